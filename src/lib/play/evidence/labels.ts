/** The short words beside the marks: kept inside the frame, and off each other. */
import { frameWidth, type Point } from './pencil.ts';

export interface Label {
	readonly text: string;
	readonly at: Point;
	readonly anchor: 'start' | 'middle' | 'end';
}
export const clamp = (value: number, low: number, high: number): number =>
	Math.min(high, Math.max(low, value));

/** A label near a place, kept inside the frame. */
export function labelAt(
	height: number,
	text: string,
	[x, y]: Point,
	anchor: Label['anchor']
): Label {
	const room = 7 * text.length + 14;
	const least = anchor === 'start' ? 10 : anchor === 'end' ? room : room / 2;
	const most = frameWidth - (anchor === 'start' ? room : anchor === 'end' ? 10 : room / 2);
	return {
		text,
		at: [clamp(x, Math.min(least, most), Math.max(least, most)), clamp(y, 22, height - 14)],
		anchor
	};
}

/** Labels that would lie on each other move apart, downwards or, near the lower edge, upwards. */
export function spread<T extends { readonly labels: readonly Label[] }>(
	marks: readonly T[],
	height: number
): T[] {
	const placed: Label[] = [];
	const extent = ({ text, at: [x], anchor }: Label): readonly [number, number] => {
		const width = 9 * text.length;
		const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
		return [from, from + width];
	};
	const touches = (a: Label, b: Label): boolean => {
		const [[a0, a1], [b0, b1]] = [extent(a), extent(b)];
		return a0 < b1 && b0 < a1 && Math.abs(a.at[1] - b.at[1]) < 21;
	};
	return marks.map((mark) => ({
		...mark,
		labels: mark.labels.map((label) => {
			let moved = label;
			const step = label.at[1] > height * 0.75 ? -22 : 22;
			while (placed.some((other) => touches(other, moved)))
				moved = { ...moved, at: [moved.at[0], moved.at[1] + step] };
			placed.push(moved);
			return moved;
		})
	}));
}
