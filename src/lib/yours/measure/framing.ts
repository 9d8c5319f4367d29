/** The head in the frame, and where the frame cuts the body. */
import { crownOf } from './crown.ts';
import { faceYaw, radians } from './direction.ts';
import { bySide, distance, middle, type Mesh } from './marks.ts';
import type { Sight } from './sight.ts';
import { valueAt } from './plane.ts';

/**
 * How far below the chin each level of the body lies, in yardsticks (bridge of the nose to chin),
 * from the collarbones on. Measured on the catalogue's bodies, which stand; people differ by about
 * `spread` of the way.
 */
const waysDown = [1.1, 1.93, 2.7, 4, 5.3, 8.9, 12.6, 13.4] as const;
const chinLevel = 1;
export const spread = 0.17;

/** The body level a way below the chin; 10 is the floor under the feet. */
export function levelAt(way: number): number {
	let from = 0;
	for (const [i, to] of waysDown.entries()) {
		if (way < to) return chinLevel + i + (way - from) / (to - from);
		from = to;
	}
	return 10;
}

/** The way from the chin down to a body level, in yardsticks. */
export const wayTo = (level: 'collarbone' | 'armpit'): number =>
	waysDown[level === 'collarbone' ? 0 : 1];

const isPerson = ({ person }: Sight, x: number, y: number): boolean => valueAt(person, x, y) > 0.5;

/** How far the head reaches to a side, hair and all, in the height of the face. */
function widest(sight: Sight, side: 'viewerLeft' | 'viewerRight', crown: number): number {
	const step = side === 'viewerRight' ? 1 : -1;
	const ear = sight.mesh[bySide[side].ear]!;
	const bottom = sight.mesh[bySide[side].mouthCorner]![1];
	const reach = distance(sight.mesh[bySide.viewerLeft.ear]!, sight.mesh[bySide.viewerRight.ear]!);
	let edge = ear[0];
	for (let y = Math.ceil(crown); y < bottom; y += 2) {
		let x = ear[0];
		while (Math.abs(x - ear[0]) < 0.7 * reach && isPerson(sight, x, y)) x += step;
		if ((x - edge) * step > 0) edge = x;
	}
	return edge;
}

/**
 * The mesh guesses a chin, most of all under a beard; the lower lip it sees. In yardsticks: how far
 * below the lip the chin ends, how much further when the face is in profile, and the share of the
 * mesh's own chin that is believed. Fitted on the catalogue, each person by all the others.
 */
const chinBelowLip = { straight: 0.339, profile: 0.115, ofMesh: 0.1 } as const;

/** How far down the chin reaches, in pixels from the top. */
export function chinOf(mesh: Mesh): number {
	const [lip, chin] = [mesh[middle.lowerLip]!, mesh[middle.chin]!];
	const yardstick = distance(mesh[middle.bridge]!, chin);
	const turned = 1 - Math.cos(radians(faceYaw(mesh)));
	const { straight, profile, ofMesh } = chinBelowLip;
	return lip[1] + ofMesh * (chin[1] - lip[1]) + (straight + profile * turned) * yardstick;
}

export interface Framing {
	readonly headShare: number;
	readonly headBox: readonly [number, number, number, number];
	readonly crown: 'inside' | 'cut';
	readonly lowerEdge: number;
	/** The levels that may be meant, given how people differ. */
	readonly lowerEdgeWithin: readonly [number, number];
	/** Of the frame's height. */
	readonly chin: number;
}

const share = (value: number): number => Math.min(1, Math.max(0, value));

export function framing(sight: Sight): Framing {
	const { width, height, mesh, yardstick } = sight;
	const chin = chinOf(mesh) / height;
	const crown = crownOf(sight) / height;
	const way = ((1 - chin) * height) / yardstick;
	return {
		headShare: chin - crown,
		headBox: [
			share(widest(sight, 'viewerLeft', crown * height) / width),
			share(crown),
			share(widest(sight, 'viewerRight', crown * height) / width),
			share(chin)
		],
		crown: crown <= 0.002 ? 'cut' : 'inside',
		lowerEdge: Math.max(0.5, way < 0 ? 1 + way : levelAt(way)),
		lowerEdgeWithin: [levelAt(way * (1 - spread)), levelAt(way * (1 + spread))],
		chin
	};
}
