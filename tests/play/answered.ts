/** Rounds as somebody would have answered them. */
import { cluesFor } from '../../src/lib/core/clues.ts';
import { judge } from '../../src/lib/core/judge.ts';
import { markCallAndProof, markPair } from '../../src/lib/core/mark.ts';
import { picturesOf, type Question } from '../../src/lib/core/question.ts';
import type { Answer, StoredRound } from '../../src/lib/keep/stored.ts';
import { records } from '../finished-set.ts';

/** Answered with the whole proof, called the other way and nothing proven, or not yet. */
export type How = 'right' | 'wrong' | 'open';

const recordOf = (id: string) => records.find((record) => record.id === id)!;

function answer(question: Question, seed: string, how: How): Answer | null {
	if (how === 'open') return null;
	const { brief } = question;
	const right = how === 'right';
	const shots = picturesOf(question).map((id) => ({ id, ...judge(recordOf(id).facts, brief) }));
	if (question.kind === 'pair') {
		const headshot = shots.find(({ verdict }) => verdict === 'headshot')!.id;
		const called = shots.find(({ id }) => (id === headshot) === right)!.id;
		const { call, proof, callRight } = markPair(headshot, called);
		return { called, clues: [], mark: { call, proof, right: callRight } };
	}
	const [judgement] = shots as [(typeof shots)[number]];
	const other = judgement.verdict === 'headshot' ? 'portrait' : 'headshot';
	const called = right ? judgement.verdict : other;
	const clues = cluesFor(recordOf(question.picture), judgement, seed);
	const chosen = right ? clues.filter(({ counts }) => counts).map(({ id }) => id) : [];
	const { call, proof, callRight } = markCallAndProof(judgement.verdict, called, clues, chosen);
	return { called, clues: chosen, mark: { call, proof, right: callRight } };
}

/** @param how of each frame, counted from 0 */
export const answeredWhere = (
	round: StoredRound,
	how: (frame: number, question: Question) => How
): StoredRound => ({
	...round,
	answers: round.questions.map((question, i) =>
		answer(question, `${round.seed} ${i}`, how(i, question))
	)
});
