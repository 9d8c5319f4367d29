/** What comes next, fetched while this question is looked at. */
import { preloadCode } from '$app/navigation';
import { loadRecord } from '$lib/catalogue/catalogue.ts';
import { remember, sourceSet, type Format } from '$lib/catalogue/sources.ts';
import { picturesOf, type Question } from '$lib/core/question.ts';
import { href } from '$lib/words/href.ts';
import { sizesFor } from './sizes.ts';

/** Fetches and decodes a picture before it is asked for. A failure is silent: the frame will tell. */
async function fetchPicture(id: string, sizes: string, format: Format): Promise<void> {
	const image = new Image();
	image.sizes = sizes;
	image.srcset = sourceSet(id, format);
	await image.decode().catch(() => undefined);
	remember(id, image);
}

/**
 * @param next the next question, if there is one; it may show its pictures in another size
 * @param shown a picture of this one: in its format the browser will want the others too
 */
export async function loadAhead(
	next: Question | undefined,
	shown: HTMLImageElement
): Promise<void> {
	const format = shown.currentSrc.endsWith('.avif') ? 'avif' : 'webp';
	for (const id of next ? picturesOf(next) : []) {
		await fetchPicture(id, sizesFor(next!), format);
		await loadRecord(id).catch(() => undefined);
	}
	// from home the way on leads to another page, which must be there without a network too
	await preloadCode(href('round')).catch(() => undefined);
}
