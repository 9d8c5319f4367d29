/** What of a judgement is drawn on the picture, and what is asked. */
import type { Finding } from '$lib/core/judge.ts';
import type { PartFinding, PartJudgement } from '$lib/core/partial.ts';
import type { RuleId } from '$lib/core/themes.ts';
import { canBeAsked, choices, type Answers, type Asked } from './answers.ts';
import type { Report } from './measure/report.ts';

const isKnown = (finding: PartFinding): finding is Finding => finding.level !== 'unknown';

/** Of the rules that are asked under the brief; those that are free are not spoken of. */
export const spokenOf = ({ findings }: PartJudgement): readonly PartFinding[] =>
	findings.filter(({ strength, word }) => strength !== 'free' && word !== 'free');

/**
 * As in a round: what decides, what weakens, and always the head against two thirds. That nothing is
 * hidden needs no mark.
 *
 * @param pinned the one rule whose mark is shown alone
 */
export function drawn(
	{ findings, deciding }: PartJudgement,
	pinned: RuleId | null
): readonly Finding[] {
	const known = findings.filter(isKnown);
	if (pinned) return known.filter(({ rule }) => rule === pinned);
	return known.filter(
		({ rule, strength, level }) =>
			rule === 'F2' ||
			(strength === 'should' && level === 'broken') ||
			(deciding.includes(rule) && !(rule === 'L3' && level === 'kept'))
	);
}

/**
 * The questions that are still of use, and those that were answered, in one order that stays: what
 * the verdict waits for; and at its border, what may lie between kept and broken.
 */
export function askedOf(
	{ open, verdict, onBorder }: PartJudgement,
	{ doubts }: Pick<Report, 'doubts'>,
	answers: Answers
): readonly Asked[] {
	const borderline = verdict && onBorder ? (['F1', 'E1'] as const) : [];
	const isOpen = (rule: RuleId) => (doubts[rule]?.length ?? 0) > 1;
	return (Object.keys(choices) as RuleId[])
		.filter(canBeAsked)
		.filter(
			(rule) =>
				answers[rule] !== undefined ||
				open.includes(rule) ||
				borderline.some((one) => one === rule && isOpen(one))
		);
}
