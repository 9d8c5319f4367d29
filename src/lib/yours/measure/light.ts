/** The light on the face: cheek against cheek, what lies in shadow, how soft its edge is. */
import { sides, type Side } from '$lib/core/facts.ts';
import { faceYaw, radians } from './direction.ts';
import { bySide, distance, length, middle, type Mesh } from './marks.ts';
import { blurred, meanOf, quantile, valueAt, valuesOf, type Plane } from './plane.ts';
import type { Sight } from './sight.ts';

const stops = (a: number, b: number): number => Math.log2(Math.max(a, 1e-4) / Math.max(b, 1e-4));

export function brightestTenth(values: Float32Array): number {
	const sorted = values.slice().sort();
	return meanOf(sorted.subarray(Math.floor(0.9 * sorted.length)));
}

export interface Circle {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

const inCircle = ({ width }: Plane, pixels: readonly number[], { x, y, radius }: Circle) =>
	pixels.filter((i) => Math.hypot((i % width) + 0.5 - x, Math.floor(i / width) + 0.5 - y) < radius);

/** The mesh has eyes and mouth a little high: this share of the way from the bridge of the nose to the chin. */
const lowerCheek = 0.016;

/**
 * Of a turned face the mesh has the nearer cheek too close to the nose: by this share of that way
 * when the face is in profile.
 */
const nearerCheek = 0.05;
/** The other one lies at the rim beside hair, and a hard print shows it darker than it is lit: by so many stops, from a turn of `from` degrees on. */
const fartherCheek = { stops: 0.1, from: 10 } as const;

const nearer = (mesh: Mesh): Side => (faceYaw(mesh) > 0 ? 'viewerLeft' : 'viewerRight');

/** Between eye, nose and mouth: where a meter would be held. */
export function cheek(mesh: Mesh, side: Side): Circle {
	const marks = bySide[side];
	const [eye, nose, mouth] = [
		mesh[marks.outerCorner]!,
		mesh[marks.noseWing]!,
		mesh[marks.mouthCorner]!
	];
	const mix = (axis: 0 | 1) => 0.4 * eye[axis] + 0.22 * nose[axis] + 0.38 * mouth[axis];
	const apart = distance(
		mesh[bySide.viewerLeft.innerCorner]!,
		mesh[bySide.viewerRight.innerCorner]!
	);
	const [bridge, chin] = [mesh[middle.bridge]!, mesh[middle.chin]!];
	const lower = lowerCheek * (chin[1] - bridge[1]);
	const turned = Math.sin(radians(Math.abs(faceYaw(mesh))));
	const outwards = side === nearer(mesh) ? nearerCheek * turned * distance(bridge, chin) : 0;
	return {
		x: mix(0) + (side === 'viewerLeft' ? -outwards : outwards),
		y: mix(1) + lower,
		radius: 0.25 * apart
	};
}

/** Which pixels of the face lie on a side of the line from the bridge of the nose to the chin. */
export function half({ width, mesh, face }: Sight, side: Side): readonly number[] {
	const [top, bottom] = [mesh[middle.bridge]!, mesh[middle.chin]!];
	return face.filter((i) => {
		const [x, y] = [(i % width) + 0.5, Math.floor(i / width) + 0.5];
		const across = (x - top[0]) * (bottom[1] - top[1]) - (y - top[1]) * (bottom[0] - top[0]);
		return side === 'viewerLeft' ? across < 0 : across > 0;
	});
}

/** How much darker than it is lit a cheek is printed, in stops. */
function lostInPrint({ mesh, development }: Sight, side: Side): number {
	if (development !== 'film' || side === nearer(mesh)) return 0;
	return fartherCheek.stops * Math.min(1, Math.abs(faceYaw(mesh)) / fartherCheek.from);
}

/**
 * The light on a cheek: the middle one of its values, because a mean is raised by the gloss on it,
 * and the darker the skin, the more. Where the cheek is turned away, of all that is seen of its side.
 */
function cheekLight(sight: Sight, side: Side): number {
	const lit = valuesOf(sight.light, inCircle(sight.light, sight.face, cheek(sight.mesh, side)));
	if (lit.length >= 4) return quantile(lit, 0.5) * 2 ** lostInPrint(sight, side);
	const rest = valuesOf(sight.light, half(sight, side));
	return quantile(rest.length ? rest : valuesOf(sight.light, sight.face), 0.5);
}

/** Darker than an eighth of the brightest tenth of the face. */
export function shadow({ light, face }: Sight): readonly number[] {
	const limit = brightestTenth(valuesOf(light, face)) / 8;
	return face.filter((i) => light.values[i]! < limit);
}

const samples = 200;

/** Width, in pixels, and depth, in stops, of the step of light along a line. */
function step(
	smooth: Plane,
	isFace: (x: number, y: number) => boolean,
	from: readonly [number, number],
	to: readonly [number, number]
): readonly [width: number, depth: number] {
	const along = Array.from({ length: samples }, (_, i) => i / (samples - 1)).map(
		(t) => [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t] as const
	);
	const values = Float32Array.from(
		along.filter(([x, y]) => isFace(x, y)).map(([x, y]) => Math.log2(valueAt(smooth, x, y)))
	);
	if (values.length < 30) return [0, 0];
	const [dark, bright] = [quantile(values, 0.08), quantile(values, 0.92)];
	const depth = bright - dark;
	if (depth < 1e-3) return [0, 0];
	const level = values.map((value) => (value - dark) / depth);
	if (meanOf(level.subarray(0, 20)) < meanOf(level.subarray(-20))) level.reverse();
	const leaves = Math.max(
		0,
		level.findIndex((value) => value < 0.85)
	);
	const reached = level.findIndex((value, i) => i >= leaves && value < 0.15);
	const width = (reached < 0 ? level.length - 1 : reached) - leaves;
	const distance = Math.hypot(to[0] - from[0], to[1] - from[1]) / (samples - 1);
	return [width * distance, depth];
}

/** Width of the shadow's edge in head widths; null where no step is deep enough to be one. */
function shadowEdge({ light, mesh, face, width }: Sight, least: number): number | null {
	const headWidth = length(mesh[bySide.viewerLeft.ear]!, mesh[bySide.viewerRight.ear]!);
	const smooth = blurred(light, Math.max(0.7, headWidth / 60));
	const pixels = new Set(face);
	const isFace = (x: number, y: number) => pixels.has(Math.floor(y) * width + Math.floor(x));
	const nose = mesh[middle.noseTip]!;
	const towards = (index: number) =>
		[0, 1].map((axis) => 0.85 * mesh[index]![axis]! + 0.15 * nose[axis]!) as [number, number];
	const found = bySide.viewerLeft.jaw
		.map((left, i) => step(smooth, isFace, towards(left), towards(bySide.viewerRight.jaw[i]!)))
		.filter(([, depth]) => depth >= least)
		.map(([edge]) => edge / headWidth)
		.sort((a, b) => a - b);
	return found.length ? found[Math.floor(found.length / 2)]! : null;
}

export function light(sight: Sight) {
	const [left, right] = sides.map((side) => cheekLight(sight, side)) as [number, number];
	const shadowShare = shadow(sight).length / Math.max(1, sight.face.length);
	const edge = shadowEdge(sight, 1) ?? (shadowShare > 0.35 ? shadowEdge(sight, 0) : null);
	return {
		cheekStops: Math.abs(stops(left, right)),
		brighterCheek: left > right ? ('viewerLeft' as const) : ('viewerRight' as const),
		shadowEdge: edge,
		shadowShare
	};
}

/** How far the surround of an eye lies under the brightest tenth of the face, in stops. */
export function eyeStops(sight: Sight, side: Side): number {
	const { outerCorner, innerCorner } = bySide[side];
	const [outer, inner] = [sight.mesh[outerCorner]!, sight.mesh[innerCorner]!];
	const circle = {
		x: (outer[0] + inner[0]) / 2,
		y: (outer[1] + inner[1]) / 2,
		radius: Math.max(2, 0.75 * Math.abs(outer[0] - inner[0]))
	};
	const pixels = inCircle(sight.light, sight.face, circle);
	if (!pixels.length) return 0;
	return stops(
		brightestTenth(valuesOf(sight.light, sight.face)),
		meanOf(valuesOf(sight.light, pixels))
	);
}
