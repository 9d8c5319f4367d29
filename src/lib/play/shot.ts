/** One picture of a question, judged and drawn. */
import type { Shown } from '$lib/catalogue/catalogue.ts';
import { entryById } from '$lib/catalogue/entries.ts';
import type { Brief } from '$lib/core/briefs.ts';
import { cluesFor, type Clue } from '$lib/core/clues.ts';
import { findingOf, judge, type Finding, type Judgement } from '$lib/core/judge.ts';
import type { RuleId } from '$lib/core/themes.ts';
import { drawMarks, type Mark } from './evidence/marks.ts';
import type { Mark as Points } from '$lib/core/mark.ts';
import { sentences } from '$lib/words/locales.ts';
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

/**
 * What is drawn at once: what decides, what else was seen, and always the head against two thirds.
 * That nothing is hidden, or that somebody looks at us, needs no mark: there is nothing to point at.
 * Shut eyes are marked as the expression, and not once more as eyes that do not meet ours.
 */
const shownAtOnce = ({ judgement }: Shot): readonly Finding[] => {
	const isShut = findingOf(judgement, 'E1').word === 'eyesShut';
	const also = alsoSeen(judgement).filter(
		({ rule, word }) => word !== 'camera' && !(rule === 'E2' && isShut)
	);
	return judgement.findings.filter(
		(finding) =>
			finding.rule === 'F2' ||
			also.includes(finding) ||
			(judgement.deciding.includes(finding.rule) &&
				!(finding.rule === 'L3' && finding.level === 'kept'))
	);
};

/** @param only the rules whose marks are drawn; null draws all that is shown at once */
export function marksOf(shot: Shot, only: readonly RuleId[] | null): readonly Mark[] {
	const findings = only?.map((rule) => findingOf(shot.judgement, rule)) ?? shownAtOnce(shot);
	return drawMarks(shot.record, findings, labelWords());
}

/** What is compared in a pair: the rules that make the other one a portrait. */
export const compared = (shots: readonly Shot[]): readonly RuleId[] =>
	shots.find(({ judgement }) => judgement.verdict === 'portrait')?.judgement.deciding ?? [];

/** The rules that have something to draw on this picture. */
export const drawable = (shot: Shot): readonly RuleId[] =>
	drawMarks(shot.record, shot.judgement.findings, labelWords()).map(({ rule }) => rule);

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
	return sentences(
		answer,
		mark.callRight ? play.called_right() : play.called_wrong(),
		...(shots.length > 1 ? [play.pair_other()] : []),
		becauseText((portrait ?? first).judgement),
		play.points_of({ points: number(mark.points) })
	);
}
