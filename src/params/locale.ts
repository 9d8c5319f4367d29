import { baseLocale, isLocale, type Locale } from '$lib/words/locales.ts';

/** The base language has no prefix, so "/en/…" is not a page. */
export const match = (value: string): value is Exclude<Locale, typeof baseLocale> =>
	isLocale(value) && value !== baseLocale;
