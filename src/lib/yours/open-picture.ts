/** From a chosen file to pixels of a bounded size, or a reason why not. */
import { headerBytes, readHeader } from './header.ts';

/** Why a picture is not looked at; each has its sentence. */
export const refusals = ['empty', 'notpicture', 'heic', 'huge', 'tiny', 'broken'] as const;
export type Refusal = (typeof refusals)[number];

export class Refused extends Error {
	override readonly name = 'Refused';
	constructor(readonly reason: Refusal) {
		super(reason);
	}
}

/** More is not decoded: four bytes a pixel would be too much for a phone. */
const mostMegapixels = 120;
/** What is kept for showing and cropping. */
const longestKept = 2400;
/** What is measured on: faces and grain come out the same, and a phone has it in a moment. */
const longestMeasured = 900;
const shortest = 160;

export interface Opened {
	readonly picture: OffscreenCanvas;
	/** It moves: this is its first frame. */
	readonly animated: boolean;
}

function shrunk(source: CanvasImageSource, width: number, height: number, longest: number) {
	const scale = Math.min(1, longest / Math.max(width, height));
	const size = [width, height].map((side) => Math.max(1, Math.round(side * scale)));
	const canvas = new OffscreenCanvas(size[0]!, size[1]!);
	const pen = canvas.getContext('2d', { willReadFrequently: true });
	if (!pen) throw new Refused('broken');
	pen.imageSmoothingQuality = 'high';
	// what is transparent lies on white paper
	pen.fillStyle = '#fff';
	pen.fillRect(0, 0, canvas.width, canvas.height);
	pen.drawImage(source, 0, 0, canvas.width, canvas.height);
	return canvas;
}

/** @throws {Refused} with the reason */
export async function openPicture(file: Blob): Promise<Opened> {
	if (file.size === 0) throw new Refused('empty');
	const { kind, megapixels, animated } = readHeader(
		new Uint8Array(await file.slice(0, headerBytes).arrayBuffer())
	);
	if (megapixels !== null && megapixels > mostMegapixels) throw new Refused('huge');
	const bitmap = await createImageBitmap(file).catch(() => {
		throw new Refused(kind === 'heic' ? 'heic' : kind === 'other' ? 'notpicture' : 'broken');
	});
	try {
		if (Math.min(bitmap.width, bitmap.height) < shortest) throw new Refused('tiny');
		return { picture: shrunk(bitmap, bitmap.width, bitmap.height, longestKept), animated };
	} finally {
		bitmap.close();
	}
}

export function pixelsToMeasure(picture: OffscreenCanvas): ImageData {
	const small = shrunk(picture, picture.width, picture.height, longestMeasured);
	return small.getContext('2d')!.getImageData(0, 0, small.width, small.height);
}
