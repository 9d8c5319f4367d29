/** Marks of the light on the face. */
import { sides, type Side } from '$lib/core/facts.ts';
import { boxAround, clamp, labelAt, type Box, type Label } from './labels.ts';
import { frameWidth, type Point } from './pencil.ts';
import { eyeGap, mean, type Draw, type Sheet } from './sheet.ts';

/** What the pencil's unsteady hand needs at the frame's edge. */
const rim = 6;

/** What the frame cuts is drawn along its edge. */
const withinFrame = ({ height }: Sheet, [x, y]: Point): Point => [
	clamp(x, rim, frameWidth - rim),
	clamp(y, rim, height - rim)
];

const darkSide = ({ picture, at }: Sheet): Point[] => picture.evidence.darkSide.map(at);

/** Where the dark part lies; on a head that is turned away that need not be the darker cheek's side. */
export function darkerSide({ picture }: Sheet): Side {
	const [dark] = mean(picture.evidence.darkSide);
	const [eyes] = mean(sides.map((side) => picture.evidence.pupils[side]));
	return dark > eyes ? 'viewerRight' : 'viewerLeft';
}

/** Outside the face, on the side that is dark; in its middle, or at a height of one's own. */
export function besideDarkSide(sheet: Sheet, text: string, height?: number): Label {
	const side = darkSide(sheet);
	const [x, y] = mean(side);
	const onRight = darkerSide(sheet) === 'viewerRight';
	const xs = side.map(([px]) => px);
	const edge = onRight ? Math.max(...xs) + 8 : Math.min(...xs) - 8;
	return labelAt(
		text,
		[onRight ? Math.max(edge, x) : Math.min(edge, x), height ?? y],
		onRight ? 'start' : 'end'
	);
}

/** The eyes, which are what a face is looked at for. */
const eyesOf = (sheet: Sheet): readonly Box[] => {
	const gap = eyeGap(sheet);
	return sides.map((side) =>
		boxAround(sheet.at(sheet.picture.evidence.pupils[side]), 0.22 * gap, 0.11 * gap)
	);
};

export const cheeks: Draw = (sheet, finding) => {
	const { pencil, picture, at, words } = sheet;
	const text = besideDarkSide(sheet, words.stops(picture.facts.light.cheekStops));
	if (finding.level !== 'kept')
		return { strokes: pencil.hatch(darkSide(sheet), 17), labels: [text], keepClear: eyesOf(sheet) };
	// a small cross where each cheek was measured, as one notes the places of a light meter
	const arm = 11;
	const measured = sides.map((side) => {
		const [x, y] = picture.evidence.cheeks[side];
		return at([x, y]);
	});
	const stroke = (from: Point, to: Point) => pencil.through([from, to], 0.6);
	return {
		strokes: measured.flatMap(([x, y]) => [
			stroke([x - arm, y], [x + arm, y]),
			stroke([x, y - arm], [x, y + arm])
		]),
		labels: [text],
		keepClear: [...measured.map((cross) => boxAround(cross, arm, arm)), ...eyesOf(sheet)]
	};
};

/** Down the border between light and shadow: the side of the dark part that looks to the light. */
export const shadowEdge: Draw = (sheet, finding) => {
	if (finding.value === null) return { strokes: [], labels: [] };
	const side = darkSide(sheet);
	const toLight = darkerSide(sheet) === 'viewerRight' ? -1 : 1;
	const [middle] = mean(side);
	const border = side.filter(([x]) => (x - middle) * toLight > 0).sort((a, b) => a[1] - b[1]);
	return {
		strokes: border.length > 1 ? [sheet.pencil.through(border)] : [],
		labels: [besideDarkSide(sheet, sheet.words.finding(finding))],
		keepClear: eyesOf(sheet)
	};
};

export const shadowShare: Draw = (sheet, finding) => {
	const text = besideDarkSide(sheet, sheet.words.percent(finding.value ?? 0));
	const [left, top, right, bottom] = sheet.picture.evidence.face;
	if (finding.level === 'kept') {
		const [x0, y0] = withinFrame(sheet, sheet.at([left, top]));
		const [x1, y1] = withinFrame(sheet, sheet.at([right, bottom]));
		const ring = sheet.pencil.ring([(x0 + x1) / 2, (y0 + y1) / 2], (x1 - x0) / 2, (y1 - y0) / 2);
		return { strokes: [ring], labels: [text], keepClear: eyesOf(sheet) };
	}
	return {
		strokes: sheet.pencil.hatch(darkSide(sheet), 11),
		labels: [text],
		keepClear: eyesOf(sheet)
	};
};
