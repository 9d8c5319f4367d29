/** Rounds as somebody would have answered them. */
import { cluesFor } from '../../src/lib/core/clues.ts';
import { judge } from '../../src/lib/core/judge.ts';
import { picturesOf, type Question } from '../../src/lib/core/question.ts';
import type { Answer, StoredRound } from '../../src/lib/keep/stored.ts';
import { answerOf } from '../../src/lib/play/marking.ts';
import { records } from '../finished-set.ts';

/** Answered with the whole proof, called the other way and nothing proven, or not yet. */
export type How = 'right' | 'wrong' | 'open';

const recordOf = (id: string) => records.find((record) => record.id === id)!;

/** @param seed of the question */
export const shotsOf = (question: Question, seed: string) =>
	picturesOf(question).map((id) => {
		const record = recordOf(id);
		const judgement = judge(record.facts, question.brief);
		return { record, judgement, clues: cluesFor(record, judgement, seed) };
	});

function answer(question: Question, seed: string, how: How): Answer | null {
	if (how === 'open') return null;
	const right = how === 'right';
	const shots = shotsOf(question, seed);
	if (question.kind === 'pair') {
		const chosen = shots.find(({ judgement }) => (judgement.verdict === 'headshot') === right)!;
		return answerOf(shots, chosen.record.id, []);
	}
	const [{ judgement, clues }] = shots as [(typeof shots)[number]];
	const other = judgement.verdict === 'headshot' ? 'portrait' : 'headshot';
	const deciding = clues.filter(({ counts }) => counts).map(({ id }) => id);
	return answerOf(shots, right ? judgement.verdict : other, right ? deciding : []);
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
