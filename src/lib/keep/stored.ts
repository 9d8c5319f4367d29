/** What is kept of a round, and how kept text becomes a round again. */
import * as v from 'valibot';
import { briefs } from '$lib/core/briefs.ts';
import { ruleIds } from '$lib/core/rules.ts';

const pictureId = v.pipe(v.string(), v.regex(/^[a-z0-9]{6}$/));
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
	mark: v.nullable(v.strictObject({ call: points, proof: points, right: v.boolean() }))
});

const round = v.strictObject({
	version: v.literal(1),
	seed: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,12}$/)),
	hard: v.boolean(),
	wanted: v.array(v.picklist(ruleIds)),
	/** When it was begun, in milliseconds; only to tell old rounds from new ones. */
	begun: v.number(),
	questions: v.pipe(v.array(question), v.minLength(1), v.maxLength(20)),
	answers: v.array(v.nullable(answer))
});

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
export type Answer = DeepReadonly<v.InferOutput<typeof answer>>;
export type StoredRound = DeepReadonly<v.InferOutput<typeof round>>;

export const isSeed = (text: string): boolean => /^[a-z0-9]{1,12}$/.test(text);

/** @returns the round, or null when the text is none */
export function parseRound(text: string): StoredRound | null {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return null;
	}
	const result = v.safeParse(round, value);
	if (!result.success || result.output.answers.length !== result.output.questions.length)
		return null;
	return result.output;
}

/** 0 nothing, 1 called, 2 proven. */
const progress = (answer: Answer | null): number => (answer ? (answer.mark ? 2 : 1) : 0);

/** Two tabs played the same round: of each frame the answer that is further on; else the kept one. */
export const mergeRounds = (kept: StoredRound, mine: StoredRound): StoredRound => ({
	...kept,
	answers: kept.answers.map((answer, i) => {
		const other = mine.answers[i] ?? null;
		return progress(other) > progress(answer) ? other : answer;
	})
});

export const isFinished = ({ answers }: StoredRound): boolean =>
	answers.every((answer) => progress(answer) === 2);

/** The first frame without a whole answer; the length when there is none. */
export function nextFrame({ answers }: StoredRound): number {
	const open = answers.findIndex((answer) => progress(answer) < 2);
	return open < 0 ? answers.length : open;
}
