/**
 * One thing kept on this device besides the rounds: a checklist, a calendar. It lives in memory;
 * storage that is blocked, full or damaged costs only the keeping. Loaded by the pages that need it.
 */
import { browser } from '$app/environment';

/** What tells whether a value is what it must be: any schema after the Standard Schema, such as Valibot's. */
export interface Check<T> {
	readonly '~standard': {
		readonly validate: (
			value: unknown
		) =>
			| { readonly value: T; readonly issues?: undefined }
			| { readonly issues: readonly unknown[] }
			| Promise<unknown>;
	};
}

export class KeptEntry<T> {
	value = $state.raw<T>() as T;
	/** Nothing more is kept: storage is blocked or full. */
	failing = $state(false);
	readonly #key: string;
	readonly #schema: Check<T>;
	readonly #fresh: T;
	readonly #storage: (() => Storage) | null;

	/**
	 * @param name of its entry in storage
	 * @param schema what it must be, its version included; whatever is not counts as nothing kept
	 * @param fresh what it is where nothing is kept
	 * @param storage the device's; null while pages are made
	 */
	constructor(
		name: string,
		schema: Check<T>,
		fresh: T,
		storage: (() => Storage) | null = browser ? () => localStorage : null
	) {
		this.#key = `two-thirds:${name}`;
		this.#schema = schema;
		this.#fresh = fresh;
		this.#storage = storage;
		this.value = fresh;
	}

	/** Takes over what is kept, by another tab too; what memory alone knows stays. */
	read(): T {
		if (!this.#storage || this.failing) return this.value;
		try {
			const storage = this.#storage();
			const text = storage.getItem(this.#key);
			const kept = text === null ? null : this.#parse(text);
			this.value = kept ?? this.#fresh;
			// a later version of the app may have written it, and read it again
			if (text !== null && !kept) storage.setItem(this.#key.replace(':', ':unreadable:'), text);
		} catch {
			this.failing = true;
		}
		return this.value;
	}

	/** Changes what is kept, starting from what another tab may have made of it. */
	change(how: (value: T) => T): void {
		const next = how(this.read());
		this.value = next;
		try {
			this.#storage?.().setItem(this.#key, JSON.stringify(next));
			this.failing = false;
		} catch {
			this.failing = true;
		}
	}

	/** Nothing of it is left. */
	forget(): void {
		this.value = this.#fresh;
		try {
			this.#storage?.().removeItem(this.#key);
		} catch {
			this.failing = true;
		}
	}

	/** Follows other tabs until the returned function is called. */
	follow(): () => void {
		const heard = ({ key }: StorageEvent) => {
			if (key === this.#key || key === null) this.read();
		};
		addEventListener('storage', heard);
		return () => removeEventListener('storage', heard);
	}

	#parse(text: string): T | null {
		try {
			const result = this.#schema['~standard'].validate(JSON.parse(text));
			// checks that take time are none of ours
			return result instanceof Promise || result.issues ? null : result.value;
		} catch {
			return null;
		}
	}
}
