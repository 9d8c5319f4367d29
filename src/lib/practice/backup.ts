/**
 * Everything that is kept, as one text to take along, and back. What comes in is read as
 * suspiciously as storage is, entry by entry, and added to what is there.
 */
import * as v from 'valibot';
import { ticks, ticksSchema } from '$lib/before/ticks.ts';
import { course } from '$lib/keep/course.svelte.ts';
import type { Keep } from '$lib/keep/keep.svelte.ts';
import { readRound } from '$lib/keep/parse.ts';
import { days, daysSchema } from '$lib/today/days.ts';
import { log, logSchema, mergeLogs } from './log.ts';

const file = v.object({
	app: v.literal('two-thirds'),
	version: v.literal(1),
	rounds: v.array(v.unknown()),
	days: v.optional(v.unknown()),
	eye: v.optional(v.unknown()),
	before: v.optional(v.unknown()),
	lessons: v.optional(v.unknown())
});

/** More than a thousand rounds would take. */
export const largestFile = 4_000_000;

/** The text of a file that holds everything. */
export const backup = (keep: Keep): string =>
	JSON.stringify({
		app: 'two-thirds',
		version: 1,
		rounds: keep.rounds(),
		days: days.read(),
		eye: log.read(),
		before: ticks.read(),
		lessons: course.all()
	});

/** @returns whether all of it was understood, part of it, or it is no file of ours */
export function restore(keep: Keep, text: string): 'all' | 'partly' | 'none' {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return 'none';
	}
	const read = v.safeParse(file, value);
	if (!read.success) return 'none';
	const { output } = read;
	let whole = true;
	/** An entry that is not there is no fault; one that cannot be read is. */
	const take = <T>(schema: v.GenericSchema<unknown, T>, entry: unknown, use: (it: T) => void) => {
		if (entry === undefined) return;
		const result = v.safeParse(schema, entry);
		if (result.success) use(result.output);
		else whole = false;
	};
	for (const one of output.rounds) {
		const round = readRound(one);
		if (round) keep.write(round);
		else whole = false;
	}
	take(daysSchema, output.days, (it) =>
		days.change(({ points }) => ({ version: 1, points: { ...it.points, ...points } }))
	);
	take(logSchema, output.eye, (it) => log.change((kept) => mergeLogs(kept, it)));
	take(ticksSchema, output.before, (it) =>
		ticks.change((kept) => ({ ...kept, done: { ...it.done, ...kept.done } }))
	);
	if (output.lessons !== undefined && !course.add(output.lessons)) whole = false;
	return whole ? 'all' : 'partly';
}

/** Nothing is left; what a backup holds comes back with {@link restore}. */
export function forget(keep: Keep): void {
	keep.clear();
	for (const entry of [days, log, ticks, course]) entry.forget();
}
