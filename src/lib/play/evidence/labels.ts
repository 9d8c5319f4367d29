/** The short words beside the marks: kept inside the frame, and off each other. */
import { frameWidth, type Point } from './pencil.ts';

export interface Label {
	readonly text: string;
	readonly at: Point;
	readonly anchor: 'start' | 'middle' | 'end';
	/** It hangs under a mark: larger type must not grow up into it. */
	readonly hangs?: boolean;
	/** Of its type, where it has to be smaller than the others to fit. */
	readonly size?: number;
}

/** What the labels are set in, in units of the frame. */
export interface Type {
	readonly size: number;
	readonly widthOf: (text: string) => number;
}

/** Type that nobody has measured: half as wide as high, which is more than condensed letters take. */
export const unmeasured = (size: number): Type => ({
	size,
	// letters half as wide as they are high, and whole squares
	widthOf: (text) =>
		size * (0.5 * text.length + 0.5 * (text.match(/[\u3000-\u9fff\uff00-\uff60]/g)?.length ?? 0))
});
/** On a picture that is large enough. */
export const plainType = unmeasured(19);

export const clamp = (value: number, low: number, high: number): number =>
	Math.min(high, Math.max(low, value));

/** A label as it would stand in plain type if there were nothing else; {@link place} finds it room. */
export const labelAt = (text: string, at: Point, anchor: Label['anchor']): Label => ({
	text,
	at,
	anchor
});
export const labelUnder = (...label: Parameters<typeof labelAt>): Label => ({
	...labelAt(...label),
	hangs: true
});

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The frame's edge that labels keep off: their rim, and air. */
const margin = 6;

/** What a label covers, with room for accents and for what hangs below the line. */
export function extent({ text, at: [x, y], anchor, size }: Label, type: Type): Box {
	const own = size ?? type.size;
	const width = (type.widthOf(text) * own) / type.size;
	const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	return [left, y - 0.85 * own, left + width, y + 0.3 * own];
}

/** @param air that words on one line keep between them */
const touches = (a: Box, b: Box, air: number): boolean =>
	a[0] < b[2] + air && b[0] < a[2] + air && a[1] < b[3] && b[1] < a[3];

const moved = (label: Label, across: number, down: number): Label => ({
	...label,
	at: [label.at[0] + across, label.at[1] + down]
});

/** Smaller if it would be longer than the frame is wide, and moved until nothing sticks out. */
function inside(label: Label, height: number, type: Type): Label {
	const longest = frameWidth - 2 * margin;
	const width = type.widthOf(label.text);
	const fitting = width > longest ? { ...label, size: (type.size * longest) / width } : label;
	const [left, top, right, bottom] = extent(fitting, type);
	return moved(
		fitting,
		clamp(left, margin, frameWidth - margin - (right - left)) - left,
		clamp(top, margin, height - margin - (bottom - top)) - top
	);
}

/**
 * The same marks with their labels inside the frame, each in the free line nearest to its place.
 *
 * @param height of the frame
 */
export function place<T extends { readonly labels: readonly Label[] }>(
	marks: readonly T[],
	height: number,
	type: Type = plainType
): T[] {
	const taken: Box[] = [];
	const line = 1.15 * type.size;
	const roomFor = (label: Label): Label => {
		const growth = label.hangs ? 0.85 * (type.size - plainType.size) : 0;
		const first = inside(moved(label, 0, growth), height, type);
		// near the lower edge there is more room above
		const down = first.at[1] > height * 0.75 ? -line : line;
		for (let away = 0; away * line < height; away++)
			for (const way of [down, -down]) {
				const tried = moved(first, 0, away * way);
				const box = extent(tried, type);
				const isFree = !taken.some((other) => touches(box, other, type.size / 4));
				if (isFree && box[1] >= 0 && box[3] <= height) return tried;
			}
		return first;
	};
	return marks.map((mark) => ({
		...mark,
		labels: mark.labels.map((label) => {
			const found = roomFor(label);
			taken.push(extent(found, type));
			return found;
		})
	}));
}
