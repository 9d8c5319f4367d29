/**
 * Looks and measures, away from the page: nothing stutters, and ending it frees all of its memory.
 * It keeps the pixels of one picture, until the next or until it ends.
 */
import { faceFiles } from './face-files.ts';
import { FaceFinder, type Face } from './faces.ts';
import { bringFiles } from './kept-files.ts';
import { report } from './measure/report.ts';
import { see } from './measure/sight.ts';
import { guessDevelopment } from './measure/tone.ts';
import type { Ask, Told } from './messages.ts';

const tell = (told: Told): void => postMessage(told);

let finder: FaceFinder;
let pixels: ImageData;
let faces: readonly Face[];
let person: Uint8Array;

/** The library fetches by itself: it is given what is already there. */
function serveFrom(files: ReadonlyMap<string, Response>): void {
	const fetchOutside = self.fetch.bind(self);
	self.fetch = async (input, init) => {
		const url = new URL(input instanceof Request ? input.url : input, self.location.href).href;
		return files.get(url)?.clone() ?? fetchOutside(input, init);
	};
}

async function prepare(folder: string): Promise<void> {
	const come = (bytes: number) => tell({ kind: 'progress', bytes });
	serveFrom(await bringFiles(folder, self.location.href, faceFiles, come));
	finder = new FaceFinder(folder);
	await finder.load();
	tell({ kind: 'ready' });
}

async function look(picture: ImageData): Promise<void> {
	pixels = picture;
	const canvas = new OffscreenCanvas(picture.width, picture.height);
	canvas.getContext('2d')!.putImageData(picture, 0, 0);
	faces = await finder.find(canvas);
	if (faces.length) person = await finder.outline(canvas);
	tell({ kind: 'faces', faces: faces.map(({ box }) => box) });
}

function measure({ face, development }: Extract<Ask, { kind: 'measure' }>): void {
	const { width, height, data } = pixels;
	const { mesh } = faces[face]!;
	const developed = development ?? guessDevelopment(data);
	const sight = see({ width, height, pixels: data, person, mesh }, developed);
	tell({ kind: 'measured', report: report(sight), development: developed });
}

self.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
	const work = async () => {
		if (data.kind === 'prepare') await prepare(data.folder);
		else if (data.kind === 'look') await look(data.pixels);
		else measure(data);
	};
	work().catch((error: unknown) => tell({ kind: 'failed', reason: String(error) }));
});
