/** Findings on a visitor's own picture in words. First: `await loadWords(yoursArea, playArea)`. */
import type { Facts } from '$lib/core/facts.ts';
import type { PartFinding } from '$lib/core/partial.ts';
import type { RuleId } from '$lib/core/themes.ts';
import type { LabelWords } from '$lib/play/evidence/sheet.ts';
import { findingText, labelWords, levelName, measuredText } from '$lib/play/wording.ts';
import { sentences } from '$lib/words/locales.ts';
import { yours } from '$lib/words/yours.ts';
import { lower } from '$lib/words/words.ts';
import { canBeAsked, choices, type Answers, type Asked } from './answers.ts';

/** A message whose name is put together from data; a test proves that every such name exists. */
function say(key: string): string {
	const message = (yours as unknown as Record<string, (() => string) | undefined>)[key];
	if (!message) throw new Error(`There is no message ${key}`);
	return message();
}

const isSaid = (answers: Answers, rule: RuleId): boolean =>
	canBeAsked(rule) && answers[rule] !== undefined;

/** What the face does: a smile where it was seen, a word of the visitor's, and never a mood of ours. */
function faceText({ word }: PartFinding, answers: Answers, facts: Facts): string {
	if (answers.E1 === 'mood') return yours.face_mood();
	if (answers.E1 || word === 'eyesShut') return findingText({ rule: 'E1', value: null, word });
	return facts.expression.mouthCornerRise > 0 ? yours.face_smile() : yours.face_away();
}

export function foundText(finding: PartFinding, answers: Answers, facts: Facts): string {
	const { rule } = finding;
	if (finding.level === 'unknown' && canBeAsked(rule)) return say(`unknown_${lower(rule)}`);
	return rule === 'E1' ? faceText(finding, answers, facts) : findingText(finding);
}

/** Why it counts as it does: the number and the band, or why there is none. */
export function whyText(finding: PartFinding, answers: Answers, facts: Facts): string {
	const { rule, level } = finding;
	const nearest = () => levelName(facts.framing.lowerEdge);
	if (isSaid(answers, rule)) return yours.you_said();
	if (level === 'unknown') {
		if (rule === 'F1') return yours.why_unknown_f1({ level: nearest() });
		return canBeAsked(rule) ? say(`why_unknown_${lower(rule)}`) : '';
	}
	if (rule === 'F1') return yours.why_f1({ level: nearest() });
	if (rule === 'F2') return sentences(measuredText(finding, facts), yours.why_f2());
	if (rule === 'E1' && facts.expression.mouthCornerRise > 0) return yours.why_smile();
	return measuredText(finding, facts);
}

export const askText = (rule: Asked): string => say(`ask_${lower(rule)}`);
export const choiceText = (rule: Asked, choice: string): string => say(`${lower(rule)}_${choice}`);
export const choicesOf = (rule: Asked): readonly string[] => choices[rule];

export function marksWords(answers: Answers, facts: Facts): LabelWords {
	const words = labelWords();
	return {
		...words,
		finding: (finding) => {
			if (finding.rule !== 'E1' || (answers.E1 && answers.E1 !== 'mood'))
				return words.finding(finding);
			if (answers.E1 === 'mood') return yours.label_mood();
			return facts.expression.mouthCornerRise > 0 ? yours.label_smile() : words.finding(finding);
		}
	};
}
