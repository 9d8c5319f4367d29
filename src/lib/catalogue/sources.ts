/** Addresses of a picture's files. They say nothing about the picture. */
import { base } from '$app/paths';
import { formats, widths } from './derivatives.ts';

export type Format = (typeof formats)[number];

export const pictureUrl = (id: string, width: (typeof widths)[number], format: Format): string =>
	`${base}/pictures/${id}-${width}.${format}`;

export const sourceSet = (id: string, format: Format): string =>
	widths.map((width) => `${pictureUrl(id, width, format)} ${width}w`).join(', ');

/** Which file of each picture the browser has already chosen: shown again, it costs nothing. */
const chosen = new Map<string, string>();
export const remember = (id: string, image: HTMLImageElement): void => {
	if (image.currentSrc) chosen.set(id, image.currentSrc);
};
export const thumbnailUrl = (id: string): string => chosen.get(id) ?? pictureUrl(id, 320, 'webp');

/**
 * Fetches and decodes a picture before it is asked for, in the format and size the browser chose
 * for another one that stands in the same place. A failure is silent: the frame will tell.
 */
export async function fetchAhead(id: string, like: HTMLImageElement): Promise<void> {
	const image = new Image();
	image.sizes = like.sizes;
	image.srcset = sourceSet(id, like.currentSrc.endsWith('.avif') ? 'avif' : 'webp');
	await image.decode().catch(() => undefined);
	remember(id, image);
}
