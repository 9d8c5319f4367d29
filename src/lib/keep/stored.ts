/** What is kept of a round. */
import type { Question } from '$lib/core/question.ts';
import type { Slug } from '$lib/guide/slugs.ts';
import type { RuleId } from '$lib/core/themes.ts';

export interface Answer {
	/** The verdict called, or the id of the picture chosen of a pair. */
	readonly called: string;
	/** Ids of the clues picked; null until the proof is given. */
	readonly clues: readonly string[] | null;
	/** Null until the proof is given. */
	readonly mark: {
		readonly call: number;
		readonly proof: number;
		readonly right: boolean;
		/** The deciding rules that were not picked; answers of earlier versions do not say. */
		readonly missed?: readonly RuleId[] | undefined;
	} | null;
}

export interface StoredRound {
	readonly version: 1;
	/** The round's name, which its address carries. */
	readonly seed: string;
	readonly hard: boolean;
	readonly wanted: readonly RuleId[];
	/** The lesson whose questions these are. */
	readonly lesson?: Slug | undefined;
	/** When it was begun, in milliseconds; only to tell old rounds from new ones. */
	readonly begun: number;
	readonly questions: readonly Question[];
	readonly answers: readonly (Answer | null)[];
}

/** The name of a round's entry in storage. */
export const keptAs = (seed: string): string => `two-thirds:round:${seed}`;

export const seedPattern = /^[a-z0-9]{1,12}$/;
export const isSeed = (text: string): boolean => seedPattern.test(text);

/** 0 nothing, 1 called, 2 proven. */
export const progress = (answer: Answer | null): number => (answer ? (answer.mark ? 2 : 1) : 0);

export const isFinished = ({ answers }: StoredRound): boolean =>
	answers.every((answer) => progress(answer) === 2);

/** The first frame without a whole answer; the length when there is none. */
export function nextFrame({ answers }: StoredRound): number {
	const open = answers.findIndex((answer) => progress(answer) < 2);
	return open < 0 ? answers.length : open;
}

/** A round as it begins. */
export const freshRound = (
	seed: string,
	questions: readonly Question[],
	{
		hard = false,
		wanted = [],
		lesson
	}: Partial<Pick<StoredRound, 'hard' | 'wanted' | 'lesson'>> = {}
): StoredRound => ({
	version: 1,
	seed,
	hard,
	wanted,
	...(lesson && { lesson }),
	begun: Date.now(),
	questions,
	answers: questions.map(() => null)
});
