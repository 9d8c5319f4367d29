/** A sitter's light layers: what was measured of them, and their images. */
import { base } from '$app/paths';
import { loadRecord, type Shown } from '$lib/catalogue/catalogue.ts';
import { lightFile, parseLightLayers, type LightLayers, type lightWidths } from './layers.ts';

export interface Sitter {
	readonly layers: LightLayers;
	readonly images: readonly HTMLImageElement[];
	/** Of the finished picture of the same frame. */
	readonly record: Shown;
}

const sets = import.meta.glob<unknown>('./*.json', { import: 'default' });
export const sitters = Object.keys(sets)
	.map((path) => path.slice(2, -'.json'.length))
	.sort();

async function image(name: string): Promise<HTMLImageElement> {
	const loading = new Image();
	loading.src = `${base}/pictures/${name}`;
	await loading.decode();
	return loading;
}

/** @throws when a part cannot be fetched */
export async function loadSitter(
	name: string,
	width: (typeof lightWidths)[number]
): Promise<Sitter> {
	const layers = parseLightLayers(await sets[`./${name}.json`]?.());
	const count = Math.max(...layers.layers.map(({ image }) => image)) + 1;
	const names = Array.from({ length: count }, (_, i) => lightFile(name, i, width, 'avif'));
	const [record, ...images] = await Promise.all([loadRecord(layers.still), ...names.map(image)]);
	return { layers, images, record };
}
