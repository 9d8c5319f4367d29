/** The printer on a plain canvas, for browsers without WebGL2: smaller, and without grain. */
import { printOf, type Film } from './film.ts';
import type { Printer, Weights } from './printer.ts';

const width = 320;

/** The squares of an image's channels, 0–1, as they are summed. */
function squares(image: HTMLImageElement, height: number): Float32Array {
	const canvas = new OffscreenCanvas(width, height);
	const pen = canvas.getContext('2d', { willReadFrequently: true });
	if (!pen) throw new Error('This browser cannot draw');
	pen.drawImage(image, 0, 0, width, height);
	return Float32Array.from(pen.getImageData(0, 0, width, height).data, (grey) => (grey / 255) ** 2);
}

export function printByHand(
	canvas: HTMLCanvasElement,
	images: readonly HTMLImageElement[],
	film: Film
): Printer {
	const [first] = images as readonly [HTMLImageElement];
	const height = Math.round((width * first.naturalHeight) / first.naturalWidth);
	const layers = images.map((image) => squares(image, height));
	canvas.width = width;
	canvas.height = height;
	const pen = canvas.getContext('2d');
	const print = pen?.createImageData(width, height);
	return {
		print(weights: Weights, exposure: number) {
			if (!pen || !print) return;
			for (let at = 0; at < print.data.length; at += 4) {
				let light = 0;
				for (const [i, [r, g, b]] of weights.entries()) {
					const layer = layers[i]!;
					light += r * layer[at]! + g * layer[at + 1]! + b * layer[at + 2]!;
				}
				const grey = printOf(film, light, exposure) * 255;
				print.data.set([grey, grey, grey, 255], at);
			}
			pen.putImageData(print, 0, 0);
		},
		close: () => undefined
	};
}
