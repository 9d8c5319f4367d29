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
