/** The mark of an answer, and what is kept of it. */
import type { Verdict } from '$lib/core/judge.ts';
import { markCallAndProof, markPair, type Mark } from '$lib/core/mark.ts';
import type { RuleId } from '$lib/core/themes.ts';
import type { Answer } from '$lib/keep/stored.ts';
import type { Shot } from './shot.ts';

/** As much of a shot as marks are made from. */
type Marked = Pick<Shot, 'judgement' | 'clues'> & { readonly record: { readonly id: string } };

/**
 * @param shots of one picture, or of a pair, which has one headshot
 * @param called the verdict, or the id of the picture chosen of the pair
 * @param chosen ids of the clues picked
 */
export function markOf(shots: readonly Marked[], called: string, chosen: readonly string[]): Mark {
	const [shot] = shots as readonly [Marked];
	const { judgement, clues } = shot;
	if (shots.length === 1)
		return markCallAndProof(judgement.verdict, called as Verdict, clues, chosen);
	const headshot = shots.find(({ judgement }) => judgement.verdict === 'headshot')!;
	return markPair(headshot.record.id, called);
}

/** A whole answer, as it is kept. */
export function answerOf(
	shots: readonly Marked[],
	called: string,
	chosen: readonly string[]
): Answer {
	const { call, proof, callRight: right, clues } = markOf(shots, called, chosen);
	const missed = clues
		.filter(({ clue, chosen }) => clue.counts && !chosen)
		.map(({ clue }) => clue.about as RuleId);
	return { called, clues: [...chosen], mark: { call, proof, right, missed } };
}
