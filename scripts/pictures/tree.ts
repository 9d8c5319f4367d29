/** A small decision tree: somebody who asks up to three questions, and has learnt which. */
import type { Verdict } from '../../src/lib/core/judge.ts';
import { majority } from './guess.ts';

/** The values of a picture's traits, always in the same order. */
export type Row = readonly string[];

export type Tree =
	| { readonly guess: Verdict }
	| { readonly trait: number; readonly value: string; readonly yes: Tree; readonly no: Tree };

/** Fewer pictures than this on one side of a question teach nothing. */
const fewest = 2;

/** Gini impurity times the number of pictures: 0 when all have one verdict. */
function impurity(verdicts: readonly Verdict[]): number {
	const headshots = verdicts.filter((verdict) => verdict === 'headshot').length;
	return verdicts.length ? (2 * headshots * (verdicts.length - headshots)) / verdicts.length : 0;
}

interface Split {
	readonly trait: number;
	readonly value: string;
	/** Numbers of the pictures on each side. */
	readonly yes: readonly number[];
	readonly no: readonly number[];
	readonly impurity: number;
}

/** The question "is this trait that value?" that parts the verdicts best; the first of equals. */
function bestSplit(rows: readonly Row[], verdicts: readonly Verdict[]): Split | null {
	let best: Split | null = null;
	for (const trait of rows[0]?.keys() ?? [])
		for (const value of new Set(rows.map((row) => row[trait]!))) {
			const [yes, no]: [number[], number[]] = [[], []];
			for (const [i, row] of rows.entries()) (row[trait] === value ? yes : no).push(i);
			if (Math.min(yes.length, no.length) < fewest) continue;
			const left = [yes, no].map((side) => impurity(side.map((i) => verdicts[i]!)));
			const split = { trait, value, yes, no, impurity: left[0]! + left[1]! };
			if (!best || split.impurity < best.impurity - 1e-9) best = split;
		}
	return best;
}

/**
 * @param rows at least one
 * @param depth how many questions at most
 * @param usual the guess where a side has as many of the one as of the other
 */
export function grow(
	rows: readonly Row[],
	verdicts: readonly Verdict[],
	depth: number,
	usual: Verdict = majority(verdicts)
): Tree {
	const headshots = verdicts.filter((verdict) => verdict === 'headshot').length;
	const guess = 2 * headshots === verdicts.length ? usual : majority(verdicts);
	const split = depth > 0 && impurity(verdicts) > 0 ? bestSplit(rows, verdicts) : null;
	if (!split || split.impurity >= impurity(verdicts) - 1e-9) return { guess };
	const side = (numbers: readonly number[]): Tree =>
		grow(
			numbers.map((i) => rows[i]!),
			numbers.map((i) => verdicts[i]!),
			depth - 1,
			guess
		);
	return { trait: split.trait, value: split.value, yes: side(split.yes), no: side(split.no) };
}

export const ask = (tree: Tree, row: Row): Verdict =>
	'guess' in tree ? tree.guess : ask(row[tree.trait] === tree.value ? tree.yes : tree.no, row);

/** The share of pictures that a tree guesses right which was grown on all the others, 0–1. */
export function treeGuessedRight(
	rows: readonly Row[],
	verdicts: readonly Verdict[],
	depth: number
): number {
	const right = rows.filter((row, out) => {
		const others = <T>(list: readonly T[]) => list.filter((_, i) => i !== out);
		return ask(grow(others(rows), others(verdicts), depth), row) === verdicts[out];
	});
	return rows.length ? right.length / rows.length : 0;
}
