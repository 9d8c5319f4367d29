/** What has been ticked on the checklists, and which use was looked at last. */
import * as v from 'valibot';
import { KeptEntry } from '$lib/keep/entry.svelte.ts';
import { itemIds, type ItemId } from './checklist.ts';
import { uses, type Use } from './uses.ts';

/** The schema of what is kept, for whoever reads it from elsewhere. */
export const ticksSchema = v.object({
	version: v.literal(1),
	last: v.nullable(v.picklist(uses)),
	// an item that a later version dropped does not cost the others
	done: v.pipe(
		v.record(v.string(), v.array(v.string())),
		v.transform(
			(done) =>
				Object.fromEntries(
					uses.flatMap((use) => {
						const kept = itemIds.filter((id) => done[use]?.includes(id));
						return kept.length ? [[use, kept]] : [];
					})
				) as Done
		)
	)
});

type Done = Readonly<Partial<Record<Use, readonly ItemId[]>>>;
interface Ticks {
	readonly version: 1;
	readonly last: Use | null;
	readonly done: Done;
}

export const ticks = new KeptEntry<Ticks>('before', ticksSchema, {
	version: 1,
	last: null,
	done: {}
});

export const doneFor = (use: Use): readonly ItemId[] => ticks.value.done[use] ?? [];

export function tick(use: Use, item: ItemId, on: boolean): void {
	ticks.change((kept) => {
		const others = (kept.done[use] ?? []).filter((id) => id !== item);
		return { ...kept, last: use, done: { ...kept.done, [use]: on ? [...others, item] : others } };
	});
}

export const untickAll = (use: Use): void =>
	ticks.change((kept) => ({ ...kept, done: { ...kept.done, [use]: [] } }));

export const rememberUse = (use: Use): void => ticks.change((kept) => ({ ...kept, last: use }));
