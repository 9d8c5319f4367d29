/** Beginning rounds: from a name, from what was missed, harder. */
import { entries, entryById } from '$lib/catalogue/entries.ts';
import { openingSeed } from '$lib/catalogue/opening.ts';
import { briefs } from '$lib/core/briefs.ts';
import type { Entry } from '$lib/core/entry.ts';
import { picturesOf } from '$lib/core/question.ts';
import { randomFrom } from '$lib/core/random.ts';
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

/** The pictures as far as they ask about the wanted rules: a round is then short rather than padded. */
const about = (wanted: readonly RuleId[]): readonly Entry[] =>
	entries.map((entry) => ({
		...entry,
		asked: Object.fromEntries(
			briefs.map((brief) => {
				const asked = entry.asked[brief];
				return [brief, asked && wanted.includes(asked.rule) ? asked : null];
			})
		) as Entry['asked']
	}));

/**
 * @param played rounds whose pictures come last
 * @returns a round of `length` questions; of fewer where the set has no more about what is wanted
 */
export function beginRound(
	seed: string,
	played: readonly StoredRound[],
	{ hard = false, wanted = [], length = roundLength }: Wish = {}
): StoredRound {
	const seen = played.flatMap(({ questions, answers }) =>
		questions.filter((_, i) => answers[i]).flatMap(picturesOf)
	);
	const from = (pool: readonly Entry[]) => makeRound(pool, seed, { seen, hard, wanted }, length);
	const narrow = from(wanted.length ? about(wanted) : entries);
	// the set may have lost all that was wanted
	return freshRound(seed, narrow.length ? narrow : from(entries), { hard, wanted });
}

/** A name for a new round, from chance. */
export const newSeed = (): string =>
	Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => (byte % 36).toString(36)).join(
		''
	);

/**
 * The name of the round that follows, known beforehand so that its pictures can be kept for a time
 * without a network.
 */
export function followingSeed(played: readonly StoredRound[]): string {
	const names = played.map(({ seed }) => seed);
	let name = names.at(-1) ?? openingSeed;
	while (names.includes(name)) {
		const random = randomFrom(`after ${name}`);
		name = Array.from({ length: 6 }, () => random.below(36).toString(36)).join('');
	}
	return name;
}

/** The round somebody goes on with, and the one after it. */
export function nextTwo(played: readonly StoredRound[]): readonly [StoredRound, StoredRound] {
	const first = resume(played);
	const done = [...played.filter(({ seed }) => seed !== first.seed), asIfFinished(first)];
	return [first, beginRound(followingSeed(done), done)];
}

const asIfFinished = (round: StoredRound): StoredRound => ({
	...round,
	answers: round.answers.map((answer) => answer ?? { called: '', clues: null, mark: null })
});

/** Where somebody who comes back goes on: in the latest round with an open frame, or in a new one. */
export function resume(played: readonly StoredRound[]): StoredRound {
	const current = played.filter(isCurrent);
	const open = current.findLast((round) => !isFinished(round) && round.answers.some(Boolean));
	if (open) return open;
	const fresh = !current.some(({ seed }) => seed === openingSeed);
	return beginRound(fresh ? openingSeed : followingSeed(played), fresh ? [] : current);
}
