import { json } from '@sveltejs/kit';
import { examplesOf } from '$lib/play/examples.ts';
import { records } from '$lib/catalogue/all.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** The pictures of the rules page: chosen once, when the site is built. */
export const GET: RequestHandler = () => json(examplesOf([...records.values()]));
