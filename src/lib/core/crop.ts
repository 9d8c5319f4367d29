/**
 * A part of a picture as a picture of its own: what the frame shows follows from where the body's
 * levels lie; what was measured on the face stays as it was.
 */
import { bodyLevels } from './facts.ts';
import type { PictureRecord } from './record.ts';

/** Left and top as fractions of the whole frame; `size` is the part's share of width and height. */
export interface Crop {
	readonly left: number;
	readonly top: number;
	/** Above 0, at most 1: the part has the shape of the whole. */
	readonly size: number;
}

type Croppable = Pick<PictureRecord, 'facts' | 'evidence' | 'size'>;
type Point = readonly [number, number];

/** The body level at a height of the whole frame, between those that lie in it. */
function levelAt({ facts, evidence }: Croppable, y: number): number {
	const known = bodyLevels.flatMap((level, number) => {
		const height = evidence.levels[level];
		return height === undefined ? [] : [[height, number] as const];
	});
	const scale = [...known, [1, facts.framing.lowerEdge] as const];
	const below = Math.max(
		1,
		scale.findIndex(([height]) => y <= height)
	);
	const [[y0, level0], [y1, level1]] = [scale[below - 1]!, scale[below]!];
	return level0 + ((y - y0) / (y1 - y0)) * (level1 - level0);
}

/**
 * @param picture whose head lies in its frame
 * @param crop of which at least the middle of the head must be seen for the result to make sense
 * @returns the picture with framing, evidence and size as the part shows them. Background detail
 * and light are those of the whole; a rival that lies outside is gone.
 */
export function cropped<Picture extends Croppable>(picture: Picture, crop: Crop): Picture {
	const { facts, evidence, size } = picture;
	const x = (value: number): number => (value - crop.left) / crop.size;
	const y = (value: number): number => (value - crop.top) / crop.size;
	const at = ([px, py]: Point): [number, number] => [x(px), y(py)];
	const inside = (value: number): number => Math.min(1, Math.max(0, value));
	const box = ([left, top, right, bottom]: readonly [number, number, number, number]) =>
		[inside(x(left)), inside(y(top)), inside(x(right)), inside(y(bottom))] as const;
	const circle = ([px, py, radius]: readonly [number, number, number]) =>
		[x(px), y(py), radius / crop.size] as const;
	const both = <Part, Shown>(
		parts: { readonly viewerLeft: Part; readonly viewerRight: Part },
		show: (part: Part) => Shown
	) => ({ viewerLeft: show(parts.viewerLeft), viewerRight: show(parts.viewerRight) });

	const { rival } = facts.background;
	const seen = rival && [x(rival.spot[0]), y(rival.spot[1])].every((at) => at > 0 && at < 1);
	const levels = bodyLevels
		.map((level) => [level, y(evidence.levels[level] ?? -1)] as const)
		.filter(([, height]) => height >= 0 && height <= 1);
	return {
		...picture,
		size: { width: size.width * crop.size, height: size.height * crop.size },
		facts: {
			...facts,
			framing: {
				headShare: facts.framing.headShare / crop.size,
				headBox: box(facts.framing.headBox),
				crown: y(facts.framing.headBox[1]) < 0 ? 'cut' : facts.framing.crown,
				lowerEdge: levelAt(picture, crop.top + crop.size)
			},
			background: {
				...facts.background,
				rival: rival && seen ? { ...rival, spot: circle(rival.spot) } : null
			}
		},
		evidence: {
			...evidence,
			face: box(evidence.face),
			pupils: both(evidence.pupils, at),
			mouth: both(evidence.mouth, at),
			cheeks: both(evidence.cheeks, circle),
			darkSide: evidence.darkSide.map(at),
			levels: Object.fromEntries(levels),
			backgroundPatches: evidence.backgroundPatches.map(box)
		}
	};
}

/** The nearest crop of which the whole lies inside the picture. */
export function within({ left, top, size }: Crop, smallest: number): Crop {
	const kept = Math.min(1, Math.max(smallest, size));
	const held = (value: number): number => Math.min(1 - kept, Math.max(0, value));
	return { left: held(left), top: held(top), size: kept };
}
