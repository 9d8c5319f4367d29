/**
 * What is kept of the lessons: which were guessed at and which were practised, and whether one
 * stands behind the camera or in front of it. Storage that is full or blocked costs only the keeping.
 */
import { browser } from '$app/environment';
import { isSlug, slugs as all, type Slug } from '$lib/guide/slugs.ts';

export const readers = ['behind', 'front'] as const;
export type Reader = (typeof readers)[number];

const keys = {
	begun: 'two-thirds:lessons:begun',
	done: 'two-thirds:lessons:done',
	reader: 'two-thirds:reader'
} as const;

export class Course {
	/** Lessons whose pair was guessed at. */
	begun = $state.raw<readonly Slug[]>([]);
	/** Lessons whose questions were answered. */
	done = $state.raw<readonly Slug[]>([]);
	reader = $state<Reader>('front');
	readonly #storage: () => Storage | null;

	/** @param storage the device's; null while pages are made */
	constructor(storage: (() => Storage) | null) {
		this.#storage = () => {
			try {
				return storage?.() ?? null;
			} catch {
				return null; // blocked
			}
		};
	}

	/** Reads what is kept; what is none of ours counts as nothing. Once a page stands. */
	open(): void {
		this.begun = this.#slugs(keys.begun);
		this.done = this.#slugs(keys.done);
		const kept = this.#read(keys.reader);
		this.reader = readers.find((reader) => reader === kept) ?? this.reader;
	}
	begin(slug: Slug): void {
		this.begun = this.#add(keys.begun, this.begun, slug);
	}
	finish(slug: Slug): void {
		this.done = this.#add(keys.done, this.done, slug);
	}
	address(reader: Reader): void {
		this.reader = reader;
		this.#write(keys.reader, reader);
	}

	#slugs(key: string): readonly Slug[] {
		return (this.#read(key) ?? '').split(' ').filter(isSlug);
	}
	/** Another tab may have gone on meanwhile. */
	#add(key: string, known: readonly Slug[], slug: Slug): readonly Slug[] {
		const others = [...this.#slugs(key), ...known];
		const slugs = all.filter((one) => one === slug || others.includes(one));
		this.#write(key, slugs.join(' '));
		return slugs;
	}
	#read(key: string): string | null {
		try {
			return this.#storage()?.getItem(key) ?? null;
		} catch {
			return null;
		}
	}
	#write(key: string, text: string): void {
		try {
			this.#storage()?.setItem(key, text);
		} catch {
			// full: it lasts as long as the page
		}
	}
}

export const course = new Course(browser ? () => localStorage : null);
