/**
 * What was judged rightly and what was not, one line a clue. Everything that "Your eye" says is
 * worked out from it; nothing else is kept.
 */
import * as v from 'valibot';
import { reviewsOf, reviewsOfPair, skills, type Review } from '$lib/core/review.ts';
import { KeptEntry } from '$lib/keep/entry.svelte.ts';
import { markOf } from '$lib/play/marking.ts';
import type { Shot } from '$lib/play/shot.ts';

/** Half a year of a round a day. */
const longest = 6000;
const minute = 60_000;

const line = v.strictTuple([
	/** Minutes since 1970. */
	v.pipe(v.number(), v.integer(), v.minValue(0)),
	v.picklist(skills),
	/** Rightly judged. */
	v.picklist([0, 1])
]);
export const logSchema = v.object({ version: v.literal(1), lines: v.array(line) });
export type Log = v.InferOutput<typeof logSchema>;
export type Line = Log['lines'][number];

export const log = new KeptEntry<Log>('eye', logSchema, { version: 1, lines: [] });

/** Both, in the order of time, each line once. */
export function mergeLogs(one: Log, other: Log): Log {
	const known = new Set(one.lines.map((line) => line.join()));
	const lines = [...one.lines, ...other.lines.filter((line) => !known.has(line.join()))];
	return { version: 1, lines: lines.sort(([a], [b]) => a - b).slice(-longest) };
}

/** As much of a shot as is remembered. */
type Judged = Pick<Shot, 'judgement' | 'clues'> & { readonly record: { readonly id: string } };

export function reviewsIn(
	shots: readonly Judged[],
	called: string,
	chosen: readonly string[]
): readonly Review[] {
	const { callRight } = markOf(shots, called, chosen);
	const [only] = shots;
	if (only && shots.length === 1) return reviewsOf(callRight, only.clues, chosen);
	const portrait = shots.find(({ judgement }) => judgement.verdict === 'portrait');
	return reviewsOfPair(callRight, portrait?.judgement.deciding ?? []);
}

/** @param now in milliseconds since 1970 */
export function remember(
	shots: readonly Judged[],
	called: string,
	chosen: readonly string[],
	now: number
): void {
	const lines = reviewsIn(shots, called, chosen).map(({ about, right }): Line => [
		Math.floor(now / minute),
		about,
		right ? 1 : 0
	]);
	log.change((kept) => ({ version: 1, lines: [...kept.lines, ...lines].slice(-longest) }));
}
