/** Where to cut a picture so that it shows head and shoulders: just under the shoulders, and not tighter. */
import type { Report } from './measure/report.ts';

export interface Cut {
	/** In pixels of the whole picture. */
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** Width over height of what profiles and casting pages show. */
export const shapes = { upright: 4 / 5, square: 1 } as const;
export type CutShape = keyof typeof shapes;

/** Pixels that profiles ask for; each shows down to less. */
export const sizes = [
	{ shape: 'square', width: 400, height: 400 },
	{ shape: 'square', width: 800, height: 800 },
	{ shape: 'upright', width: 1080, height: 1350 }
] as const satisfies readonly { shape: CutShape; width: number; height: number }[];

/** Room over the crown, of the height. */
const headroom = 0.07;
/** Closer than this the head would be too large, of the height. */
const largestHead = 0.78;

/**
 * @param size of the picture in pixels
 * @returns null where the picture ends before the shoulders do, or is too narrow for the shape
 */
export function cutUnderShoulders(
	{ facts, headshotEnds }: Pick<Report, 'facts' | 'headshotEnds'>,
	size: { readonly width: number; readonly height: number },
	shape: CutShape
): Cut | null {
	const [left, crown, right, chin] = facts.framing.headBox;
	const bottom = (headshotEnds[0] + headshotEnds[1]) / 2;
	if (bottom > 1) return null;
	const least = (chin - crown) / largestHead;
	const top = Math.max(0, Math.min(bottom - (bottom - crown) / (1 - headroom), bottom - least));
	const height = (bottom - top) * size.height;
	const width = height * shapes[shape];
	if (width > size.width) return null;
	const middle = ((left + right) / 2) * size.width;
	return {
		left: Math.min(size.width - width, Math.max(0, middle - width / 2)),
		top: top * size.height,
		width,
		height
	};
}

/** The sizes a cut has the pixels for; where it is smaller than all, its own. */
export function sizesFor(cut: Cut, shape: CutShape): readonly { width: number; height: number }[] {
	const fitting = sizes.filter((size) => size.shape === shape && size.width <= cut.width);
	if (fitting.length) return fitting;
	return [{ width: Math.floor(cut.width), height: Math.floor(cut.height) }];
}

export function cutOut(
	picture: OffscreenCanvas,
	cut: Cut,
	size?: { width: number; height: number }
) {
	const { width, height } = size ?? {
		width: Math.round(cut.width),
		height: Math.round(cut.height)
	};
	const canvas = new OffscreenCanvas(width, height);
	const pen = canvas.getContext('2d')!;
	pen.imageSmoothingQuality = 'high';
	pen.drawImage(picture, cut.left, cut.top, cut.width, cut.height, 0, 0, width, height);
	return canvas;
}
