/** Marks of expression, eyes and gaze. */
import { shutBelow, sides, type Side } from '$lib/core/facts.ts';
import { labelAt } from './labels.ts';
import type { Point } from './pencil.ts';
import { mean, type Draw, type Sheet } from './sheet.ts';

const eyeGap = ({ picture, at }: Sheet): number => {
	const { viewerLeft, viewerRight } = picture.evidence.pupils;
	return Math.max(14, at(viewerRight)[0] - at(viewerLeft)[0]);
};

export const expression: Draw = (sheet, finding) => {
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
	const text = labelAt(
		words.finding(finding),
		[right[0] + gap * 0.3, right[1] + below + 6],
		'start'
	);
	return { strokes: [arc, ...underEyes], labels: [text] };
};

/** A ring round each eye that meets us; where one is lost, round that one, struck through. */
export const eyes: Draw = (sheet, finding) => {
	const { pencil, picture, at, words } = sheet;
	const gap = eyeGap(sheet);
	const r = gap * 0.3;
	const lost = (side: Side): boolean => {
		const { opening, visibleShare, stopsUnderFace } = picture.facts.eyes[side];
		return (
			finding.level !== 'kept' &&
			(opening < shutBelow || visibleShare < 0.6 || stopsUnderFace > 2.9)
		);
	};
	const lostSides = sides.filter(lost);
	const shown = lostSides.length ? lostSides : sides;
	const strokes = shown.flatMap((side) => {
		const [x, y] = at(picture.evidence.pupils[side]);
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
	const named = shown.at(-1)!;
	const [x, y] = at(picture.evidence.pupils[named]);
	const outwards = named === 'viewerRight' ? 1 : -1;
	const text = labelAt(
		words.finding(finding),
		[x + outwards * gap * 0.4, y - gap * 0.3],
		outwards > 0 ? 'start' : 'end'
	);
	return { strokes, labels: [text] };
};

export const gaze: Draw = (sheet, finding) => {
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
		labels: [labelAt(words.finding(finding), [to[0], to[1] - 14], yaw > 0 ? 'start' : 'end')]
	};
};
