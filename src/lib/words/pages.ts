import { slugs } from '../guide/slugs.ts';

const lessons = slugs.map((slug) => `lessons/${slug}` as const);

/** The pages every language has, by the name in their address. */
export const pages = [
	'',
	'round',
	'lessons',
	...lessons,
	'sheet',
	'glossary',
	'rules',
	'before',
	'today',
	'practice',
	'yours',
	'about',
	'credits'
] as const;
export type Page = (typeof pages)[number];
