/**
 * A face is looked at again, closer: the library squeezes a picture into a square, face and all, so
 * that meshes of upright pictures are askew. Three squares, so many times as large as the face, err
 * less together than any alone.
 */
import { boundsOf, type Mesh } from './measure/marks.ts';

const squares = [1.5, 1.75, 2];
/** How many pixels a closer look has, across and down. */
export const closeUp = 512;

/** A square of the picture: its corner in pixels of the picture, and how much it is enlarged. */
export interface Square {
	readonly x: number;
	readonly y: number;
	readonly scale: number;
}

/** The squares round a face in which it is looked at again. */
export function squaresRound(mesh: Mesh): readonly Square[] {
	const { left, right, top, bottom } = boundsOf(mesh);
	const size = Math.max(right - left, bottom - top);
	return squares.map((square) => ({
		x: (left + right - size * square) / 2,
		y: (top + bottom - size * square) / 2,
		scale: closeUp / (size * square)
	}));
}

/** Whether a face is the one a close-up was made of, and not its neighbour: left, top, width, height in pixels. */
export const isInMiddle = ([x, y, w, h]: readonly number[]): boolean =>
	Math.hypot(x! + w! / 2 - closeUp / 2, y! + h! / 2 - closeUp / 2) < closeUp / 5;

/** A mesh seen in a square, in pixels of the picture. */
export const inPicture = (mesh: Mesh, { x, y, scale }: Square): Mesh =>
	mesh.map(([px, py, pz]) => [px / scale + x, py / scale + y, pz / scale]);

/** Point by point the mean of meshes, of which there is at least one. */
export function meanMesh(looks: readonly Mesh[]): Mesh {
	const mean = (point: number, axis: 0 | 1 | 2) =>
		looks.reduce((sum, look) => sum + look[point]![axis], 0) / looks.length;
	return looks[0]!.map((_, i) => [mean(i, 0), mean(i, 1), mean(i, 2)]);
}
