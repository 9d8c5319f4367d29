/** How open the eyes are, and what of a smile the lids and the mouth show. */
import { sides, type Side } from '$lib/core/facts.ts';
import { between, bySide, distance, length, middle, type Mesh } from './marks.ts';

/** Between the lids, over the width of the eye. */
export function opening(mesh: Mesh, side: Side): number {
	const { outerCorner, innerCorner, lids } = bySide[side];
	const width = length(mesh[outerCorner]!, mesh[innerCorner]!);
	const gaps = lids.map(([upper, lower]) => distance(mesh[upper]!, mesh[lower]!));
	return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length / width;
}

const pupilsApart = (mesh: Mesh): number =>
	length(mesh[bySide.viewerLeft.iris]!, mesh[bySide.viewerRight.iris]!);

/** How far the corners of the mouth lie above the line between the lips, in pupil distances. */
function cornerHeight(mesh: Mesh): number {
	const [left, right] = [
		mesh[bySide.viewerLeft.mouthCorner]!,
		mesh[bySide.viewerRight.mouthCorner]!
	];
	const lips = between(mesh[middle.upperLip]!, mesh[middle.lowerLip]!);
	const [x, y] = [right[0] - left[0], right[1] - left[1]];
	const across = Math.hypot(x, y);
	return ((lips[1] - left[1]) * x - (lips[0] - left[0]) * y) / across / pupilsApart(mesh);
}

export interface Mouth {
	readonly cornerHeight: number;
	readonly width: number;
	readonly gap: number;
	/** From the lower lid down to the corner of the mouth. */
	readonly cheekHeight: number;
	readonly opening: number;
}

export function mouth(mesh: Mesh): Mouth {
	const unit = pupilsApart(mesh);
	const [left, right] = sides.map((side) => mesh[bySide[side].mouthCorner]!) as [
		Mesh[number],
		Mesh[number]
	];
	return {
		cornerHeight: cornerHeight(mesh),
		width: length(left, right) / unit,
		gap: distance(mesh[middle.upperLip]!, mesh[middle.lowerLip]!) / unit,
		cheekHeight:
			sides.reduce(
				(sum, side) =>
					sum + distance(mesh[bySide[side].lowerLid]!, mesh[bySide[side].mouthCorner]!),
				0
			) /
			2 /
			unit,
		opening: sides.reduce((sum, side) => sum + opening(mesh, side), 0) / 2
	};
}
