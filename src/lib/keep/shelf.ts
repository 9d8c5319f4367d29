/**
 * The rounds in the device's storage, one entry each, so that two tabs never write over each other.
 * Loaded when storage is first read.
 */
import type { Trouble } from './keep.svelte.ts';
import { mergeRounds } from './merge.ts';
import { parseRound } from './parse.ts';
import { keptAs, type StoredRound } from './stored.ts';

const putAside = 'two-thirds:unreadable:';
const prefix = keptAs('');
const mostRounds = 60;

export class Shelf {
	readonly #storage: Storage;
	readonly #memory: Map<string, StoredRound>;
	readonly #tell: (trouble: Trouble) => void;

	/** @param memory the rounds of this visit: they last where storage does not */
	constructor(
		storage: Storage,
		memory: Map<string, StoredRound>,
		tell: (trouble: Trouble) => void
	) {
		this.#storage = storage;
		this.#memory = memory;
		this.#tell = tell;
	}

	/** Runs one access to storage; whatever it throws becomes a plain line for the reader. */
	#try<T>(trouble: Trouble, access: (storage: Storage) => T): T | null {
		try {
			return access(this.#storage);
		} catch {
			this.#tell(trouble);
			return null;
		}
	}

	/** Reads all that is kept, and keeps what was answered before. */
	open(): void {
		const early = [...this.#memory.values()];
		const keys = this.#try('blocked', (storage) =>
			Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
		);
		for (const key of keys ?? []) if (key.startsWith(prefix)) this.read(key.slice(prefix.length));
		for (const round of early) this.write(round);
	}

	/**
	 * Brings memory up to what is kept. What memory alone knows stays: storage that has filled up
	 * holds an older round.
	 */
	read(seed: string): void {
		const text = this.#try('blocked', (storage) => storage.getItem(keptAs(seed)));
		if (!text) return;
		const kept = parseRound(text);
		const mine = this.#memory.get(seed);
		if (kept?.seed === seed) this.#memory.set(seed, mine ? mergeRounds(kept, mine) : kept);
		else
			this.#try('full', (storage) => {
				this.#tell('corrupt');
				storage.setItem(putAside + seed, text);
				storage.removeItem(keptAs(seed));
			});
	}

	/** @returns the round with what was known of it */
	write(round: StoredRound): StoredRound {
		const { seed } = round;
		this.read(seed);
		const known = this.#memory.get(seed);
		const merged = known ? mergeRounds(known, round) : round;
		this.#memory.set(seed, merged);
		this.#try('full', (storage) => storage.setItem(keptAs(seed), JSON.stringify(merged)));
		this.#forgetOld();
		return merged;
	}

	clear(): void {
		this.#try('blocked', (storage) => {
			const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
			for (const key of keys)
				if (key.startsWith(prefix) || key.startsWith(putAside)) storage.removeItem(key);
		});
	}

	#forgetOld(): void {
		const latest = [...this.#memory.values()].sort((a, b) => b.begun - a.begun);
		for (const { seed } of latest.slice(mostRounds)) {
			this.#memory.delete(seed);
			this.#try('full', (storage) => storage.removeItem(keptAs(seed)));
		}
	}
}
