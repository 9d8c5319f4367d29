/**
 * All areas of the messages, for the build. A visitor loads an area when a page needs it, in their
 * language only: so what runs in a browser takes an area from its own module, not from here.
 *
 * To add an area: a folder messages/<area>/ with a project.inlang/settings.json (copy another's)
 * and a file for each language; a module words/<area>.ts beside this one; a line in `byName` below;
 * and, where a page shows it from the start, a line in `needed`.
 */
import { aboutArea } from './about.ts';
import { beforeArea } from './before.ts';
import { figuresArea } from './figures.ts';
import { glossaryArea } from './glossary.ts';
import { guideArea } from './guide.ts';
import { interfaceArea } from './interface.ts';
import type { Area } from './area.ts';
import type { Locale } from './locales.ts';
import { playArea } from './play.ts';
import { practiceArea } from './practice.ts';
import { rulesArea } from './rules.ts';
import { todayArea } from './today.ts';
import { yoursArea } from './yours.ts';

const byName = {
	interface: interfaceArea,
	play: playArea,
	rules: rulesArea,
	about: aboutArea,
	guide: guideArea,
	figures: figuresArea,
	glossary: glossaryArea,
	before: beforeArea,
	today: todayArea,
	practice: practiceArea,
	yours: yoursArea
};

export type AreaName = keyof typeof byName;
export const areas = Object.keys(byName) as readonly AreaName[];
export const areaOf = (name: AreaName): Area => byName[name];

/** What a page needs besides `interface`, by its route's id: preloaded with the page. */
const needed: Readonly<Record<string, readonly AreaName[]>> = {
	'/[[lang=locale]]/round': ['play'],
	'/[[lang=locale]]/rules': ['rules', 'play'],
	'/[[lang=locale]]/before': ['before'],
	'/[[lang=locale]]/practice': ['practice', 'play'],
	'/[[lang=locale]]/today': ['today', 'play'],
	'/[[lang=locale]]/about': ['about'],
	'/[[lang=locale]]/credits': ['about'],
	'/[[lang=locale]]/yours': ['yours', 'play'],
	'/[[lang=locale]]/lessons': ['guide'],
	'/[[lang=locale]]/lessons/[slug=lesson]': ['guide'],
	'/[[lang=locale]]/sheet': ['guide'],
	'/[[lang=locale]]/glossary': ['glossary']
};
export const areasOf = (routeId: string | null): readonly AreaName[] => [
	'interface',
	...(needed[routeId ?? ''] ?? [])
];

/** Vite's manifest names the chunk of an area and language by this path. */
export const sourcePath = (area: AreaName, locale: Locale): string =>
	`src/lib/words/compiled/${area}/messages/${locale}.js`;
