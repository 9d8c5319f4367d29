/** When the strokes of a drawing are drawn: one after another, and soon done. */
import type { RuleId } from '$lib/core/themes.ts';
import type { Mark } from './marks.ts';

export interface Turn {
	/** In ms from the first stroke. */
	readonly begin: number;
	readonly takes: number;
}

/** Up to the end of the last stroke, in ms. */
export const wholeDrawing = 600;
/** A lone stroke need not be slow. */
const longest = 220;

/**
 * @param counts how many strokes each mark has
 * @returns the turn of each stroke, mark by mark; those of a hatch go quicker than others
 */
export function drawingTimes(counts: readonly number[]): readonly (readonly Turn[])[] {
	const weightIn = (count: number): number => (count > 4 ? 0.3 : 1);
	const all = counts.reduce((sum, count) => sum + count * weightIn(count), 0);
	const unit = Math.min(longest, wholeDrawing / all);
	let begin = 0;
	return counts.map((count) =>
		Array.from({ length: count }, () => {
			const turn = { begin, takes: unit * weightIn(count) };
			begin += turn.takes;
			return turn;
		})
	);
}

/** When a mark's strokes are drawn, and the stroke that its words come with. */
export interface Turns {
	readonly strokes: readonly Turn[];
	readonly words: Turn | undefined;
}

/** One picture's marks as they come and go: each is drawn once, and what comes back stands still. */
export class Drawing {
	readonly #begun = new Map<RuleId, Turns | null>();

	/** The turns of every mark shown; null for one that has been drawn before. */
	turnsOf(marks: readonly Mark[]): ReadonlyMap<RuleId, Turns | null> {
		const shown = marks.map(({ rule }) => rule);
		for (const rule of this.#begun.keys()) if (!shown.includes(rule)) this.#begun.set(rule, null);
		const fresh = marks.filter(({ rule }) => !this.#begun.has(rule));
		const times = drawingTimes(fresh.map(({ strokes }) => strokes.length));
		for (const [i, { rule }] of fresh.entries()) {
			// where another mark's hatch stands for two, the words of both come with it
			const words = times
				.slice(0, i + 1)
				.flat()
				.at(-1);
			this.#begun.set(rule, { strokes: times[i] ?? [], words });
		}
		return new Map(this.#begun);
	}
}
