/**
 * The areas of the messages. A visitor loads an area when a page needs it, in their language only.
 *
 * To add an area: a folder messages/<area>/ with a project.inlang/settings.json (copy another's)
 * and a file for each language; a module words/<area>.ts beside this one; a line in `use` below;
 * and, where a page shows it from the start, a line in `needed`.
 */
import { use as useAbout } from './about.ts';
import { use as useInterface } from './interface.ts';
import type { Locale } from './locales.ts';
import { use as usePlay } from './play.ts';
import { use as useRules } from './rules.ts';
import { use as useYours } from './yours.ts';

const use = {
	interface: useInterface,
	play: usePlay,
	rules: useRules,
	about: useAbout,
	yours: useYours
};

export type Area = keyof typeof use;
export const areas = Object.keys(use) as readonly Area[];

/** What a page needs besides `interface`, by its route's id: preloaded with the page. */
const needed: Readonly<Record<string, readonly Area[]>> = {
	'/[[lang=locale]]/round': ['play'],
	'/[[lang=locale]]/rules': ['rules', 'play'],
	'/[[lang=locale]]/about': ['about'],
	'/[[lang=locale]]/credits': ['about'],
	'/[[lang=locale]]/yours': ['yours', 'play']
};
export const areasOf = (routeId: string | null): readonly Area[] => [
	'interface',
	...(needed[routeId ?? ''] ?? [])
];

const compiled = import.meta.glob<object>([
	'./compiled/*/messages/*.js',
	'!./compiled/*/messages/_index.js'
]);

/** Vite's manifest names the chunk of an area and language by this path. */
export const sourcePath = (area: Area, locale: Locale): string =>
	`src/lib/words/compiled/${area}/messages/${locale}.js`;

export async function fetchWords(area: Area, locale: Locale): Promise<object> {
	const load = compiled[`./compiled/${area}/messages/${locale}.js`];
	if (!load) throw new Error(`No ${area} messages for ${locale}`);
	return load();
}

/** Messages are used as they were compiled: the types come from the base language's module. */
export const useWords = (area: Area, words: object): void => use[area](words as never);
