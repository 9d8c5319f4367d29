/**
 * The one list of languages; besides it only `:lang()` in app.css names any, for their script.
 *
 * To add a language: a line here, its code in every messages/<area>/project.inlang/settings.json,
 * and a <locale>.json in every area. `npm test` names whatever is still missing.
 */
interface Language {
	readonly name: string;
	readonly direction: 'ltr' | 'rtl';
	/** Sentences follow each other without a space. */
	readonly unspaced?: true;
}
const table = {
	en: { name: 'English', direction: 'ltr' },
	de: { name: 'Deutsch', direction: 'ltr' },
	ar: { name: 'العربية', direction: 'rtl' },
	es: { name: 'Español', direction: 'ltr' },
	fr: { name: 'Français', direction: 'ltr' },
	'pt-BR': { name: 'Português (Brasil)', direction: 'ltr' },
	ja: { name: '日本語', direction: 'ltr', unspaced: true }
} as const satisfies Record<string, Language>;

export type Locale = keyof typeof table;
export const locales = Object.keys(table) as readonly Locale[];
/** Its pages have no prefix in their address. */
export const baseLocale = 'en' satisfies Locale;

export const isLocale = (value: unknown): value is Locale =>
	typeof value === 'string' && Object.hasOwn(table, value);

/** The language's name for itself. */
export const localeName = (locale: Locale): string => table[locale].name;
export const direction = (locale: Locale): 'ltr' | 'rtl' => table[locale].direction;

/** Sentences, one after the other, in the language of the page. */
export const sentences = (...all: readonly string[]): string =>
	all.join('unspaced' in table[getLocale()] ? '' : ' ');

/** The language of the page. A language link reloads the page, so it never changes in a visit. */
export let getLocale: () => Locale = () => baseLocale;
export const setLocale = (current: () => Locale): void => {
	getLocale = current;
};
