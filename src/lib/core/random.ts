/**
 * Chance that can be replayed: the same seed gives the same numbers on every machine.
 * (Nothing here needs to withstand an attacker.)
 */
export interface Random {
	/** The next number, 0 inclusive to 1 exclusive. */
	readonly next: () => number;
	/** A whole number from 0 to below `count`. */
	readonly below: (count: number) => number;
	/** A new array in chance order (Fisher–Yates). */
	readonly shuffled: <T>(items: readonly T[]) => T[];
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
	let h = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	return h >>> 0;
}

/** Mulberry32 seeded by the hash of a text; any text is a seed. */
export function randomFrom(seed: string): Random {
	let state = hash(seed);
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 0x100000000;
	};
	const below = (count: number): number => Math.floor(next() * count);
	const shuffled = <T>(items: readonly T[]): T[] => {
		const out = [...items];
		for (let i = out.length - 1; i > 0; i--) {
			const j = below(i + 1);
			[out[i], out[j]] = [out[j] as T, out[i] as T];
		}
		return out;
	};
	return { next, below, shuffled };
}
