/** Addresses of the files of lesson pictures; which widths there are depends on the picture. */
import { base } from '$app/paths';

export const lessonPicture = (id: string, width: number): string =>
	`${base}/pictures/${id}-${width}.avif`;
