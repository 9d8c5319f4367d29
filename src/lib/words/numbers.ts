/** Numbers in the language of the page. */
import { getLocale } from './locales.ts';

const formatters = new Map<string, Intl.NumberFormat>();

export function formatted(value: number, options: Intl.NumberFormatOptions): string {
	const locale = getLocale();
	const key = locale + JSON.stringify(options);
	let formatter = formatters.get(key);
	if (!formatter) {
		// Latin digits everywhere: they match the marks on the pictures and the film's edge print
		formatter = new Intl.NumberFormat(locale, { numberingSystem: 'latn', ...options });
		formatters.set(key, formatter);
	}
	// some languages' data has only a hyphen
	return formatter.format(value).replace('-', '−');
}

/** Counts need no formatter: making the first one holds a phone up while the page starts. */
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 1000;

export const number = (value: number, digits = 0): string =>
	digits === 0 && isCount(value)
		? String(value)
		: formatted(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
