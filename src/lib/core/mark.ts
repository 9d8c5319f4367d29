/**
 * Marks: 60 for the call, 40 for the proof. Proof = 40 × max(0, right − wrong) ÷ deciding, so
 * naming everything earns nothing. Slow answers cost nothing.
 */
import type { Clue } from './clues.ts';
import type { Verdict } from './judge.ts';

export const callPoints = 60;
export const proofPoints = 40;

export interface ClueMark {
	readonly clue: Clue;
	readonly chosen: boolean;
	/** What choosing or leaving it did to the proof before the floor at 0: whole points, may be negative. */
	readonly points: number;
}

export interface Mark {
	/** 0–100. */
	readonly points: number;
	readonly call: number;
	readonly proof: number;
	readonly callRight: boolean;
	readonly clues: readonly ClueMark[];
}

/**
 * @param verdict what the picture is
 * @param called what it was called
 * @param clues the question's clues
 * @param chosen ids of the chosen ones; ids that are not among the clues are ignored
 */
export function markCallAndProof(
	verdict: Verdict,
	called: Verdict,
	clues: readonly Clue[],
	chosen: readonly string[]
): Mark {
	const deciding = clues.filter(({ counts }) => counts).length;
	const share = deciding ? proofPoints / deciding : 0;
	const marks = clues.map((clue) => {
		const taken = chosen.includes(clue.id);
		return { clue, chosen: taken, value: taken ? (clue.counts ? share : -share) : 0 };
	});
	const sum = marks.reduce((total, { value }) => total + value, 0);
	const call = called === verdict ? callPoints : 0;
	const proof = Math.round(Math.max(0, sum));
	return {
		points: call + proof,
		call,
		proof,
		callRight: called === verdict,
		clues: marks.map(({ clue, chosen, value }) => ({ clue, chosen, points: Math.round(value) }))
	};
}

/** A pair is call only, scaled to 100. */
export function markPair(headshot: string, chosen: string): Mark {
	const callRight = headshot === chosen;
	const points = callRight ? callPoints + proofPoints : 0;
	return { points, call: points, proof: 0, callRight, clues: [] };
}
