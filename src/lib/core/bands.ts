/** The bands of a rule: where a value is kept, borderline, broken. */
export type Level = 'kept' | 'borderline' | 'broken';

/** `level` holds below `below` and from the band before on; bands are in rising order. */
export interface Band {
	readonly below: number;
	readonly level: Level;
}

/** Kept, then borderline from `borderline`, then broken from `broken` on. */
export const rising = (borderline: number, broken: number): readonly Band[] => [
	{ below: borderline, level: 'kept' },
	{ below: broken, level: 'borderline' },
	{ below: Infinity, level: 'broken' }
];
/** Broken, borderline from `borderline`, kept from `kept` on. */
export const falling = (borderline: number, kept: number): readonly Band[] => [
	{ below: borderline, level: 'broken' },
	{ below: kept, level: 'borderline' },
	{ below: Infinity, level: 'kept' }
];
/** Kept between `low` and `high`, borderline as far as `lowest` and `highest`. */
export const within = (
	lowest: number,
	low: number,
	high: number,
	highest: number
): readonly Band[] => [...falling(lowest, low).slice(0, 2), ...rising(high, highest)];

/** The number of the band of a value; a value on an edge belongs to the band above it. */
export function bandOf(bands: readonly Band[], value: number): number {
	const found = bands.findIndex(({ below }) => value < below);
	return found < 0 ? bands.length - 1 : found;
}

/** The level of a value. Nothing to measure keeps the rule. */
export const levelOf = (bands: readonly Band[], value: number | null): Level =>
	value === null ? 'kept' : bands[bandOf(bands, value)]!.level;

/** The edges at which kept or borderline turns into something else, in rising order. */
export const edges = (bands: readonly Band[]): readonly number[] =>
	bands.slice(0, -1).map(({ below }) => below);

interface Scale {
	readonly bands: readonly Band[];
	/** A difference, in the rule's unit, that a trained eye just sees: the yardstick of near and far. */
	readonly step: number;
}

/** How far a value lies from the nearest edge, in steps. Nothing to measure is a comfortable 3. */
export function margin({ bands, step }: Scale, value: number | null): number {
	if (value === null) return 3;
	return Math.min(...edges(bands).map((edge) => Math.abs(value - edge))) / step;
}

/** The way, in steps, from one value into the band of another; null is nothing to measure. */
export function wayInto({ bands, step }: Scale, from: number | null, to: number | null): number {
	const reached =
		to === null ? bands.findIndex(({ level }) => level === 'kept') : bandOf(bands, to);
	const low = bands[reached - 1]?.below ?? -Infinity;
	const high = bands[reached]!.below;
	// where there is nothing yet (no rival), it would first have to come in: a comfortable 3 steps
	const start = from ?? edges(bands)[0]! - 3 * step;
	return Math.max(low - start, start - high, 0) / step;
}
