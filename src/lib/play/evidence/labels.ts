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

/** In units of the frame. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The frame's edge that labels keep off: their rim, and air. */
const margin = 6;

export const boxAround = ([x, y]: Point, across: number, down: number): Box => [
	x - across,
	y - down,
	x + across,
	y + down
];

/** What {@link place} reads of a mark. */
export interface Labelled {
	readonly labels: readonly Label[];
	/** What a word must not hide: small strokes, and what they are about. */
	readonly keepClear?: readonly Box[];
}

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

const distance = (a: Label, b: Label): number => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]);

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
 * The same marks with their labels inside the frame and off what marks keep clear, each in the free
 * line nearest to its place, or beside others where no line is free.
 *
 * @param height of the frame
 */
export function place<T extends Labelled>(
	marks: readonly T[],
	height: number,
	type: Type = plainType
): T[] {
	const taken: Box[] = marks.flatMap(({ keepClear }) => keepClear ?? []);
	const line = 1.15 * type.size;
	const air = type.size / 4;
	/** More than sums are rounded by. */
	const hair = 0.01;
	const free = (tried: Label): boolean => {
		const box = extent(tried, type);
		return box[1] >= 0 && box[3] <= height && !taken.some((other) => touches(box, other, air));
	};
	const nearest = (tried: readonly Label[], to: Label): Label | undefined =>
		tried.filter(free).sort((a, b) => distance(a, to) - distance(b, to))[0];
	/** Close above, below or beside what is taken. */
	const closeTo = (label: Label, lines: readonly Label[]): readonly Label[] => {
		const [left, top, right, bottom] = extent(label, type);
		const rows = taken.flatMap((other) => [
			moved(label, 0, other[3] - top + hair),
			moved(label, 0, other[1] - bottom - hair)
		]);
		const steps = taken.flatMap((other) => [
			other[2] + air - left + hair,
			other[0] - air - right - hair
		]);
		return [...lines, ...rows].flatMap((row) =>
			[0, ...steps].map((step) => inside(moved(row, step, 0), height, type))
		);
	};
	const roomFor = (label: Label): Label => {
		const growth = label.hangs ? 0.85 * (type.size - plainType.size) : 0;
		const first = inside(moved(label, 0, growth), height, type);
		// near the lower edge there is more room above
		const down = first.at[1] > height * 0.75 ? -line : line;
		const lines = Array.from({ length: Math.ceil(height / line) }, (_, away) => away * down)
			.flatMap((way) => (way ? [way, -way] : [0]))
			.map((way) => moved(first, 0, way));
		const straight = lines.find(free);
		if (straight) return straight;
		// a low frame has few lines
		for (const share of [1, 0.85, 0.7]) {
			const size = share * (first.size ?? type.size);
			const smaller = share < 1 ? { ...first, size } : first;
			const found = nearest(
				closeTo(
					smaller,
					lines.map(({ at }) => ({ ...smaller, at }))
				),
				first
			);
			if (found) return found;
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
