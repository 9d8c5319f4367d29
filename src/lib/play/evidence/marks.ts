/**
 * The evidence of each finding, as strokes on the picture: what was measured, where it was
 * measured, and a short label.
 */
import type { Shown } from '$lib/catalogue/catalogue.ts';
import { sides, type Side } from '$lib/core/facts.ts';
import type { Finding } from '$lib/core/judge.ts';
import type { RuleId } from '$lib/core/themes.ts';
import { frameWidth, Pencil, type Point } from './pencil.ts';

export interface Label {
	readonly text: string;
	readonly at: Point;
	readonly anchor: 'start' | 'middle' | 'end';
}
export interface Mark {
	readonly rule: RuleId;
	/** Path data, in the order in which they are drawn. */
	readonly strokes: readonly string[];
	readonly labels: readonly Label[];
}

/** The short words on the picture, in the reader's language. */
export interface LabelWords {
	readonly twoThirds: string;
	readonly percent: (share: number) => string;
	readonly stops: (stops: number) => string;
	/** What a finding is called in a word or two. */
	readonly finding: (finding: Finding) => string;
}

interface Sheet {
	readonly pencil: Pencil;
	readonly picture: Shown;
	readonly words: LabelWords;
	readonly height: number;
	readonly at: (point: readonly [number, number]) => Point;
}

const clamp = (value: number, low: number, high: number): number =>
	Math.min(high, Math.max(low, value));

const mean = (points: readonly Point[]): Point => [
	points.reduce((sum, [x]) => sum + x, 0) / points.length,
	points.reduce((sum, [, y]) => sum + y, 0) / points.length
];

/** A label near a place, kept inside the frame. */
function label({ height }: Sheet, text: string, [x, y]: Point, anchor: Label['anchor']): Label {
	const room = 7 * text.length + 14;
	const least = anchor === 'start' ? 10 : anchor === 'end' ? room : room / 2;
	const most = frameWidth - (anchor === 'start' ? room : anchor === 'end' ? 10 : room / 2);
	return {
		text,
		at: [clamp(x, Math.min(least, most), Math.max(least, most)), clamp(y, 22, height - 14)],
		anchor
	};
}

type Draw = (sheet: Sheet, finding: Finding) => Omit<Mark, 'rule'>;

const lowerCut: Draw = (sheet, finding) => {
	const y = sheet.height - 9;
	return {
		strokes: [
			sheet.pencil.through([
				[44, y],
				[frameWidth - 44, y - 2]
			])
		],
		labels: [label(sheet, sheet.words.finding(finding), [frameWidth / 2, y - 12], 'middle')]
	};
};

/** The bracket of the head beside it, and the tick two thirds of the frame below its crown. */
const headBracket: Draw = (sheet) => {
	const { pencil, picture, words, height } = sheet;
	const [left, top, right, bottom] = picture.facts.framing.headBox;
	const onLeft = left >= 1 - right;
	const inwards = onLeft ? 1 : -1;
	const edge = onLeft ? left * frameWidth - 24 : right * frameWidth + 24;
	const x = clamp(edge, 22, frameWidth - 22);
	const [y0, y1] = [clamp(top * height, 6, height), clamp(bottom * height, 0, height - 6)];
	const tick = clamp(y0 + (height * 2) / 3, 0, height - 8);
	const dash = (from: number) =>
		pencil.through(
			[
				[x + from * inwards, tick],
				[x + (from + 13) * inwards, tick - 1]
			],
			0.6
		);
	const anchor = onLeft ? 'start' : 'end';
	return {
		strokes: [
			pencil.corners([
				[x + 16 * inwards, y0],
				[x, y0 + 1],
				[x, y1],
				[x + 16 * inwards, y1]
			]),
			dash(-10),
			dash(10),
			dash(30)
		],
		labels: [
			label(sheet, words.twoThirds, [x - 10 * inwards, tick + 20], anchor),
			label(
				sheet,
				words.percent(picture.facts.framing.headShare),
				[x + 12 * inwards, y1 - 12],
				anchor
			)
		]
	};
};

const eyeGap = ({ picture, at }: Sheet): number => {
	const { viewerLeft, viewerRight } = picture.evidence.pupils;
	return Math.max(14, at(viewerRight)[0] - at(viewerLeft)[0]);
};

const expression: Draw = (sheet, finding) => {
	const { pencil, picture, at, words } = sheet;
	const gap = eyeGap(sheet);
	const [left, right] = sides.map((side) => at(picture.evidence.mouth[side])) as [Point, Point];
	const bend =
		{ warm: 0.34, friendlyCalm: 0.2, polite: 0.3, sad: -0.26, angry: -0.2 }[finding.word] ?? 0;
	const below = Math.abs(gap) * 0.3;
	const arc = pencil.bow(
		[left[0] - gap * 0.16, left[1] + below * 0.5],
		[right[0] + gap * 0.16, right[1] + below * 0.5],
		gap * bend * 0.6
	);
	const underEyes = ['warm', 'friendlyCalm', 'eyesShut'].includes(finding.word)
		? sides.map((side) => {
				const [x, y] = at(picture.evidence.pupils[side]);
				const drop = finding.word === 'eyesShut' ? 0.05 : 0.22;
				return pencil.bow(
					[x - gap * 0.24, y + gap * drop],
					[x + gap * 0.24, y + gap * drop],
					gap * 0.1
				);
			})
		: [];
	const text = label(
		sheet,
		words.finding(finding),
		[right[0] + gap * 0.3, right[1] + below + 6],
		'start'
	);
	return { strokes: [arc, ...underEyes], labels: [text] };
};

const eyes: Draw = (sheet, finding) => {
	const { pencil, picture, at, words } = sheet;
	const gap = eyeGap(sheet);
	const lost = (side: Side): boolean => {
		const { opening, visibleShare, stopsUnderFace } = picture.facts.eyes[side];
		return (
			finding.level !== 'kept' && (opening < 0.1 || visibleShare < 0.6 || stopsUnderFace > 2.9)
		);
	};
	const strokes = sides.flatMap((side) => {
		const [x, y] = at(picture.evidence.pupils[side]);
		const r = gap * 0.3;
		const ring = pencil.ring([x, y], r, r * 0.75);
		return lost(side)
			? [
					ring,
					pencil.through([
						[x - r, y - r],
						[x + r, y + r]
					])
				]
			: [ring];
	});
	const [x, y] = at(picture.evidence.pupils.viewerRight);
	return {
		strokes,
		labels: [label(sheet, words.finding(finding), [x + gap * 0.4, y - gap * 0.3], 'start')]
	};
};

const darkSide = ({ picture, at }: Sheet): Point[] => picture.evidence.darkSide.map(at);

/** Outside the face, on the side that is dark. */
function besideDarkSide(sheet: Sheet, text: string): Label {
	const side = darkSide(sheet);
	const [x, y] = mean(side);
	const onRight = sheet.picture.facts.light.brighterCheek === 'viewerLeft';
	const xs = side.map(([px]) => px);
	const edge = onRight ? Math.max(...xs) + 8 : Math.min(...xs) - 8;
	return label(
		sheet,
		text,
		[onRight ? Math.max(edge, x) : Math.min(edge, x), y],
		onRight ? 'start' : 'end'
	);
}

const cheeks: Draw = (sheet, finding) => {
	const { pencil, picture, at, words } = sheet;
	const text = besideDarkSide(sheet, words.stops(picture.facts.light.cheekStops));
	if (finding.level !== 'kept')
		return { strokes: pencil.hatch(darkSide(sheet), 17), labels: [text] };
	const rings = sides.map((side) => {
		const [x, y, r] = picture.evidence.cheeks[side];
		return pencil.ring(at([x, y]), Math.max(9, r * frameWidth * 1.25));
	});
	return { strokes: rings, labels: [text] };
};

/** Down the border between light and shadow: the side of the dark part that looks to the light. */
const shadowEdge: Draw = (sheet, finding) => {
	const side = darkSide(sheet);
	const toLight = sheet.picture.facts.light.brighterCheek === 'viewerLeft' ? -1 : 1;
	const [middle] = mean(side);
	const border = side.filter(([x]) => (x - middle) * toLight > 0).sort((a, b) => a[1] - b[1]);
	return {
		strokes: border.length > 1 ? [sheet.pencil.through(border)] : [],
		labels: [besideDarkSide(sheet, sheet.words.finding(finding))]
	};
};

const shadowShare: Draw = (sheet, finding) => {
	const text = besideDarkSide(sheet, sheet.words.percent(finding.value ?? 0));
	const [left, top, right, bottom] = sheet.picture.evidence.face;
	if (finding.level === 'kept') {
		const [x0, y0] = sheet.at([left, top]);
		const [x1, y1] = sheet.at([right, bottom]);
		const ring = sheet.pencil.ring([(x0 + x1) / 2, (y0 + y1) / 2], (x1 - x0) / 2, (y1 - y0) / 2);
		return { strokes: [ring], labels: [text] };
	}
	return { strokes: sheet.pencil.hatch(darkSide(sheet), 11), labels: [text] };
};

const background: Draw = (sheet, finding) => {
	const gap = finding.level === 'kept' ? 46 : 20;
	const boxes = sheet.picture.evidence.backgroundPatches.map(([left, top, right, bottom]) =>
		(
			[
				[left, top],
				[right, top],
				[right, bottom],
				[left, bottom]
			] as const
		).map(sheet.at)
	);
	const patches = finding.level === 'kept' ? boxes.slice(0, 1) : boxes;
	const [first] = patches;
	return {
		strokes: patches.flatMap((box) => sheet.pencil.hatch(box, gap)),
		labels: first ? [label(sheet, sheet.words.finding(finding), mean(first), 'middle')] : []
	};
};

const rival: Draw = (sheet, finding) => {
	const spot = sheet.picture.facts.background.rival?.spot;
	if (!spot || finding.level === 'kept') return { strokes: [], labels: [] };
	const [x, y] = sheet.at([spot[0], spot[1]]);
	const r = Math.max(16, spot[2] * frameWidth * 1.3);
	return {
		strokes: [sheet.pencil.ring([x, y], r)],
		labels: [label(sheet, sheet.words.finding(finding), [x, y + r + 20], 'middle')]
	};
};

const gaze: Draw = (sheet, finding) => {
	const { pencil, picture, at, words } = sheet;
	const { faceYaw, facePitch, gaze } = picture.facts.direction;
	const eyesAt = mean(sides.map((side) => at(picture.evidence.pupils[side])));
	const yaw = gaze ? (faceYaw + gaze.yaw) / 2 : faceYaw;
	const pitch = gaze ? gaze.pitch : facePitch;
	const reach = eyeGap(sheet) * 1.6;
	const to: Point = [
		eyesAt[0] + Math.sin((yaw * Math.PI) / 180) * reach * 1.6,
		eyesAt[1] - Math.sin((pitch * Math.PI) / 180) * reach
	];
	if (Math.hypot(to[0] - eyesAt[0], to[1] - eyesAt[1]) < 24) return eyes(sheet, finding);
	return {
		strokes: pencil.arrow(eyesAt, to),
		labels: [label(sheet, words.finding(finding), [to[0], to[1] - 14], yaw > 0 ? 'start' : 'end')]
	};
};

const drawings: Readonly<Record<RuleId, Draw>> = {
	F1: lowerCut,
	F2: headBracket,
	E1: (sheet, finding) =>
		finding.word === 'absent' ? gaze(sheet, finding) : expression(sheet, finding),
	E2: eyes,
	L1: cheeks,
	L2: shadowEdge,
	L3: shadowShare,
	B1: background,
	B2: rival,
	G1: gaze
};

/** Both checks of the dark side hatch it: once is enough, and both say their figure. */
const withoutDoubleHatch = (marks: readonly Mark[]): readonly Mark[] => {
	const hatched = marks.some(({ rule, strokes }) => rule === 'L1' && strokes.length > 2);
	return marks.map((mark) => (hatched && mark.rule === 'L3' ? { ...mark, strokes: [] } : mark));
};

/** Labels that would lie on each other move apart, downwards or, near the lower edge, upwards. */
function spread(marks: readonly Mark[], height: number): Mark[] {
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

/** @returns the marks of the findings, in their order; none for a finding with nothing to draw */
export function drawMarks(
	picture: Shown,
	findings: readonly Finding[],
	words: LabelWords
): readonly Mark[] {
	const height = (frameWidth * picture.size.height) / picture.size.width;
	const at = ([x, y]: readonly [number, number]): Point => [x * frameWidth, y * height];
	const drawn = findings
		.map((finding): Mark => {
			const pencil = new Pencil(`${picture.id} ${finding.rule}`);
			const sheet = { pencil, picture, words, height, at };
			return { rule: finding.rule, ...drawings[finding.rule](sheet, finding) };
		})
		.filter(({ strokes }) => strokes.length > 0);
	return spread(withoutDoubleHatch(drawn), height);
}
