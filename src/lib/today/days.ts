/** The days somebody has played, with what they scored: kept apart from the rounds, which are forgotten in time. */
import * as v from 'valibot';
import { dayOf, dayOfSeed, type Day } from '$lib/core/day.ts';
import { KeptEntry } from '$lib/keep/entry.svelte.ts';
import { isFinished, type StoredRound } from '$lib/keep/stored.ts';
import { summarize } from '$lib/play/summary.ts';

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const points = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));
/** The schema of what is kept, for whoever reads it from elsewhere. */
export const daysSchema = v.object({ version: v.literal(1), points: v.record(day, points) });
export type Days = v.InferOutput<typeof daysSchema>;

export const days = new KeptEntry<Days>('days', daysSchema, { version: 1, points: {} });

/** Points by day of the rounds that were begun on their own day and played to the end. */
export function daysIn(rounds: readonly StoredRound[]): Readonly<Record<Day, number>> {
	return Object.fromEntries(
		rounds.flatMap((round) => {
			const day = dayOfSeed(round.seed);
			const counts = day !== null && day === dayOf(round.begun) && isFinished(round);
			return counts ? [[day, summarize(round).points]] : [];
		})
	);
}

/** Marks in the calendar what has been played since. */
export function markDays(rounds: readonly StoredRound[]): void {
	const played = daysIn(rounds);
	const known = days.read().points;
	if (Object.keys(played).every((day) => day in known)) return;
	// a day has one result, the first
	days.change(({ points }) => ({ version: 1, points: { ...played, ...points } }));
}
