/** The figures of fairness as a table of text. */
import type { Fairness, GuessedTrait } from './fairness.ts';

const shownPairs = 10;
/** Within each value of these a maker looks for balance; shown in full. */
const balanced = ['person', 'place', 'age group', 'gender', 'skin'];

const percent = (share: number): string => `${Math.round(100 * share)} %`.padStart(6);
const line = (name: string, right: number, luck: number, after = ''): string =>
	`  ${name.padEnd(34)}${percent(right)}${percent(luck)}   ${after}`.trimEnd();

/** "low 1:9, middle 14:4", headshots first. */
const splits = ({ name, split }: GuessedTrait): string =>
	balanced.includes(name)
		? `${split.length} values, below`
		: split
				.map(({ value, headshots, portraits }) => `${value} ${headshots}:${portraits}`)
				.join(', ');

const singles = (single: readonly GuessedTrait[], decide: boolean): readonly string[] =>
	single
		.filter(({ group }) => (group === 'part') === decide)
		.map((trait) => line(trait.name, trait.right, trait.luck, splits(trait)));

const balance = (single: readonly GuessedTrait[]): readonly string[] =>
	balanced.flatMap((name) =>
		single
			.find((trait) => trait.name === name)!
			.split.map(({ value, headshots, portraits }) => {
				const bar = '●'.repeat(headshots) + '○'.repeat(portraits);
				return `  ${name.padEnd(12)}${value.padEnd(12)}${headshots} : ${portraits}   ${bar}`;
			})
	);

/** @returns lines: single traits, pairs, tree, and how the verdicts lie within each value */
export const fairnessTable = (fairness: Fairness): readonly string[] => [
	`brief ${fairness.brief}: ${fairness.pictures} pictures, ${percent(fairness.chance).trim()} by always saying the same`,
	`  ${'guessed right from'.padEnd(34)}   all  luck   headshots : portraits`,
	...singles(fairness.single, false),
	'  what decides in part, alone:',
	...singles(fairness.single, true),
	`  the ${shownPairs} most telling pairs; luck is that of the luckiest pair:`,
	...fairness.pairs.slice(0, shownPairs).map(({ name, right, luck }) => line(name, right, luck)),
	`  ${'the best pair of all the others'.padEnd(34)}${percent(fairness.chosenPair)}`,
	'  all that decides nothing:',
	line(fairness.tree.name, fairness.tree.right, fairness.tree.luck),
	'  headshots : portraits within each',
	...balance(fairness.single)
];
