/**
 * The clues of one question: what decides, among what is just as true of the picture and beside
 * the point.
 */
import { confusions, type ConfusionId } from './confusions.ts';
import type { PictureRecord } from './record.ts';
import { type Finding, type Judgement } from './judge.ts';
import { randomFrom } from './random.ts';
import type { RuleId } from './themes.ts';

/** A finding of a rule, or a confusion. `word` says which of its statements. */
export interface Clue {
	/** "L1.split", "N1.formal": unique within a question. */
	readonly id: string;
	readonly about: RuleId | ConfusionId;
	readonly word: string;
	/** Whether it decides. */
	readonly counts: boolean;
}

export const fewestClues = 4;
export const mostClues = 6;
export const fewestWrong = 2;

const clue = (about: RuleId | ConfusionId, word: string, counts: boolean): Clue => ({
	id: `${about}.${word}`,
	about,
	word,
	counts
});

/**
 * Findings that are true and decide nothing: for a portrait the kept musts (each argues for a
 * headshot and is overruled); under any brief the rules it sets free, if they would be broken.
 * Weakened shoulds and borderline values are never offered: they are arguable.
 */
function idleFindings({ findings, verdict }: Judgement): readonly Finding[] {
	return findings.filter(
		({ rule, strength, level, value }) =>
			value !== null &&
			((verdict === 'portrait' && strength === 'must' && level === 'kept') ||
				(strength === 'free' && level === 'broken' && rule !== 'G1'))
	);
}

/** Picks `count` of the weighted items without repeating one of the same `about`. */
function draw<T extends { clue: Clue; pull: number }>(
	items: readonly T[],
	count: number,
	next: () => number
): T[] {
	const pool = [...items];
	const picked: T[] = [];
	while (picked.length < count && pool.length) {
		let left = next() * pool.reduce((sum, { pull }) => sum + pull, 0);
		const index = Math.max(
			0,
			pool.findIndex(({ pull }) => (left -= pull) < 0)
		);
		const [item] = pool.splice(index, 1);
		if (item && !picked.some((other) => other.clue.about === item.clue.about)) picked.push(item);
	}
	return picked;
}

/**
 * The clues to choose from, in the order in which they are shown.
 *
 * @param picture a whole record
 * @param judgement of its facts
 * @param seed which of the wrong ones, and the order: the same seed gives the same clues
 * @returns 4–6 clues (or more where more decide); all the deciding findings and at least two that
 * are true and beside the point
 */
export function cluesFor(
	picture: Pick<PictureRecord, 'facts' | 'scene' | 'size'>,
	judgement: Judgement,
	seed: string
): readonly Clue[] {
	const random = randomFrom(`clues ${seed}`);
	const right = judgement.findings
		.filter(({ rule }) => judgement.deciding.includes(rule))
		.map(({ rule, word }) => clue(rule, word, true));
	const beside = [
		...idleFindings(judgement).map(({ rule, word }) => ({
			clue: clue(rule, word, false),
			pull: 4
		})),
		...confusions
			.filter(({ holds }) => holds(picture))
			.map(({ id, word, pull }) => ({ clue: clue(id, word, false), pull }))
	];
	const room = fewestClues + random.below(mostClues - fewestClues + 1) - right.length;
	const wrong = draw(beside, Math.max(fewestWrong, room), random.next).map(({ clue }) => clue);
	return random.shuffled([...right, ...wrong]);
}
