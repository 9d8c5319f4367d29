/** Marks of the frame and of what lies in it beside the person. */
import { clamp, labelAt, labelUnder } from './labels.ts';
import { frameWidth } from './pencil.ts';
import { mean, type Draw } from './sheet.ts';

/** Where the frame ends; where it ends too low, also where a headshot would be cut. */
export const lowerCut: Draw = (sheet, finding) => {
	const { pencil, picture, words, height } = sheet;
	const y = height - 9;
	const { collarbone, armpit } = picture.evidence.levels;
	const cut =
		finding.level === 'broken' && collarbone !== undefined && armpit !== undefined
			? ((collarbone + armpit) / 2) * height
			: null;
	const dashes =
		cut === null
			? []
			: Array.from({ length: 8 }, (_, i) =>
					pencil.through([
						[24 + i * 45, cut],
						[52 + i * 45, cut]
					])
				);
	const here = cut === null ? [] : [labelAt(words.cutHere, [frameWidth - 26, cut - 10], 'end')];
	return {
		strokes: [
			pencil.through([
				[44, y],
				[frameWidth - 44, y - 2]
			]),
			...dashes
		],
		labels: [labelAt(words.finding(finding), [frameWidth / 2, y - 12], 'middle'), ...here]
	};
};

/** The bracket of the head beside it, and the tick two thirds of the frame below its crown. */
export const headBracket: Draw = (sheet) => {
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
			labelUnder(words.twoThirds, [x - 10 * inwards, tick + 22], anchor),
			labelAt(words.percent(picture.facts.framing.headShare), [x + 12 * inwards, y1 - 12], anchor)
		]
	};
};

export const background: Draw = (sheet, finding) => {
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
		labels: first ? [labelAt(sheet.words.finding(finding), mean(first), 'middle')] : []
	};
};

export const rival: Draw = (sheet, finding) => {
	const spot = sheet.picture.facts.background.rival?.spot;
	if (!spot || finding.level === 'kept') return { strokes: [], labels: [] };
	const r = Math.max(16, spot[2] * frameWidth * 1.3);
	// the whole ring stays on the picture, with room for the hand's unrest
	const inside = (value: number, size: number) => clamp(value, r * 1.15, size - r * 1.15);
	const [spotX, spotY] = sheet.at([spot[0], spot[1]]);
	const [x, y] = [inside(spotX, frameWidth), inside(spotY, sheet.height)];
	return {
		strokes: [sheet.pencil.ring([x, y], r)],
		labels: [labelUnder(sheet.words.finding(finding), [x, y + r + 22], 'middle')]
	};
};
