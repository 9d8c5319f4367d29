/** How kept text becomes a round again; loaded when storage is first read. */
import * as v from 'valibot';
import { briefs } from '$lib/core/briefs.ts';
import { pictureId } from '$lib/core/picture-id.ts';
import { ruleIds } from '$lib/core/themes.ts';
import { slugs } from '$lib/guide/slugs.ts';
import { seedPattern, type StoredRound } from './stored.ts';

const brief = v.picklist(briefs);
const points = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));

const question = v.variant('kind', [
	v.strictObject({ kind: v.literal('call'), brief, picture: pictureId }),
	v.strictObject({
		kind: v.literal('pair'),
		brief,
		pictures: v.strictTuple([pictureId, pictureId])
	})
]);

const answer = v.strictObject({
	/** The verdict called, or the picture chosen of a pair. */
	called: v.union([v.picklist(['headshot', 'portrait']), pictureId]),
	/** Ids of the clues picked; null until the proof is given. */
	clues: v.nullable(v.array(v.string())),
	/** Null until the proof is given. */
	mark: v.nullable(
		v.strictObject({
			call: points,
			proof: points,
			right: v.boolean(),
			missed: v.optional(v.array(v.picklist(ruleIds)))
		})
	)
});

const round = v.strictObject({
	version: v.literal(1),
	seed: v.pipe(v.string(), v.regex(seedPattern)),
	hard: v.boolean(),
	wanted: v.array(v.picklist(ruleIds)),
	lesson: v.optional(v.picklist(slugs)),
	/** When it was begun, in milliseconds; only to tell old rounds from new ones. */
	begun: v.number(),
	questions: v.pipe(v.array(question), v.minLength(1), v.maxLength(20)),
	answers: v.array(v.nullable(answer))
});

/** @returns the round, or null when the text is none */
export function parseRound(text: string): StoredRound | null {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return null;
	}
	return readRound(value);
}

/** @returns the round, or null when the value is none */
export function readRound(value: unknown): StoredRound | null {
	const result = v.safeParse(round, value);
	if (!result.success || result.output.answers.length !== result.output.questions.length)
		return null;
	return result.output;
}
