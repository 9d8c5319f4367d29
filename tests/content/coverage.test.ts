/** What a trained eye must have met: every kind of picture that is easily taken for the other. */
import { describe, expect, it } from 'vitest';
import { lostBy } from '../../src/lib/core/eyes.ts';
import { readExpression, type Character } from '../../src/lib/core/expression.ts';
import { shapeOf } from '../../src/lib/core/facts.ts';
import { findingOf, judge } from '../../src/lib/core/judge.ts';
import type { RuleId } from '../../src/lib/core/themes.ts';
import { isWide, records } from '../finished-set.ts';

const seen = records.map((record) => {
	const judgement = judge(record.facts, 'none');
	const level = (rule: RuleId) => findingOf(judgement, rule).level;
	const kept = (...rules: RuleId[]) => rules.every((rule) => level(rule) === 'kept');
	const sure = judgement.ambiguous ? undefined : judgement.verdict;
	return { ...record, ...record.facts, level, kept, sure, shape: shapeOf(record.size) };
});
type Seen = (typeof seen)[number];

const close = ({ kept }: Seen) => kept('F1', 'F2');
const dark = ({ kept }: Seen) => !kept('L1') || !kept('L3');
const is = (character: Character) => (one: Seen) =>
	readExpression(one.facts).character === character;
const suit = ({ scene }: Seen) => scene.clothes.garment.startsWith('suit');
/** Head turned to a side by more than a camera's breadth, in a picture that is close. */
const turned = (sign: 1 | -1) => (one: Seen) =>
	close(one) && sign * (one.direction.gaze?.yaw ?? 0) > 25;

const kinds: Readonly<Record<string, (one: Seen) => boolean>> = {
	'a close portrait, by its light alone': (one) =>
		one.sure === 'portrait' && close(one) && one.kept('E1', 'E2') && dark(one),
	'a close portrait, by its expression alone': (one) =>
		one.sure === 'portrait' && close(one) && one.kept('L1', 'L2', 'L3') && !one.kept('E1'),
	'a relaxed headshot: casual, outdoors, the head tilted': (one) =>
		one.sure === 'headshot' &&
		one.scene.clothes.style === 'casual' &&
		one.scene.setting === 'outdoors' &&
		Math.abs(one.direction.faceRoll) >= 3.5,
	'a headshot in high key': (one) =>
		one.sure === 'headshot' && one.print.lightShare > 0.5 && one.print.darkShare < 0.15,
	'a headshot before a dark background': (one) =>
		one.sure === 'headshot' && (one.background.stopsFromFace ?? 0) < -1,
	'a suit that is a portrait': (one) => one.sure === 'portrait' && suit(one),
	'a suit that is a headshot': (one) => one.sure === 'headshot' && suit(one),
	'low key': (one) => one.print.darkShare > 0.75 && dark(one),
	'light from the side that leaves a patch on the dark cheek': ({ light }) =>
		light.cheekStops > 2 && light.cheekStops < 4 && light.shadowShare < 0.45,
	'split light': ({ light }) => light.cheekStops > 4 && light.shadowShare > 0.35,
	'half length': (one) =>
		isWide(one) && one.framing.lowerEdge > 3.5 && one.framing.lowerEdge <= 4.5,
	'three-quarter length': (one) => one.framing.lowerEdge > 5 && one.framing.lowerEdge < 8,
	'full length': (one) => one.framing.lowerEdge >= 9,
	'a busy background': (one) => one.level('B1') === 'broken',
	'a place that tells who somebody is': (one) =>
		isWide(one) && ['workshop', 'kitchen', 'books'].includes(one.scene.place),
	'somebody sad': is('sad'),
	'somebody angry': is('angry'),
	'somebody lost in thought': (one) => is('absent')(one) && one.direction.gaze !== null,
	'somebody elated: a broad smile that shows the teeth': ({ expression }) =>
		expression.mouthCornerRise > 0.1 && expression.teethShare > 0.2,
	'eyes shut': is('eyesShut'),
	'eyes hidden': ({ eyes }) => lostBy(eyes.viewerLeft).includes('hidden'),
	'a look to the viewer’s right': turned(1),
	'a look to the viewer’s left': turned(-1),
	'a picture as for a passport: tight, even, straight, blank': (one) =>
		one.kept('F1', 'L1', 'L3') &&
		!one.kept('E1') &&
		Math.abs(one.direction.faceYaw) < 5 &&
		is('absent')(one),
	'cut too tight': ({ framing }) => framing.headShare > 0.8,
	'cut a little too loosely': (one) =>
		one.level('F2') === 'borderline' && one.framing.headShare < 0.5,
	'a hand that holds something': ({ scene }) => scene.hands === 'holding',
	'hands that rest on something': ({ scene }) => scene.hands === 'onLedge',
	'a square picture': ({ shape }) => shape === 'square',
	'a wide picture that is a headshot': ({ shape, sure }) => shape === 'wide' && sure === 'headshot',
	'a wide picture that is a portrait': ({ shape, sure }) => shape === 'wide' && sure === 'portrait'
};

describe('The set has', () => {
	for (const [kind, holds] of Object.entries(kinds))
		it(kind, () => {
			expect(seen.filter(holds).map(({ id }) => id)).not.toEqual([]);
		});

	it.each(['light', 'expression', 'crop', 'background', 'direction'] as const)(
		'a minimal pair that differs by its %s alone',
		(changed) => {
			expect(records.flatMap(({ twins }) => twins).map((twin) => twin.changed)).toContain(changed);
		}
	);
});
