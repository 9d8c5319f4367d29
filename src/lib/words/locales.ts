/**
 * The one list of languages; nothing else in the code names them.
 *
 * To add a language: a line here, its code in every messages/<area>/project.inlang/settings.json,
 * and a <locale>.json in every area. `npm test` names whatever is still missing.
 */
const table = {
	en: { name: 'English', direction: 'ltr' },
	de: { name: 'Deutsch', direction: 'ltr' },
	ar: { name: 'العربية', direction: 'rtl' }
} as const;

export type Locale = keyof typeof table;
export const locales = Object.keys(table) as readonly Locale[];
/** Its pages have no prefix in their address. */
export const baseLocale = 'en' satisfies Locale;

export const isLocale = (value: unknown): value is Locale =>
	typeof value === 'string' && Object.hasOwn(table, value);

/** The language's name for itself. */
export const localeName = (locale: Locale): string => table[locale].name;
export const direction = (locale: Locale): 'ltr' | 'rtl' => table[locale].direction;

/** The language of the page. A language link reloads the page, so it never changes in a visit. */
export let getLocale: () => Locale = () => baseLocale;
export const setLocale = (current: () => Locale): void => {
	getLocale = current;
};
