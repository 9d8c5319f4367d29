/** A device's storage, which may fill up. */
export class Device implements Storage {
	readonly #entries = new Map<string, string>();
	full = false;

	get length(): number {
		return this.#entries.size;
	}
	key(index: number): string | null {
		return [...this.#entries.keys()][index] ?? null;
	}
	getItem(key: string): string | null {
		return this.#entries.get(key) ?? null;
	}
	setItem(key: string, text: string): void {
		if (this.full) throw new DOMException('full', 'QuotaExceededError');
		this.#entries.set(key, text);
	}
	removeItem(key: string): void {
		this.#entries.delete(key);
	}
	clear(): void {
		this.#entries.clear();
	}
	get texts(): readonly string[] {
		return [...this.#entries.values()];
	}
}
