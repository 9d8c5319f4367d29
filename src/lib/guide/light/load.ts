/** A sitter's light layers: what was measured of them, and their images. */
import { base } from '$app/paths';
import { loadRecord, type Shown } from '$lib/catalogue/catalogue.ts';
import { parseLayers, type LayerSet } from './layers.ts';

export interface Sitter {
	readonly layers: LayerSet;
	readonly images: readonly HTMLImageElement[];
	/** Of the finished picture of the same frame. */
	readonly record: Shown;
}

const sets = import.meta.glob<unknown>('./*.json', { import: 'default' });
export const sitters = Object.keys(sets)
	.map((path) => path.slice(2, -'.json'.length))
	.sort();

async function image(address: string): Promise<HTMLImageElement> {
	const loading = new Image();
	loading.src = address;
	await loading.decode();
	return loading;
}

/** @throws when a part cannot be fetched */
export async function loadSitter(name: string, width: 400 | 640): Promise<Sitter> {
	const layers = parseLayers(await sets[`./${name}.json`]?.(), `light/${name}.json`);
	const count = Math.max(...layers.layers.map(({ image }) => image)) + 1;
	const addresses = Array.from(
		{ length: count },
		(_, number) => `${base}/pictures/light-${name}-${number}-${width}.avif`
	);
	const [record, ...images] = await Promise.all([
		loadRecord(layers.still),
		...addresses.map(image)
	]);
	return { layers, images, record };
}
