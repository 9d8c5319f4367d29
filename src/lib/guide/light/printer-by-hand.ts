/** The printer on a plain canvas, for browsers without WebGL2: smaller, and without grain. */
import { printOf, type Film } from './film.ts';
import { gridWidth, planes } from './soft-mask.ts';
import type { Printer, Weights } from './printer.ts';

const width = 320;
/** Columns and rows of the print in one cell of the mask's grid. */
const cell = width / gridWidth;

/** The squares of an image's channels, 0–1, as they are summed. */
function squares(image: HTMLImageElement, height: number): Float32Array {
	const canvas = new OffscreenCanvas(width, height);
	const pen = canvas.getContext('2d', { willReadFrequently: true });
	if (!pen) throw new Error('This browser cannot draw');
	pen.drawImage(image, 0, 0, width, height);
	return Float32Array.from(pen.getImageData(0, 0, width, height).data, (grey) => (grey / 255) ** 2);
}

/** What the soft mask adds to a point of the print. */
function planesOf(light: Float32Array, height: number, { mask }: Film): (point: number) => number {
	const gridHeight = height / cell;
	const stops = new Float32Array(gridWidth * gridHeight);
	for (let point = 0; point < light.length; point++) {
		const [x, y] = [point % width, Math.floor(point / width)];
		const at = Math.floor(y / cell) * gridWidth + Math.floor(x / cell);
		stops[at]! += Math.log2(Math.max(light[point]!, mask.floor)) / cell ** 2;
	}
	const added = planes(stops, gridWidth, gridHeight, mask);
	const between = (place: number, count: number): readonly [number, number] => {
		const inside = Math.min(Math.max((place + 0.5) / cell - 0.5, 0), count - 1.001);
		return [Math.floor(inside), inside % 1];
	};
	return (point) => {
		const [left, right] = between(point % width, gridWidth);
		const [top, down] = between(Math.floor(point / width), gridHeight);
		const row = (y: number) => {
			const at = y * gridWidth + left;
			return added[at]! * (1 - right) + added[at + 1]! * right;
		};
		return row(top) * (1 - down) + row(top + 1) * down;
	};
}

export function printByHand(
	canvas: HTMLCanvasElement,
	images: readonly HTMLImageElement[],
	film: Film
): Printer {
	const [first] = images as readonly [HTMLImageElement];
	const height = Math.round((width * first.naturalHeight) / first.naturalWidth / cell) * cell;
	const layers = images.map((image) => squares(image, height));
	canvas.width = width;
	canvas.height = height;
	const pen = canvas.getContext('2d');
	const print = pen?.createImageData(width, height);
	const light = new Float32Array(width * height);
	return {
		print(weights: Weights, exposure: number) {
			if (!pen || !print) return;
			for (let point = 0; point < light.length; point++) {
				let sum = 0;
				for (const [i, [r, g, b]] of weights.entries()) {
					const layer = layers[i]!;
					const at = 4 * point;
					sum += r * layer[at]! + g * layer[at + 1]! + b * layer[at + 2]!;
				}
				light[point] = sum;
			}
			const mask = planesOf(light, height, film);
			for (let point = 0; point < light.length; point++) {
				const grey = printOf(film, light[point]!, exposure, mask(point)) * 255;
				print.data.set([grey, grey, grey, 255], 4 * point);
			}
			pen.putImageData(print, 0, 0);
		},
		close: () => undefined
	};
}
