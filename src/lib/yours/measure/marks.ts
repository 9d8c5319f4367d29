/** The points of the face mesh that measuring reads, by name; left and right are the viewer's. */
import type { Side } from '$lib/core/facts.ts';

/** x and y in pixels of the picture, z in pixels towards the viewer (negative is nearer). */
export type MeshPoint = readonly [x: number, y: number, z: number];
/** 468 points of the face, and five of each iris. */
export type Mesh = readonly MeshPoint[];
/** How many there are when the irises were found. */
export const meshPoints = 478;

export const middle = {
	forehead: 10,
	bridge: 168,
	noseTip: 1,
	upperLip: 13,
	lowerLip: 14,
	lipTop: 0,
	chin: 152
} as const;

interface SideMarks {
	readonly outerCorner: number;
	readonly innerCorner: number;
	readonly lids: readonly (readonly [upper: number, lower: number])[];
	readonly iris: number;
	readonly noseWing: number;
	readonly mouthCorner: number;
	readonly jaw: readonly number[];
	readonly ear: number;
	readonly lowerLid: number;
}

export const bySide: Readonly<Record<Side, SideMarks>> = {
	viewerLeft: {
		outerCorner: 33,
		innerCorner: 133,
		lids: [
			[160, 144],
			[159, 145],
			[158, 153]
		],
		iris: 473,
		noseWing: 98,
		mouthCorner: 61,
		jaw: [93, 132, 58],
		ear: 234,
		lowerLid: 145
	},
	viewerRight: {
		outerCorner: 263,
		innerCorner: 362,
		lids: [
			[387, 373],
			[386, 374],
			[385, 380]
		],
		iris: 468,
		noseWing: 327,
		mouthCorner: 291,
		jaw: [323, 361, 288],
		ear: 454,
		lowerLid: 374
	}
};

/** The outline of the face, from the forehead clockwise. */
export const oval = [
	10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148,
	176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109
] as const;

export const distance = (a: MeshPoint, b: MeshPoint): number =>
	Math.hypot(a[0] - b[0], a[1] - b[1]);

/** As {@link distance}, in depth too: the same however the head is turned. */
export const length = (a: MeshPoint, b: MeshPoint): number =>
	Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** The upright box round points. */
export function boundsOf(points: readonly (readonly number[])[]) {
	const [xs, ys] = [points.map(([x]) => x!), points.map(([, y]) => y!)];
	return {
		left: Math.min(...xs),
		right: Math.max(...xs),
		top: Math.min(...ys),
		bottom: Math.max(...ys)
	};
}

export const between = (a: MeshPoint, b: MeshPoint): MeshPoint => [
	(a[0] + b[0]) / 2,
	(a[1] + b[1]) / 2,
	(a[2] + b[2]) / 2
];
