/**
 * The evidence of each finding, as strokes on the picture: what was measured, where it was
 * measured, and a short label.
 */
import type { Finding } from '$lib/core/judge.ts';
import type { RuleId } from '$lib/core/themes.ts';
import { expression, eyes, gaze } from './draw-face.ts';
import { background, headBracket, lowerCut, rival } from './draw-frame.ts';
import { cheeks, shadowEdge, shadowShare } from './draw-light.ts';
import { place } from './labels.ts';
import { frameWidth, Pencil, type Point } from './pencil.ts';
import type { Draw, Drawn, LabelWords, Pictured } from './sheet.ts';

export interface Mark extends Drawn {
	readonly rule: RuleId;
}

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
function withoutDoubleHatch(marks: readonly Mark[], findings: readonly Finding[]): readonly Mark[] {
	const hatched = findings.some(({ rule, level }) => rule === 'L1' && level !== 'kept');
	return marks.map((mark) => (hatched && mark.rule === 'L3' ? { ...mark, strokes: [] } : mark));
}

/** @returns the marks of the findings, in their order; none for a finding with nothing to draw */
export function drawMarks(
	picture: Pictured,
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
	return place(withoutDoubleHatch(drawn, findings), height);
}
