/** How far somebody gets who knows, for each value of one trait, the verdict that is most common. */
import type { Verdict } from '../../src/lib/core/judge.ts';

/** The verdict of most; of as many headshots as portraits, headshot. */
export const majority = (verdicts: readonly Verdict[]): Verdict =>
	2 * verdicts.filter((verdict) => verdict === 'headshot').length >= verdicts.length
		? 'headshot'
		: 'portrait';

const share = (right: number, all: number): number => (all ? right / all : 0);

/** What is right by always guessing the same, 0–1. */
export const chanceOf = (verdicts: readonly Verdict[]): number => {
	const usual = majority(verdicts);
	return share(verdicts.filter((verdict) => verdict === usual).length, verdicts.length);
};

/** Of one verdict's pictures, those guessed right from the others of their value: all or none. */
const guessedOf = (own: number, other: number, isUsual: boolean): number =>
	own - 1 > other || (own - 1 === other && isUsual) ? own : 0;

/**
 * Each picture is guessed from the others of its value (leave one out), so a value that only one
 * picture has teaches nothing; nor does one with as many of the one as of the other. There, and
 * where the guesses come out worse than by always guessing the same, it is guessed the same: who
 * guesses knows when not to trust a value, so the figure is rather too high than too low.
 *
 * @param values of the trait, one a picture
 * @param verdicts one a picture
 * @returns the share guessed right, 0–1, never below {@link chanceOf}
 */
export function guessedRight(values: readonly string[], verdicts: readonly Verdict[]): number {
	const usual = majority(verdicts);
	const counts = new Map<string, Record<Verdict, number>>();
	for (const [i, value] of values.entries()) {
		const count = counts.get(value) ?? { headshot: 0, portrait: 0 };
		count[verdicts[i]!]++;
		counts.set(value, count);
	}
	const right = [...counts.values()].map((count) => {
		const { headshot, portrait } = count;
		const learnt =
			guessedOf(headshot, portrait, usual === 'headshot') +
			guessedOf(portrait, headshot, usual === 'portrait');
		return Math.max(learnt, count[usual]);
	});
	return share(
		right.reduce((sum, one) => sum + one, 0),
		verdicts.length
	);
}

/** The verdict of most of the same value; where they are as many, or none, of most of all. */
function guess(value: string, values: readonly string[], verdicts: readonly Verdict[]): Verdict {
	const same = verdicts.filter((_, i) => values[i] === value);
	const headshots = same.filter((verdict) => verdict === 'headshot').length;
	return 2 * headshots === same.length ? majority(verdicts) : majority(same);
}

/**
 * How far somebody gets who has seen all pictures but one, keeps to the trait that tells most of
 * them, and is then shown the one: of many traits the best tells much of what it was chosen by.
 *
 * @param columns values of each trait, one a picture
 * @param verdicts one a picture
 * @returns the share guessed right, 0–1
 */
export function guessedByTheBest(
	columns: readonly (readonly string[])[],
	verdicts: readonly Verdict[]
): number {
	const right = verdicts.filter((verdict, out) => {
		const others = <T>(list: readonly T[]) => list.filter((_, i) => i !== out);
		const seen = others(verdicts);
		const told = columns.map((column) => guessedRight(others(column), seen));
		const best = columns[told.indexOf(Math.max(...told))];
		return best && guess(best[out]!, others(best), seen) === verdict;
	});
	return share(right.length, verdicts.length);
}
