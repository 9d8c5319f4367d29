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

/** A record fetched early is there when it is needed. A failure is silent: it is asked for again. */
const fetchRecord = (id: string): Promise<unknown> => loadRecord(id).catch(() => undefined);

/**
 * The next question's pictures; then the facts of the whole round, which are small: a round whose
 * network is lost can be played on in words.
 *
 * @param questions of the round
 * @param frame the one on screen, counted from 0
 * @param shown a picture of it: in its format the browser will want the others too
 */
export async function loadAhead(
	questions: readonly Question[],
	frame: number,
	shown: HTMLImageElement
): Promise<void> {
	const next = questions[frame + 1];
	const format = shown.currentSrc.endsWith('.avif') ? 'avif' : 'webp';
	for (const id of next ? picturesOf(next) : []) {
		await fetchPicture(id, sizesFor(next!), format);
		await fetchRecord(id);
	}
	// from home the way on leads to another page, which must be there without a network too
	await preloadCode(href('round')).catch(() => undefined);
	// one after the other: together they would hold up a touch
	for (const id of questions.slice(frame + 2).flatMap(picturesOf)) await fetchRecord(id);
}
