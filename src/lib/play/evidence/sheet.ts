/** What every mark is drawn from: the picture, the words, and a pencil of its own. */
import type { Shown } from '$lib/catalogue/catalogue.ts';
import type { Finding } from '$lib/core/judge.ts';
import type { Labelled } from './labels.ts';
import type { Pencil, Point } from './pencil.ts';

/** The short words on the picture, in the reader's language. */
export interface LabelWords {
	readonly twoThirds: string;
	readonly cutHere: string;
	readonly percent: (share: number) => string;
	readonly stops: (stops: number) => string;
	/** What a finding is called in a word or two. */
	readonly finding: (finding: Finding) => string;
}

/** What of a picture the marks are drawn from: the catalogue's, or a visitor's own. */
export type Pictured = Pick<Shown, 'id' | 'size' | 'facts' | 'evidence'>;

export interface Sheet {
	readonly pencil: Pencil;
	readonly picture: Pictured;
	readonly words: LabelWords;
	/** Of the frame, which is 400 wide. */
	readonly height: number;
	/** From fractions of the frame to its units. */
	readonly at: (point: readonly [number, number]) => Point;
}

export interface Drawn extends Labelled {
	/** Path data, in the order in which they are drawn. */
	readonly strokes: readonly string[];
}
export type Draw = (sheet: Sheet, finding: Finding) => Drawn;

/** Between the pupils, but never so near that marks of both eyes would run together. */
export const eyeGap = ({ picture, at }: Sheet): number => {
	const { viewerLeft, viewerRight } = picture.evidence.pupils;
	return Math.max(14, at(viewerRight)[0] - at(viewerLeft)[0]);
};

export const mean = (points: readonly Point[]): Point => [
	points.reduce((sum, [x]) => sum + x, 0) / points.length,
	points.reduce((sum, [, y]) => sum + y, 0) / points.length
];
