/** How the eyes meet us: rule E2. */
import { falling, levelOf } from './bands.ts';
import { sides, type Facts } from './facts.ts';
import type { Reading } from './rules.ts';

type Eyes = Facts['eyes'];
type Eye = Eyes['viewerLeft'];

/** Lids closer than this share of the eye's width are shut. */
const shutBelow = 0.1;
const isShut = ({ opening }: Eye): boolean => opening < shutBelow;
export const areShut = (eyes: Eyes): boolean => sides.every((side) => isShut(eyes[side]));

/** Of how well the worse eye is seen, 0–1. */
export const eyeBands = falling(0.25, 0.6);

/** How well an eye is seen, 0–1, by each thing that may keep it from us. */
const scores = (eye: Eye) =>
	[
		['shut', isShut(eye) ? 0 : 1],
		['hidden', eye.visibleShare],
		['dark', 1 - Math.min(1, Math.max(0, (eye.stopsUnderFace - 1.5) / 3.5))]
	] as const;

/** What keeps one eye from meeting us, if only by half. */
export const lostBy = (eye: Eye): readonly ('shut' | 'hidden' | 'dark')[] =>
	scores(eye).flatMap(([word, score]) => (levelOf(eyeBands, score) === 'kept' ? [] : [word]));

/** How well the worse of the two eyes is seen: open, unhidden and lit, the least of them. */
export function readEyes({ eyes }: Pick<Facts, 'eyes'>): Reading {
	const [word, value] = sides
		.flatMap((side) => scores(eyes[side]))
		.reduce((worst, one) => (one[1] < worst[1] ? one : worst));
	return { value, word: levelOf(eyeBands, value) === 'kept' ? 'both' : word };
}
