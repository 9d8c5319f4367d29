import type { Shown } from './catalogue.ts';
import type { PictureRecord } from '$lib/core/record.ts';

const files = import.meta.glob<PictureRecord>('./records/*.json', {
	eager: true,
	import: 'default'
});

/** Records by their ids, without how they were made. */
export const shown = (all: readonly PictureRecord[]): ReadonlyMap<string, Shown> =>
	new Map(
		all.map(({ id, person, size, facts, evidence, scene, twins }) => [
			id,
			{ id, person, size, facts, evidence, scene, twins }
		])
	);

/**
 * All records, as they travel; the plugin has parsed them when the build began. Only for pages in
 * the making: a browser fetches the records it needs.
 */
export const records = shown(Object.values(files));
