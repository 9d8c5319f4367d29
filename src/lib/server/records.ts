import type { Shown } from '$lib/catalogue/catalogue.ts';
import type { PictureRecord } from '$lib/core/record.ts';

const files = import.meta.glob<PictureRecord>('../catalogue/records/*.json', {
	eager: true,
	import: 'default'
});

/** All records, as they travel; the catalogue's plugin has parsed them when the build began. */
export const records: ReadonlyMap<string, Shown> = new Map(
	Object.values(files).map(({ id, person, size, facts, evidence, scene, twins }) => [
		id,
		{ id, person, size, facts, evidence, scene, twins }
	])
);
