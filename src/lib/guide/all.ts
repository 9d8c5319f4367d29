import { shown } from '$lib/catalogue/all.ts';
import type { PictureRecord } from '$lib/core/record.ts';

const files = import.meta.glob<PictureRecord>('./records/*.json', {
	eager: true,
	import: 'default'
});

/** The records of the pictures that only lessons show, as they travel. Only for pages in the making. */
export const lessonRecords = shown(Object.values(files));
