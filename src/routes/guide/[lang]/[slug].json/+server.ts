import { error, json } from '@sveltejs/kit';
import { isSlug } from '$lib/guide/slugs.ts';
import { lessonPage } from '$lib/server/lessons.ts';
import { isLocale } from '$lib/words/locales.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** What a lesson's page shows round its text. */
export const GET: RequestHandler = ({ params: { lang, slug } }) =>
	isLocale(lang) && isSlug(slug) ? json(lessonPage(slug, lang)) : error(404);
