/** Measured quantities and lists in the language of the page. */
import { getLocale } from './locales.ts';
import { formatted } from './numbers.ts';

/** 0.62 → "62 %". */
export const percent = (share: number): string =>
	formatted(share, { style: 'percent', maximumFractionDigits: 0 });

/** With its sign, for rises and falls. */
export const signedPercent = (share: number): string =>
	formatted(share, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });

/** With its sign; stops always with a decimal, as their unit's word expects. */
export const signed = (value: number, digits = 1): string =>
	formatted(value, {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
		signDisplay: 'exceptZero'
	});

export const degrees = (value: number): string =>
	// no language sets the sign apart, whatever its data says
	formatted(value, {
		style: 'unit',
		unit: 'degree',
		unitDisplay: 'narrow',
		maximumFractionDigits: 0
	}).replace(/\s(?=°)/, '');

export const list = (items: readonly string[]): string =>
	items.length < 2
		? (items[0] ?? '')
		: new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(items);
