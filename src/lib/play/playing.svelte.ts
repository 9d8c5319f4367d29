/** One round being played: its answers, kept as they come. */
import { keep } from '$lib/keep/keep.svelte.ts';
import type { Answer, StoredRound } from '$lib/keep/stored.ts';

export type Stage = 'look' | 'prove' | 'see';

export const stageOf = (round: StoredRound, frame: number): Stage => {
	const answer = round.answers[frame];
	return !answer ? 'look' : answer.mark ? 'see' : 'prove';
};

export class Playing {
	round = $state.raw<StoredRound>() as StoredRound;

	constructor(round: StoredRound) {
		this.round = round;
	}

	answer(frame: number, answer: Answer): void {
		const answers = this.round.answers.map((old, i) => (i === frame ? answer : old));
		this.round = keep.write({ ...this.round, answers });
	}

	/** Takes over what another tab answers in the same round, until the returned function is called. */
	follow(): () => void {
		return keep.onOtherTab(this.round.seed, (round) => (this.round = round));
	}
}
