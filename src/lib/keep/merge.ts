/** Two accounts of one round: of two tabs, or of storage and memory. */
import { picturesOf, type Question } from '$lib/core/question.ts';
import { progress, type StoredRound } from './stored.ts';

const asked = (questions: readonly Question[]): string =>
	questions.map((question) => [question.brief, ...picturesOf(question)].join(' ')).join();

/**
 * Of each frame the answer that is further on; else the kept one. A round that asks otherwise under
 * the same name, as the set of pictures has changed since, takes the kept one's place: answers to
 * other questions are none to these.
 */
export function mergeRounds(kept: StoredRound, mine: StoredRound): StoredRound {
	if (asked(kept.questions) !== asked(mine.questions)) return mine;
	const answers = kept.answers.map((answer, i) => {
		const other = mine.answers[i] ?? null;
		return progress(other) > progress(answer) ? other : answer;
	});
	return { ...kept, answers };
}
