/** One picture of a question, judged and drawn. */
import { entryById, type Shown } from '$lib/catalogue/catalogue.ts';
import type { Brief } from '$lib/core/briefs.ts';
import { cluesFor, type Clue } from '$lib/core/clues.ts';
import { findingOf, judge, type Finding, type Judgement } from '$lib/core/judge.ts';
import { drawMarks, type Mark } from './evidence/marks.ts';
import type { Mark as Points } from '$lib/core/mark.ts';
import { number } from '$lib/words/numbers.ts';
import { play } from '$lib/words/play.ts';
import { becauseText, labelWords } from './wording.ts';

export interface Shot {
	readonly record: Shown;
	readonly judgement: Judgement;
	readonly clues: readonly Clue[];
}

/** @param seed of the question: its clues depend on it */
export function shotOf(record: Shown, brief: Brief, seed: string): Shot {
	const judgement = judge(record.facts, brief);
	return { record, judgement, clues: cluesFor(record, judgement, seed) };
}

/** What weakens a headshot without deciding, or is a tip for the use. */
export const alsoSeen = ({ findings, deciding }: Judgement): readonly Finding[] =>
	findings.filter(
		({ rule, strength, level, word }) =>
			!deciding.includes(rule) &&
			((strength === 'should' && level === 'broken') || (strength === 'tip' && word !== 'free'))
	);

/** The marks on a picture: what decides, then what else was seen. */
export function marksOf({ record, judgement }: Shot): readonly Mark[] {
	const deciding = judgement.deciding.map((rule) => findingOf(judgement, rule));
	const others = judgement.findings.filter(({ rule }) => !judgement.deciding.includes(rule));
	const first = [...deciding, ...alsoSeen(judgement)];
	return drawMarks(
		record,
		[...first, ...others.filter((finding) => !first.includes(finding))],
		labelWords()
	);
}

/** The rules whose marks are drawn at once; the others wait for their clue. */
export const drawnAtOnce = ({ judgement }: Shot): readonly string[] => [
	...judgement.deciding,
	...alsoSeen(judgement).map(({ rule }) => rule)
];

/** The twin to show beside it: the one that turns the verdict, if there is one. */
export const twinOf = ({ record }: Shot, brief: Brief) => {
	const turned = record.twins.find(({ id }) => {
		const [mine, other] = [record.id, id].map((key) => entryById(key)?.asked[brief]?.verdict);
		return other !== undefined && other !== mine;
	});
	return turned ?? record.twins[0];
};

/** The feedback in a breath, for those who hear it. */
export function spoken(shots: readonly Shot[], mark: Points): string {
	const [first] = shots as readonly [Shot];
	const portrait = shots.find(({ judgement }) => judgement.verdict === 'portrait');
	const answer =
		shots.length > 1
			? first === portrait
				? play.pair_answer_second()
				: play.pair_answer_first()
			: portrait
				? play.verdict_is_portrait()
				: play.verdict_is_headshot();
	return [
		answer,
		mark.callRight ? play.called_right() : play.called_wrong(),
		becauseText((portrait ?? first).judgement),
		play.points_of({ points: number(mark.points) })
	].join(' ');
}
