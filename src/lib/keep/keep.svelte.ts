/**
 * What is kept on this device: the rounds, and whether single keys are on. Everything lives in
 * memory; the shelf in storage comes when it is opened. Storage that is full or blocked costs only
 * the keeping.
 */
import { browser } from '$app/environment';
import type { Shelf } from './shelf.ts';
import { keptAs, type StoredRound } from './stored.ts';

const keysKey = 'two-thirds:keys';

export type Trouble = 'blocked' | 'full' | 'corrupt';

export class Keep {
	/** What the reader should know about keeping; null when all is well. */
	trouble = $state<Trouble | null>(null);
	/** Single-key shortcuts. */
	keys = $state(true);
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- who shows a round holds it, and is told
	readonly #memory = new Map<string, StoredRound>();
	#storage: Storage | null = null;
	#shelf: Shelf | null = null;
	#opening: Promise<void> | null = null;

	/** @param storage the device's; null while pages are made */
	constructor(storage: (() => Storage) | null) {
		if (!storage) return;
		try {
			this.#storage = storage();
			this.keys = this.#storage.getItem(keysKey) !== 'off';
		} catch {
			this.#storage = null;
			this.trouble = 'blocked';
		}
	}

	/**
	 * Reads what is kept. Until then rounds live in memory, and are kept once this is done.
	 *
	 * @throws when its code cannot be fetched; opening again tries again
	 */
	open(): Promise<void> {
		const opening = (this.#opening ??= this.#open());
		opening.catch(() => (this.#opening = null));
		return opening;
	}

	async #open(): Promise<void> {
		const { Shelf } = await import('./shelf.ts');
		if (!this.#storage) return;
		this.#shelf = new Shelf(this.#storage, this.#memory, (trouble) => (this.trouble = trouble));
		this.#shelf.open();
	}

	/** The round as kept, or as remembered; null when there is none that can be read. */
	read(seed: string): StoredRound | null {
		this.#shelf?.read(seed);
		return this.#memory.get(seed) ?? null;
	}

	/** Keeps a round, together with what another tab may have answered meanwhile. */
	write(round: StoredRound): StoredRound {
		if (this.#shelf) return this.#shelf.write(round);
		this.#memory.set(round.seed, round);
		return round;
	}

	/** All rounds, oldest first. */
	rounds(): StoredRound[] {
		return [...this.#memory.values()].sort((a, b) => a.begun - b.begun);
	}

	/** Forgets all rounds, and what of them could not be read. */
	clear(): void {
		this.#memory.clear();
		this.#shelf?.clear();
	}

	/** Tells when another tab has written the round. */
	onOtherTab(seed: string, listener: (round: StoredRound) => void): () => void {
		const heard = ({ key }: StorageEvent) => {
			const round = key === keptAs(seed) ? this.read(seed) : null;
			if (round) listener(round);
		};
		addEventListener('storage', heard);
		return () => removeEventListener('storage', heard);
	}

	setKeys(on: boolean): void {
		this.keys = on;
		try {
			this.#storage?.setItem(keysKey, on ? 'on' : 'off');
		} catch {
			this.trouble = 'full';
		}
	}
}

export const keep = new Keep(browser ? () => localStorage : null);
