/** Numbers in the language of the page. */
import { getLocale } from './locales.ts';

// Latin digits everywhere: they match the marks on the pictures and the film's edge print
const format = (value: number, options: Intl.NumberFormatOptions): string =>
	new Intl.NumberFormat(getLocale(), { numberingSystem: 'latn', ...options }).format(value);

export const number = (value: number, digits = 0): string =>
	format(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** 0.62 → "62 %". */
export const percent = (share: number): string =>
	format(share, { style: 'percent', maximumFractionDigits: 0 });

/** With its sign, for rises and falls. */
export const signedPercent = (share: number): string =>
	format(share, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });

export const signed = (value: number, digits = 1): string =>
	format(value, { maximumFractionDigits: digits, signDisplay: 'exceptZero' });

export const degrees = (value: number): string =>
	format(value, { style: 'unit', unit: 'degree', unitDisplay: 'narrow', maximumFractionDigits: 0 });

export const list = (items: readonly string[]): string =>
	new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(items);
