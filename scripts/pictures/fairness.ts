/**
 * Whether the verdicts can be guessed without looking at what decides. Every figure stands beside
 * what mere luck gives: the same traits with the verdicts dealt out anew, since with few pictures
 * some trait always seems to tell something.
 */
import { briefs, type Brief } from '../../src/lib/core/briefs.ts';
import { judge, type Verdict } from '../../src/lib/core/judge.ts';
import { randomFrom } from '../../src/lib/core/random.ts';
import type { PictureRecord } from '../../src/lib/core/record.ts';
import { chanceOf, guessedByTheBest, guessedRight } from './guess.ts';
import { besides, traits, type Group } from './traits.ts';
import { treeGuessedRight } from './tree.ts';

/** Shares guessed right, 0–1. */
export interface Guessed {
	readonly name: string;
	readonly right: number;
	/** With verdicts dealt out anew, on average. */
	readonly luck: number;
}
export interface Split {
	readonly value: string;
	readonly headshots: number;
	readonly portraits: number;
}
export interface GuessedTrait extends Guessed {
	readonly group: Group;
	/** What lies in the set of each of its values. */
	readonly split: readonly Split[];
}

export interface Fairness {
	readonly brief: Brief;
	readonly pictures: number;
	/** By always guessing the same. */
	readonly chance: number;
	/** From one trait; the most telling first. */
	readonly single: readonly GuessedTrait[];
	/** From two that decide nothing; the most telling first. `luck` is that of the luckiest pair. */
	readonly pairs: readonly Guessed[];
	/** From the pair that tells most of all other pictures, chosen anew for each. */
	readonly chosenPair: number;
	/** From all that decide nothing, by up to {@link questions} questions. */
	readonly tree: Guessed;
}

const questions = 3;
/** How often the verdicts are dealt out: the mean is then within about one per cent. */
const deals = 60;

const mean = (numbers: readonly number[]): number =>
	numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const mostTellingFirst = (a: Guessed, b: Guessed): number => b.right - a.right;

/** Pictures that may be asked under a brief, with their verdicts. */
function asked(records: readonly PictureRecord[], brief: Brief) {
	const judged = records.map((record) => ({ record, judgement: judge(record.facts, brief) }));
	return judged
		.filter(({ judgement }) => !judgement.ambiguous)
		.map(({ record, judgement }) => ({ record, verdict: judgement.verdict }));
}

const splitOf = (column: readonly string[], verdicts: readonly Verdict[]): readonly Split[] =>
	[...new Set(column)].sort().map((value) => {
		const own = verdicts.filter((_, i) => column[i] === value);
		const headshots = own.filter((verdict) => verdict === 'headshot').length;
		return { value, headshots, portraits: own.length - headshots };
	});

/** @param records at least one that may be asked under the brief */
export function fairness(records: readonly PictureRecord[], brief: Brief): Fairness {
	const pictures = asked(records, brief);
	const verdicts = pictures.map(({ verdict }) => verdict);
	const { shuffled } = randomFrom('fairness');
	const dealt = Array.from({ length: deals }, () => shuffled(verdicts));
	const columnOf = ({ of }: (typeof traits)[number]) => pictures.map(({ record }) => of(record));

	const single = traits.map((trait): GuessedTrait => {
		const column = columnOf(trait);
		return {
			name: trait.name,
			group: trait.group,
			split: splitOf(column, verdicts),
			right: guessedRight(column, verdicts),
			luck: mean(dealt.map((deal) => guessedRight(column, deal)))
		};
	});

	const columns = besides.map((trait) => ({ name: trait.name, column: columnOf(trait) }));
	const joined = columns.flatMap((one, i) =>
		columns.slice(i + 1).map((other) => ({
			name: `${one.name} + ${other.name}`,
			column: one.column.map((value, at) => `${value}, ${other.column[at]}`)
		}))
	);
	const bestPair = (of: readonly Verdict[]) =>
		Math.max(...joined.map(({ column }) => guessedRight(column, of)));
	const luck = mean(dealt.map(bestPair));
	const pairs = joined.map(({ name, column }) => ({
		name,
		right: guessedRight(column, verdicts),
		luck
	}));

	const rows = pictures.map(({ record }) => besides.map(({ of }) => of(record)));
	const treeOf = (of: readonly Verdict[]) => treeGuessedRight(rows, of, questions);
	return {
		brief,
		pictures: pictures.length,
		chance: chanceOf(verdicts),
		single: single.sort(mostTellingFirst),
		pairs: pairs.sort(mostTellingFirst),
		chosenPair: guessedByTheBest(
			joined.map(({ column }) => column),
			verdicts
		),
		tree: {
			name: `tree of ${questions} questions`,
			right: treeOf(verdicts),
			luck: mean(dealt.map(treeOf))
		}
	};
}

/** Briefs under which some picture is judged otherwise than under all before: `none` is the first. */
export function differingBriefs(records: readonly PictureRecord[]): readonly Brief[] {
	const answers = briefs.map((brief) =>
		JSON.stringify(asked(records, brief).map(({ record, verdict }) => [record.id, verdict]))
	);
	return briefs.filter((_, i) => answers.indexOf(answers[i]!) === i);
}
