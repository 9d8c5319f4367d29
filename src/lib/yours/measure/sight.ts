/** What measuring reads: the picture's light and tones, where the person is, where the face. */
import type { Mesh } from './marks.ts';
import { boundsOf, distance, middle, oval } from './marks.ts';
import { blurred, map, plane, where, type Plane } from './plane.ts';
import { lightTable, type Development } from './tone.ts';

export interface Sight {
	readonly width: number;
	readonly height: number;
	/** By which the light was read from the tones. */
	readonly development: Development;
	/** Linear, middle grey 0.18; fine grain smoothed away. */
	readonly light: Plane;
	/** As the eye sees them, 0–1. */
	readonly tones: Plane;
	/** How surely a pixel is the person's, 0–1. */
	readonly person: Plane;
	readonly mesh: Mesh;
	/** The pixels of the face, a rim left out. */
	readonly face: readonly number[];
	/** From the bridge of the nose to the chin, in pixels: the yardstick on the body. */
	readonly yardstick: number;
}

export interface Taken {
	readonly width: number;
	readonly height: number;
	/** Red, green, blue, opacity. */
	readonly pixels: Uint8ClampedArray;
	/** How surely each pixel is a person's, 0–255. */
	readonly person: Uint8Array;
	readonly mesh: Mesh;
}

/** Whether a point lies inside a closed line. */
function inside(x: number, y: number, line: readonly (readonly [number, number])[]): boolean {
	let is = false;
	for (let i = 0, j = line.length - 1; i < line.length; j = i++) {
		const [[x0, y0], [x1, y1]] = [line[i]!, line[j]!];
		if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) is = !is;
	}
	return is;
}

/** The outline of the face, drawn in by a share of its way to the middle. */
export function outline(mesh: Mesh, drawnIn = 0): readonly (readonly [number, number])[] {
	const centre = mesh[middle.noseTip]!;
	return oval.map((i) => {
		const [x, y] = mesh[i]!;
		return [x + (centre[0] - x) * drawnIn, y + (centre[1] - y) * drawnIn] as const;
	});
}

function facePixels(mesh: Mesh, frame: Plane): readonly number[] {
	const line = outline(mesh, 0.03);
	const { left, right, top, bottom } = boundsOf(line);
	return where(frame, (i) => {
		const [x, y] = [(i % frame.width) + 0.5, Math.floor(i / frame.width) + 0.5];
		return x > left && x < right && y > top && y < bottom && inside(x, y, line);
	});
}

export function see(
	{ width, height, pixels, person, mesh }: Taken,
	development: Development
): Sight {
	const table = lightTable(development);
	const tones = plane(
		width,
		height,
		(i) =>
			(0.2126 * pixels[4 * i]! + 0.7152 * pixels[4 * i + 1]! + 0.0722 * pixels[4 * i + 2]!) / 255
	);
	const yardstick = distance(mesh[middle.bridge]!, mesh[middle.chin]!);
	// grain is finer than anything on a face that is told apart here
	const smooth = blurred(tones, Math.max(0.8, yardstick / 110));
	return {
		width,
		height,
		tones,
		development,
		light: map(smooth, (value) => table[Math.min(255, Math.round(value * 255))]!),
		person: plane(width, height, (i) => person[i]! / 255),
		mesh,
		face: facePixels(mesh, tones),
		yardstick
	};
}
