/** The whole index: what choosing and comparing pictures needs. The first question does without. */
import packed from 'virtual:catalogue';
import { unpackEntries, type Entry } from '$lib/core/entry.ts';

export const entries: readonly Entry[] = unpackEntries(packed);

export const entryById = (id: string): Entry | undefined =>
	entries.find((entry) => entry.id === id);
