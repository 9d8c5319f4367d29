/**
 * Prints a frame from its light layers: sums them in linear light and develops the sum along the
 * film's curve (pictures/darkroom/film.py). In WebGL2 where there is one, else on a plain canvas.
 */
import type { LayerSet } from './layers.ts';
import { printByHand } from './printer-by-hand.ts';
import { printInGl } from './printer-gl.ts';

/** For every image, what its three channels count: strength times scale. */
export type Weights = readonly (readonly [number, number, number])[];

export interface Printer {
	readonly print: (weights: Weights, exposure: number) => void;
	readonly close: () => void;
}

export function weightsOf(
	{ layers }: LayerSet,
	images: number,
	strengths: Readonly<Record<string, number>>
): Weights {
	const weights = Array.from({ length: images }, (): [number, number, number] => [0, 0, 0]);
	for (const { id, image, channel, scale } of layers)
		weights[image]![channel] = (strengths[id] ?? 0) * scale;
	return weights;
}

/** @param images the layers' images, all of the same size, in their order */
export const printerFor = (
	canvas: HTMLCanvasElement,
	images: readonly HTMLImageElement[]
): Printer => printInGl(canvas, images) ?? printByHand(canvas, images);
