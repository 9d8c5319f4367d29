/**
 * Prints a frame from its light layers: sums them in linear light and develops the sum as the
 * darkroom's film does, by its own table. In WebGL2 where there is one, else on a plain canvas.
 */
import table from '../film.json';
import { parseFilm } from './film.ts';
import type { Strengths } from '$lib/core/relight.ts';
import type { LightLayers } from './layers.ts';
import { printByHand } from './printer-by-hand.ts';
import { printInGl } from './printer-gl.ts';

/** For every image, what its three channels count: strength times scale. */
export type Weights = readonly (readonly [number, number, number])[];

export interface Printer {
	readonly print: (weights: Weights, exposure: number) => void;
	readonly close: () => void;
}

export function weightsOf({ layers }: LightLayers, images: number, strengths: Strengths): Weights {
	const weights = Array.from({ length: images }, (): [number, number, number] => [0, 0, 0]);
	for (const { id, image, channel, scale } of layers)
		weights[image]![channel as 0 | 1 | 2] = (strengths[id] ?? 0) * scale;
	return weights;
}

/** @param images the layers' images, all of the same size, in their order */
export function printerFor(
	canvas: HTMLCanvasElement,
	images: readonly HTMLImageElement[]
): Printer {
	const film = parseFilm(table);
	return printInGl(canvas, images, film) ?? printByHand(canvas, images, film);
}
