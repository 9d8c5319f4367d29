/**
 * What is kept of the lessons: which were guessed at and which were practised, and whether one
 * stands behind the camera or in front of it.
 */
import { slugs, type Slug } from '$lib/guide/slugs.ts';
import { KeptEntry, type Check } from './entry.svelte.ts';

export const readers = ['behind', 'front'] as const;
export type Reader = (typeof readers)[number];

interface Kept {
	readonly version: 1;
	/** Lessons whose pair was guessed at, and whose questions were answered. */
	readonly begun: readonly Slug[];
	readonly done: readonly Slug[];
	readonly reader: Reader;
}
const isList = (value: unknown): value is Slug[] =>
	Array.isArray(value) && value.every((one) => slugs.includes(one as Slug));

/** By hand: a lesson's first screen has no need of a whole library of checks. */
function parsed(value: unknown): Kept | null {
	const { version, begun, done, reader } = (value ?? {}) as Record<string, unknown>;
	const fits = version === 1 && isList(begun) && isList(done) && readers.includes(reader as Reader);
	return fits ? { version, begun, done, reader: reader as Reader } : null;
}
const kept: Check<Kept> = {
	'~standard': {
		validate: (value) => {
			const read = parsed(value);
			return read ? { value: read } : { issues: [value] };
		}
	}
};

const nothing: Kept = { version: 1, begun: [], done: [], reader: 'front' };

export class Course {
	readonly #entry: KeptEntry<Kept>;

	/** @param storage the device's; as {@link KeptEntry} finds it where none is given */
	constructor(...storage: [] | [(() => Storage) | null]) {
		this.#entry = new KeptEntry('lessons', kept, nothing, ...storage);
	}
	get begun(): readonly Slug[] {
		return this.#entry.value.begun;
	}
	get done(): readonly Slug[] {
		return this.#entry.value.done;
	}
	get reader(): Reader {
		return this.#entry.value.reader;
	}

	/** Reads what is kept, once a page stands. */
	open(): void {
		this.#entry.read();
	}
	/** Everything of it, to be taken along. */
	all(): Kept {
		return this.#entry.read();
	}
	/** Adds what was taken along; false where it is none of ours. */
	add(value: unknown): boolean {
		const read = parsed(value);
		if (read)
			this.#entry.change((old) => ({
				...old,
				begun: slugs.filter((slug) => old.begun.includes(slug) || read.begun.includes(slug)),
				done: slugs.filter((slug) => old.done.includes(slug) || read.done.includes(slug))
			}));
		return read !== null;
	}
	forget(): void {
		this.#entry.forget();
	}
	begin(slug: Slug): void {
		this.#entry.change((old) => ({ ...old, begun: withOne(old.begun, slug) }));
	}
	finish(slug: Slug): void {
		this.#entry.change((old) => ({ ...old, done: withOne(old.done, slug) }));
	}
	address(reader: Reader): void {
		this.#entry.change((old) => ({ ...old, reader }));
	}
}

const withOne = (all: readonly Slug[], one: Slug): Slug[] =>
	slugs.filter((slug) => slug === one || all.includes(slug));

export const course = new Course();
