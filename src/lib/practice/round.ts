/** A round about what is due: its rules are asked about, and what decides nothing is there to tempt. */
import { loadRecord, type Shown } from '$lib/catalogue/catalogue.ts';
import { cluesFor } from '$lib/core/clues.ts';
import { judge } from '$lib/core/judge.ts';
import type { Skill } from '$lib/core/review.ts';
import { ruleIds, type RuleId } from '$lib/core/themes.ts';
import type { StoredRound } from '$lib/keep/stored.ts';
import { beginRound, newSeed } from '$lib/play/rounds.ts';

/** At most so many rules in a round, so that each comes twice. */
const mostRules = 5;
const mostTries = 24;

const isRule = (about: Skill): about is RuleId => (ruleIds as readonly string[]).includes(about);

/** What decides nothing and is offered among the clues of a round. */
export function temptationsIn(
	{ seed, questions }: StoredRound,
	recordOf: (id: string) => Shown | undefined
): ReadonlySet<Skill> {
	return new Set(
		questions.flatMap((question, frame) => {
			const record = question.kind === 'call' ? recordOf(question.picture) : undefined;
			if (!record) return [];
			const clues = cluesFor(record, judge(record.facts, question.brief), `${seed} ${frame}`);
			return clues.filter(({ counts }) => !counts).map(({ about }) => about);
		})
	);
}

/**
 * Clues depend on a round's name: of some names the one whose round tempts with most of what is
 * wanted.
 *
 * @throws when a record cannot be fetched
 */
export async function practiceRound(
	due: readonly Skill[],
	played: readonly StoredRound[],
	seeds: readonly string[] = Array.from({ length: mostTries }, newSeed)
): Promise<StoredRound> {
	const wanted = due.filter(isRule).slice(0, mostRules);
	const tempting = due.filter((about) => !isRule(about));
	const length = wanted.length === 1 && tempting.length < 3 ? 5 : 10;
	const rounds = (tempting.length ? seeds : seeds.slice(0, 1)).map((seed) =>
		beginRound(seed, played, { wanted, length })
	);
	if (!tempting.length) return rounds[0]!;
	const ids = new Set(
		rounds.flatMap(({ questions }) =>
			questions.flatMap((question) => (question.kind === 'call' ? question.picture : []))
		)
	);
	const records = new Map(
		(await Promise.all([...ids].map(loadRecord))).map((record) => [record.id, record])
	);
	const score = (round: StoredRound): number => {
		const offered = temptationsIn(round, (id) => records.get(id));
		return tempting.filter((about) => offered.has(about)).length;
	};
	return rounds
		.map((round) => ({ round, score: score(round) }))
		.reduce((best, one) => (one.score > best.score ? one : best)).round;
}
