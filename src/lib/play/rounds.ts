/** Beginning rounds: from a name, from what was missed, harder. */
import { entries, entryById } from '$lib/catalogue/catalogue.ts';
import { openingSeed } from '$lib/catalogue/opening.ts';
import { picturesOf } from '$lib/core/question.ts';
import { makeRound, roundLength } from '$lib/core/round.ts';
import type { RuleId } from '$lib/core/themes.ts';
import { freshRound, isFinished, type StoredRound } from '$lib/keep/stored.ts';

/**
 * Whether every question of the round can still be asked: pictures leave the set, and one that is
 * measured anew may lie on the border, or change sides in its pair.
 */
export const isCurrent = ({ questions }: StoredRound): boolean =>
	questions.every((question) => {
		const verdicts = picturesOf(question).map(
			(id) => entryById(id)?.asked[question.brief]?.verdict
		);
		return !verdicts.includes(undefined) && new Set(verdicts).size === verdicts.length;
	});

interface Wish {
	readonly hard?: boolean;
	readonly wanted?: readonly RuleId[];
	readonly length?: number;
}

/** @param played rounds whose pictures come last */
export function beginRound(
	seed: string,
	played: readonly StoredRound[],
	{ hard = false, wanted = [], length = roundLength }: Wish = {}
): StoredRound {
	const seen = played.flatMap(({ questions, answers }) =>
		questions.filter((_, i) => answers[i]).flatMap(picturesOf)
	);
	const questions = makeRound(entries, seed, { seen, hard, wanted }, length);
	return freshRound(seed, questions, { hard, wanted });
}

/** A name for a new round, from chance. */
export const newSeed = (): string =>
	Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => (byte % 36).toString(36)).join(
		''
	);

/** Where somebody who comes back goes on: in the latest round with an open frame, or in a new one. */
export function resume(played: readonly StoredRound[]): StoredRound {
	const current = played.filter(isCurrent);
	const open = current.findLast((round) => !isFinished(round) && round.answers.some(Boolean));
	if (open) return open;
	const fresh = !current.some(({ seed }) => seed === openingSeed);
	return beginRound(fresh ? openingSeed : newSeed(), fresh ? [] : current);
}
