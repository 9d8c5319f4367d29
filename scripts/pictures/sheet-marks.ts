/** Where the measured facts of a picture were read: plain lines over it, without judgement. */
import { bodyLevels, sides } from '../../src/lib/core/facts.ts';
import type { PictureRecord } from '../../src/lib/core/record.ts';

/** What can be shown and hidden together, with its name for the reader. */
export const markNames = {
	head: 'head',
	levels: 'body levels',
	eyes: 'eyes',
	mouth: 'face and mouth',
	light: 'cheeks and dark side',
	gaze: 'direction',
	background: 'background and rival'
} as const;
export type MarkName = keyof typeof markNames;

/** The drawing is this wide; its height follows the frame. */
const width = 1000;
/** Spots that would be too small to see are drawn with this radius, as a fraction of the width. */
const smallest = 0.008;
/** Degrees below which an arrow would be a dot. */
const straight = 3;

type Point = readonly [x: number, y: number];
type Box = readonly [left: number, top: number, right: number, bottom: number];
type Circle = readonly [x: number, y: number, radius: number];

/** Draws fractions of the frame as SVG. */
function pen(height: number) {
	const n = (value: number): string => String(Math.round(value * 10) / 10);
	const xy = ([x, y]: Point): string => `${n(x * width)},${n(y * height)}`;
	return {
		box: ([left, top, right, bottom]: Box): string =>
			`<path d="M${xy([left, top])}H${n(right * width)}V${n(bottom * height)}H${n(left * width)}Z"/>`,
		line: (...points: readonly Point[]): string => `<path d="M${points.map(xy).join('L')}"/>`,
		area: (points: readonly Point[]): string =>
			`<path class="area" d="M${points.map(xy).join('L')}Z"/>`,
		circle: ([x, y, radius]: Circle): string =>
			`<circle cx="${n(x * width)}" cy="${n(y * height)}" r="${n(Math.max(radius, smallest) * width)}"/>`,
		arrow: (from: Point, to: Point, kind: string): string =>
			`<path class="${kind}" marker-end="url(#tip)" d="M${xy(from)}L${xy(to)}"/>`,
		/** Just above a point. */
		text: ([x, y]: Point, text: string): string =>
			`<text x="${n(x * width)}" y="${n(Math.max(30, y * height - 8))}">${text}</text>`
	};
}
type Pen = ReturnType<typeof pen>;
type Draw = (picture: PictureRecord, pen: Pen) => string;

/** The point at `share` of the way from one to the other; 0 is the first, 1 the second. */
const along = (a: Point, b: Point, share: number): Point => [
	a[0] + (b[0] - a[0]) * share,
	a[1] + (b[1] - a[1]) * share
];

const draw: Readonly<Record<MarkName, Draw>> = {
	background: ({ facts: { background }, evidence }, { box, circle }) =>
		evidence.backgroundPatches.map(box).join('') +
		(background.rival ? circle(background.rival.spot) : ''),
	light: ({ evidence }, { area, circle }) =>
		area(evidence.darkSide) + sides.map((side) => circle(evidence.cheeks[side])).join(''),
	levels: ({ facts, evidence }, { line, text }) =>
		bodyLevels
			.map((level) => [level, evidence.levels[level]] as const)
			.map(([level, y]) => (y === undefined ? '' : line([0, y], [1, y]) + text([0.01, y], level)))
			.join('') + text([0.01, 1], `edge: level ${facts.framing.lowerEdge.toFixed(2)}`),
	head: ({ facts: { framing } }, { box }) => box(framing.headBox),
	mouth: ({ evidence }, { box, circle, line }) =>
		box(evidence.face) +
		line(evidence.mouth.viewerLeft, evidence.mouth.viewerRight) +
		sides.map((side) => circle([...evidence.mouth[side], 0] as const)).join(''),
	/** The line through the pupils, longer by their distance at each end. */
	eyes({ evidence }, { circle, line }) {
		const { viewerLeft, viewerRight } = evidence.pupils;
		return (
			line(along(viewerLeft, viewerRight, -1), along(viewerLeft, viewerRight, 2)) +
			sides.map((side) => circle([...evidence.pupils[side], 0] as const)).join('')
		);
	},
	/** From between the eyes: solid where they look, dashed where the face points. */
	gaze({ facts: { direction }, evidence }, { arrow, circle }) {
		const from = along(evidence.pupils.viewerLeft, evidence.pupils.viewerRight, 0.5);
		const towards = (yaw: number, pitch: number, kind: string): string => {
			if (Math.hypot(yaw, pitch) < straight) return circle([...from, 0.02]);
			const reach = (degrees: number) => 0.35 * Math.sin((degrees * Math.PI) / 180);
			return arrow(from, [from[0] + reach(yaw), from[1] - reach(pitch)], kind);
		};
		const { faceYaw, facePitch, gaze } = direction;
		return (
			towards(faceYaw, facePitch, 'dashed') + (gaze ? towards(gaze.yaw, gaze.pitch, 'solid') : '')
		);
	}
};

/** @returns an SVG element of the frame's shape, a group for each of {@link markNames} */
export function drawnFacts(picture: PictureRecord): string {
	const height = Math.round((width * picture.size.height) / picture.size.width);
	const drawing = pen(height);
	const groups = Object.entries(draw).map(
		([name, marks]) => `<g class="${name}">${marks(picture, drawing)}</g>`
	);
	return `<svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${groups.join('')}</svg>`;
}
