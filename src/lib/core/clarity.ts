/**
 * How clear a verdict is: how far the values that decide lie from the nearest edge of their bands,
 * added up as far as the verdict hangs on them.
 *
 * - A headshot is unmade by any must: it is as clear as its shakiest kept one.
 * - A portrait is only unmade by mending every broken must, and all but one of the broken shoulds:
 *   the ways add up, without that of the should that lies furthest off. With two broken shoulds and
 *   no must, that leaves the one nearer to its edge.
 *
 * Shoulds and tips count less.
 */
import type { Nearness } from './entry.ts';
import type { Finding, Verdict } from './judge.ts';

/** A should's way in a portrait, against a must's. */
const shouldCounts = 0.5;
/** How much more doubtful a headshot is for what weakens it; a broken should halves its strength. */
const doubts: Readonly<Record<string, number>> = {
	'should broken': 1,
	'should borderline': 0.25,
	'tip broken': 0.25
};

/**
 * The way, in steps, at which a verdict is half as clear as can be. Tuned on the set: no must is
 * kept by more than 2.5 steps, and the shakiest of four lies within one; broken values go on and
 * add up to twenty.
 */
const halfClearAt = { headshot: 0.4, portrait: 3 } as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

function way(findings: readonly Finding[], verdict: Verdict): number {
	const margins = (strength: 'must' | 'should', level: 'kept' | 'broken') =>
		findings.filter((f) => f.strength === strength && f.level === level).map((f) => f.margin);
	if (verdict === 'headshot') return Math.min(...margins('must', 'kept'));
	const shoulds = margins('should', 'broken');
	return sum(margins('must', 'broken')) + shouldCounts * (sum(shoulds) - Math.max(0, ...shoulds));
}

/**
 * @param findings of one picture under one brief
 * @param verdict that follows from them
 * @param ambiguous whether it is no more than a guess
 * @returns 0 (on the edge, or ambiguous) to 100, whole
 */
export function clarity(
	findings: readonly Finding[],
	verdict: Verdict,
	ambiguous: boolean
): number {
	if (ambiguous) return 0;
	const steps = way(findings, verdict);
	const clear = steps / (steps + halfClearAt[verdict]);
	if (verdict === 'portrait') return Math.round(100 * clear);
	const doubt = sum(findings.map(({ strength, level }) => doubts[`${strength} ${level}`] ?? 0));
	return Math.round((100 * clear) / (1 + doubt));
}

/** @param strength of a judgement, 0–100 */
export const nearnessOf = (strength: number): Nearness =>
	strength >= 65 ? 'clear' : strength >= 40 ? 'close' : 'near';
