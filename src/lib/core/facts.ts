/**
 * The words that records use: levels of the body, frames, sides, changes. What a record says, and
 * in which units, stands in record.ts.
 */
import type { PictureRecord } from './record.ts';

export type Facts = PictureRecord['facts'];
export type Scene = PictureRecord['scene'];

export const bodyLevels = [
	'crown',
	'chin',
	'collarbone',
	'armpit',
	'breastbone',
	'waist',
	'hip',
	'knee',
	'ankle',
	'sole'
] as const;
export type BodyLevel = (typeof bodyLevels)[number];

/** The frames there are: width over height. */
export const shapes = { upright: 4 / 5, square: 1, wide: 3 / 2 } as const;
export type Shape = keyof typeof shapes;
export const shapeOf = ({
	width,
	height
}: {
	readonly width: number;
	readonly height: number;
}): Shape => (width < height ? 'upright' : width > height ? 'wide' : 'square');

export const changes = ['light', 'expression', 'crop', 'background', 'direction'] as const;

export type Change = (typeof changes)[number];

export type Side = 'viewerLeft' | 'viewerRight';

export const sides = ['viewerLeft', 'viewerRight'] as const satisfies readonly Side[];
