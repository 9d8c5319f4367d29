/** When the strokes of a drawing are drawn: one after another, and soon done. */

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
