/** Findings, clues and flips in words. First: `await loadWords(playArea)`. */
import { bodyLevels, type Facts } from '$lib/core/facts.ts';
import type { Clue } from '$lib/core/clues.ts';
import { meanYaw } from '$lib/core/direction.ts';
import { findingOf, type Finding, type Judgement } from '$lib/core/judge.ts';
import type { RuleId } from '$lib/core/themes.ts';
import { sentences } from '$lib/words/locales.ts';
import { number } from '$lib/words/numbers.ts';
import { degrees, list, percent } from '$lib/words/quantities.ts';
import { play } from '$lib/words/play.ts';
import type { LabelWords } from './evidence/sheet.ts';

/** A message whose name is put together from data; a test proves that every such name exists. */
function say(key: string, inputs: Record<string, string> = {}): string {
	const message = (play as unknown as Record<string, ((inputs: object) => string) | undefined>)[
		key.toLowerCase()
	];
	if (!message) throw new Error(`There is no message ${key}`);
	return message(inputs);
}

export const ruleName = (rule: RuleId): string => say(`rule_${rule}`);
export const clueText = ({ about, word }: Pick<Clue, 'about' | 'word'>): string =>
	say(`clue_${about}_${word}`);
/** What of a finding is put into words. */
export type Told = Pick<Finding, 'rule' | 'value' | 'word'>;

export const findingText = ({ rule, word }: Told): string => clueText({ about: rule, word });

const isRule = (about: string): about is RuleId => !about.startsWith('N');

export const levelName = (lowerEdge: number): string =>
	say(`level_${lowerEdge > 9 ? 'floor' : bodyLevels[Math.round(lowerEdge)]}`);

/** What has visibly moved from the face at rest, and by how much. */
function movements({ expression }: Facts): readonly string[] {
	const { mouthCornerRise, cheekRise, innerBrowRise, lidNarrowing } = expression;
	return (
		[
			['corners', mouthCornerRise],
			['cheeks', cheekRise],
			['brows', innerBrowRise],
			['lids', -lidNarrowing]
		] as const
	)
		.filter(([, by]) => Math.abs(by) >= 0.005)
		.map(([part, by]) =>
			say(`moved_${part}_${by > 0 ? 'up' : 'down'}`, { value: percent(Math.abs(by)) })
		);
}

/** The strongest spot against the face, in words before the number: no sign to be read. */
function pullText(stops: number): string {
	const value = number(Math.abs(stops), 1);
	if (value === number(0, 1)) return play.measured_b2_same();
	return stops < 0 ? play.measured_b2_weaker({ value }) : play.measured_b2_stronger({ value });
}

/** What was measured, in words, with its number and the rule's band. */
export function measuredText({ rule, value, word }: Told, facts: Facts): string {
	if (rule === 'F1') return play.measured_f1({ level: levelName(facts.framing.lowerEdge) });
	if (rule === 'E1') {
		if (word === 'eyesShut') return play.measured_e1_shut();
		const { gaze } = facts.direction;
		const away = gaze ? Math.hypot(gaze.yaw, gaze.pitch) : 0;
		// what makes a mind seem elsewhere is the eyes, unless only their lids are heavy
		if (word === 'absent' && away > 12) return play.measured_e1_absent({ value: degrees(away) });
		const moved = movements(facts);
		return moved.length ? play.measured_e1({ list: list(moved) }) : play.measured_e1_still();
	}
	if (rule === 'G1') {
		if (word === 'camera' || word === 'free') return play.measured_g1_camera();
		const yaw = meanYaw(facts.direction);
		const side = yaw > 0 ? play.side_viewerright() : play.side_viewerleft();
		return say(`measured_g1_${word}`, { value: degrees(Math.abs(yaw)), side });
	}
	if (value === null) return rule === 'L2' ? play.measured_l2_none() : play.measured_b2_none();
	if (rule === 'B2') return pullText(value);
	const shown = rule === 'L1' ? number(value, 1) : percent(value);
	return say(`measured_${rule}`, { value: shown });
}

/** Why a clue counts, or does not. */
export function reasonText(clue: Clue, judgement: Judgement, facts: Facts): string {
	if (!isRule(clue.about)) return say(`why_${clue.about}`);
	const finding = findingOf(judgement, clue.about);
	const measured = measuredText(finding, facts);
	if (clue.counts) return measured;
	const beside = finding.strength === 'free' ? play.why_free() : play.why_overruled();
	return sentences(beside, measured);
}

/** One or two sentences for the verdict. */
export function becauseText({
	verdict,
	deciding,
	brief,
	findings
}: Pick<Judgement, 'verdict' | 'deciding' | 'brief'> & {
	readonly findings: readonly Told[];
}): string {
	if (verdict === 'headshot')
		return brief === 'acting' ? play.because_headshot_acting() : play.because_headshot();
	return sentences(
		...deciding.map((rule) => {
			const { word, value } = findings.find((finding) => finding.rule === rule) as Told;
			if (rule === 'F1' && (value ?? 0) < 1) return play.because_f1_tight();
			if (rule === 'E1' && word === 'eyesShut') return play.because_e1_eyesshut();
			return say(`because_${rule}`);
		})
	);
}

export function flipText({ flip, deciding }: Pick<Judgement, 'flip' | 'deciding'>): string {
	if (flip) return say(`flip_${flip.change}_${flip.towards}`);
	return play.flip_none({
		list: list(deciding.map((rule) => play.quoted({ text: ruleName(rule) })))
	});
}

/** A figure or a word or two for a finding, to stand on the picture. */
function labelText({ rule, word, value }: Finding): string {
	if (rule === 'F1') return levelName(value ?? 10);
	if (rule === 'L1') return stopsText(value ?? 0);
	if (rule === 'F2' || rule === 'L3') return percent(value ?? 0);
	return say(`label_${rule}_${word}`);
}

const stopsText = (stops: number): string => play.label_stops({ value: number(stops, 1) });

export const labelWords = (): LabelWords => ({
	twoThirds: play.label_twothirds(),
	cutHere: play.label_cuthere(),
	percent,
	stops: stopsText,
	finding: labelText
});
