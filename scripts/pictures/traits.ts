/**
 * What a guesser may notice about a picture without having learnt the rules, one word each: most of
 * it decides nothing; some of it decides in part, and must not be enough alone.
 */
import { levelOf } from '../../src/lib/core/bands.ts';
import { pageBands } from '../../src/lib/core/direction.ts';
import { shapeOf } from '../../src/lib/core/facts.ts';
import type { PictureRecord } from '../../src/lib/core/record.ts';
import { ruleById } from '../../src/lib/core/rules.ts';
import type { RuleId } from '../../src/lib/core/themes.ts';

export const groups = [
	'sitter',
	'clothes',
	'frame',
	'place',
	'tones',
	'direction',
	'part'
] as const;
export type Group = (typeof groups)[number];

export interface Trait {
	readonly name: string;
	/** `part` decides in part, all others decide nothing. */
	readonly group: Group;
	readonly of: (picture: PictureRecord) => string;
}

/** Below, between and above two edges. */
const third = (
	value: number,
	low: number,
	high: number,
	words: readonly [string, string, string]
) => (value <= low ? words[0] : value < high ? words[1] : words[2]);

/** Degrees from which a tilt is seen, as confusion N7 has it. */
const seenTilt = 5;
/** Degrees from which a look is seen to go up or down. */
const seenPitch = 8;
/** Pupil distances by which the corners of the mouth are seen to move. */
const seenCorner = 0.02;

/** Shut eyes look where the face does: that they are shut is another matter. */
function gaze({ facts: { direction } }: PictureRecord): string {
	const { yaw, pitch } = direction.gaze ?? {
		yaw: direction.faceYaw,
		pitch: direction.facePitch
	};
	if (levelOf(pageBands, Math.abs(yaw)) !== 'kept') return yaw < 0 ? 'left' : 'right';
	return third(pitch, -seenPitch, seenPitch, ['down', 'camera', 'up']);
}

/** High key as confusion N11 has it; low key is a picture that is dark by half. */
function key({ facts: { print } }: PictureRecord): string {
	if (print.lightShare >= 0.45 && print.darkShare <= 0.15) return 'high';
	return print.darkShare >= 0.5 ? 'low' : 'middle';
}

/** What a rule finds, in its own word. */
const found =
	(rule: RuleId) =>
	({ facts }: PictureRecord): string =>
		ruleById(rule).read(facts, 'none').word;

const table: Readonly<Record<Group, Readonly<Record<string, Trait['of']>>>> = {
	sitter: {
		person: ({ person }) => person,
		'age group': ({ scene }) => scene.ageGroup,
		gender: ({ scene }) => scene.gender,
		skin: ({ scene }) => scene.skin,
		hair: ({ scene }) => scene.hair,
		'hair tone': ({ scene }) => scene.hairTone,
		'hair over shoulder': ({ scene }) => String(scene.hairOverShoulder),
		beard: ({ scene }) => scene.beard,
		accessories: ({ scene }) => [...scene.accessories].sort().join('+') || 'none'
	},
	clothes: {
		garment: ({ scene }) => scene.clothes.garment,
		style: ({ scene }) => scene.clothes.style,
		tone: ({ scene }) => scene.clothes.tone
	},
	frame: {
		shape: ({ size }) => shapeOf(size),
		'focal length': ({ scene }) => `${scene.lens.focalLengthMm} mm`,
		aperture: ({ scene }) => `f/${scene.lens.fNumber}`
	},
	place: {
		place: ({ scene }) => scene.place,
		setting: ({ scene }) => scene.setting
	},
	tones: {
		'background tone': ({ facts }) =>
			third(facts.background.stopsFromFace, -1.5, 0, ['dark', 'middle', 'light']),
		key
	},
	direction: {
		'face turn': ({ facts: { direction } }) =>
			third(direction.faceYaw, -10, 10, ['left', 'camera', 'right']),
		tilt: ({ facts: { direction } }) =>
			third(direction.faceRoll, -seenTilt, seenTilt, ['left', 'upright', 'right'])
	},
	part: {
		crop: found('F1'),
		'head size': found('F2'),
		// seen only where the crop is wide, or the hand is at the face
		hands: ({ scene }) => scene.hands,
		// eyes that look far away are absent (E1), under every brief
		gaze,
		smile: ({ facts: { expression } }) =>
			third(expression.mouthCornerRise, -seenCorner / 2, seenCorner, ['down', 'level', 'up']),
		teeth: ({ facts: { expression } }) => String(expression.teethShare > 0),
		light: found('L1'),
		'light edge': found('L2'),
		'brighter side': ({ facts }) => facts.light.brighterCheek,
		background: found('B1')
	}
};

export const traits: readonly Trait[] = groups.flatMap((group) =>
	Object.entries(table[group]).map(([name, of]) => ({ name, group, of }))
);

/** Those that decide nothing. */
export const besides: readonly Trait[] = traits.filter(({ group }) => group !== 'part');
