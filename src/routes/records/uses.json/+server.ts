import { json } from '@sveltejs/kit';
import { examplesByUse } from '$lib/before/examples.ts';
import { records } from '$lib/catalogue/all.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** The pictures of the guide before a shoot: chosen once, when the site is built. */
export const GET: RequestHandler = () => json(examplesByUse([...records.values()]));
