import { error, json } from '@sveltejs/kit';
import { lessonsIn } from '$lib/server/lessons.ts';
import { isLocale } from '$lib/words/locales.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** The front matter of all lessons in one language. */
export const GET: RequestHandler = ({ params: { lang } }) =>
	isLocale(lang) ? json(lessonsIn(lang)) : error(404);
