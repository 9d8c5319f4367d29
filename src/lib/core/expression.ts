/**
 * Reads a face's measured movements as what a viewer would call the expression.
 * Rule E1 asks for confident and approachable: a smile counts when the eyes take part in it.
 */
import { areShut } from './eyes.ts';
import type { Facts } from './facts.ts';

export const characters = [
	'warm',
	'friendlyCalm',
	'intense',
	'polite',
	'neutral',
	'absent',
	'sad',
	'angry',
	'afraid',
	'laughing',
	'eyesShut'
] as const;
export type Character = (typeof characters)[number];

/** From 0 at `from` to 1 at `to`, straight between, never outside. */
const ramp = (value: number, from: number, to: number): number =>
	Math.min(1, Math.max(0, (value - from) / (to - from)));

/**
 * How sure each reading is, 0–1. Lengths are in pupil distances (about 6.3 cm on an adult face).
 * The edges were set on measured faces: a confident closed smile lifts the corners by 0.053, the
 * cheeks by half of that and narrows the lids by 0.09; the same mouth under cold eyes lifts the
 * cheeks by a quarter and narrows the lids by 0.025.
 */
function readings(facts: Facts): readonly (readonly [Character, number])[] {
	const { mouthCornerRise, lipGap, cheekRise, lidNarrowing, innerBrowRise, outerBrowRise } =
		facts.expression;
	const { gaze } = facts.direction;
	const smile = ramp(mouthCornerRise, 0.03, 0.05);
	const noSmile = 1 - smile;
	/** Cheeks lift more than the mouth alone pulls them, and the lower lids close a little. */
	const cheeks = ramp(cheekRise / Math.max(mouthCornerRise, 0.01), 0.3, 0.45);
	const eyesSmile = Math.max(cheeks, ramp(lidNarrowing, 0.03, 0.09));
	const drooping = ramp(-mouthCornerRise, 0.005, 0.02);
	const pleading = ramp(innerBrowRise - outerBrowRise, 0.02, 0.045);
	const knit = ramp(-innerBrowRise, 0.006, 0.012);
	const away = gaze ? Math.hypot(gaze.yaw, gaze.pitch) : 0;
	const lookingAway = ramp(away, 12, 20);
	// tuned on the set: with eyes as far away as this, fresh eyes saw no headshot even in a smile
	const elsewhere = ramp(away, 25, 40);
	const heavyLids = ramp(lidNarrowing, 0.1, 0.2) * ramp(0.015 - mouthCornerRise, 0, 0.01);
	return [
		['eyesShut', areShut(facts.eyes) ? 2 : 0],
		['laughing', 1.5 * ramp(lipGap, 0.13, 0.2) * ramp(mouthCornerRise, 0.05, 0.1)],
		['afraid', 1.2 * ramp(-lidNarrowing, 0.08, 0.15) * ramp(innerBrowRise, 0.02, 0.05) * noSmile],
		['sad', 1.1 * noSmile * Math.max(pleading, 0.8 * drooping * (1 - knit))],
		['angry', 1.1 * noSmile * ramp(-innerBrowRise, 0.022, 0.04)],
		['absent', Math.max(1.3 * elsewhere, 0.9 * noSmile * Math.max(lookingAway, heavyLids))],
		['warm', smile * eyesSmile],
		['polite', smile * (1 - eyesSmile)],
		['friendlyCalm', noSmile * ramp(mouthCornerRise, 0.008, 0.022) * (0.4 + 0.6 * eyesSmile)],
		['intense', 0.9 * noSmile * knit],
		['neutral', 0.35 * noSmile]
	];
}

/**
 * @returns the likeliest character of the expression, and how clear it is (0–1: the lead over the
 * next reading)
 */
export function readExpression(facts: Facts): {
	readonly character: Character;
	readonly clear: number;
} {
	const sorted = [...readings(facts)].sort((a, b) => b[1] - a[1]);
	const [[character, most], [, next]] = sorted as [[Character, number], [Character, number]];
	return { character, clear: Math.min(1, most - next) };
}
