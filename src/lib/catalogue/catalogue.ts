/** The finished pictures' records, each when it is needed. */
import { base } from '$app/paths';
import type { PictureRecord } from '$lib/core/record.ts';

/** A record as it travels: how the picture was made stays behind. */
export type Shown = Omit<PictureRecord, 'provenance' | 'format'>;

const loading = new Map<string, Promise<Shown>>();

async function fetchRecord(id: string): Promise<Shown> {
	const response = await fetch(`${base}/records/${id}.json`);
	if (!response.ok) throw new Error(`record ${id}: ${response.status}`);
	return (await response.json()) as Shown;
}

/**
 * One picture's record, fetched once.
 *
 * @throws when it cannot be fetched; asking again tries again
 */
export function loadRecord(id: string): Promise<Shown> {
	const known = loading.get(id);
	if (known) return known;
	const record = fetchRecord(id);
	loading.set(id, record);
	record.catch(() => loading.delete(id));
	return record;
}
