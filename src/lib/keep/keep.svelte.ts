/**
 * What is kept on this device: the rounds, one entry each, so that two tabs never write over each
 * other. Everything also lives in memory; storage that is full or blocked costs only the keeping.
 */
import { browser } from '$app/environment';
import { mergeRounds, type StoredRound } from './stored.ts';

const prefix = 'two-thirds:round:';
const putAside = 'two-thirds:unreadable:';
const keysKey = 'two-thirds:keys';
const mostRounds = 60;

export type Trouble = 'blocked' | 'full' | 'corrupt';

class Keep {
	/** What the reader should know about keeping; null when all is well. */
	trouble = $state<Trouble | null>(null);
	/** Single-key shortcuts. */
	keys = $state(true);
	readonly #memory = new Map<string, StoredRound>();
	#storage: Storage | null = null;
	#parse: ((text: string) => StoredRound | null) | null = null;
	#opening: Promise<void> | null = null;

	constructor() {
		if (!browser) return;
		try {
			this.#storage = localStorage;
			this.keys = this.#storage.getItem(keysKey) !== 'off';
		} catch {
			this.#storage = null;
			this.trouble = 'blocked';
		}
	}

	/** Reads what is kept. Until then rounds live in memory, and are kept once this is done. */
	open(): Promise<void> {
		return (this.#opening ??= this.#readAll());
	}

	async #readAll(): Promise<void> {
		this.#parse = (await import('./parse.ts')).parseRound;
		const early = [...this.#memory.values()];
		const keys = this.#try('blocked', (storage) => Object.keys(storage)) ?? [];
		for (const key of keys) if (key.startsWith(prefix)) this.read(key.slice(prefix.length));
		for (const round of early) this.write(round);
	}

	/** Runs one access to storage; whatever it throws becomes a plain line for the reader. */
	#try<T>(trouble: Trouble, access: (storage: Storage) => T): T | null {
		if (!this.#storage) return null;
		try {
			return access(this.#storage);
		} catch {
			this.trouble = trouble;
			return null;
		}
	}

	/** The round as kept, or as remembered; null when there is none that can be read. */
	read(seed: string): StoredRound | null {
		const text = this.#try('blocked', (storage) => storage.getItem(prefix + seed));
		if (text && this.#parse) {
			const round = this.#parse(text);
			if (round && round.seed === seed) this.#memory.set(seed, round);
			else
				this.#try('full', (storage) => {
					this.trouble = 'corrupt';
					storage.setItem(putAside + seed, text);
					storage.removeItem(prefix + seed);
				});
		}
		return this.#memory.get(seed) ?? null;
	}

	/** Keeps a round, together with what another tab may have answered meanwhile. */
	write(round: StoredRound): StoredRound {
		const kept = this.read(round.seed);
		const merged = kept ? mergeRounds(kept, round) : round;
		this.#memory.set(round.seed, merged);
		if (this.#parse) {
			this.#try('full', (storage) => storage.setItem(prefix + round.seed, JSON.stringify(merged)));
			this.#forgetOld();
		}
		return merged;
	}

	#forgetOld(): void {
		for (const { seed } of this.rounds().slice(0, -mostRounds)) {
			this.#memory.delete(seed);
			this.#try('full', (storage) => storage.removeItem(prefix + seed));
		}
	}

	/** All rounds, oldest first. */
	rounds(): StoredRound[] {
		return [...this.#memory.values()].sort((a, b) => a.begun - b.begun);
	}

	/** Tells when another tab has written the round. */
	onOtherTab(seed: string, listener: (round: StoredRound) => void): () => void {
		const heard = ({ key }: StorageEvent) => {
			const round = key === prefix + seed ? this.read(seed) : null;
			if (round) listener(round);
		};
		addEventListener('storage', heard);
		return () => removeEventListener('storage', heard);
	}

	setKeys(on: boolean): void {
		this.keys = on;
		this.#try('full', (storage) => storage.setItem(keysKey, on ? 'on' : 'off'));
	}
}

export const keep = new Keep();
