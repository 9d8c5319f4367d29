/** The printer on a plain canvas, for browsers without WebGL2: smaller, and without grain. */
import type { Printer, Weights } from './printer.ts';

const width = 320;

const curve = (stops: number): number => 1 / (1 + Math.exp(-(stops * 0.8064 - 0.12)));
const [low, high] = [curve(-5.2), curve(3.3)];

/** Print value 0–1 of a linear light, as the shader has it. */
export function developed(light: number, exposure: number): number {
	const stops = Math.log2(Math.max(light * 2 ** exposure, 1e-4) / 0.18);
	const straight = Math.min(1, Math.max(0, (curve(stops) - low) / (high - low)));
	const tone = Math.min(1, straight + 0.35 * Math.max(0, straight - 0.6));
	return 0.55 * tone * tone * (3 - 2 * tone) + 0.45 * tone;
}

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
	images: readonly HTMLImageElement[]
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
				const grey = developed(light, exposure) * 255;
				print.data.set([grey, grey, grey, 255], at);
			}
			pen.putImageData(print, 0, 0);
		},
		close: () => undefined
	};
}
