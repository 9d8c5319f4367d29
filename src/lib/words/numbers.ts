/** Numbers in the language of the page. */
import { getLocale } from './locales.ts';

// Latin digits everywhere: they match the marks on the pictures and the film's edge print
export const formatted = (value: number, options: Intl.NumberFormatOptions): string =>
	new Intl.NumberFormat(getLocale(), { numberingSystem: 'latn', ...options }).format(value);

export const number = (value: number, digits = 0): string =>
	formatted(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
