/** Marks of expression, eyes and gaze. */
import { meanYaw } from '$lib/core/direction.ts';
import { lostBy } from '$lib/core/eyes.ts';
import { sides, type Side } from '$lib/core/facts.ts';
import { besideDarkSide, darkerSide } from './draw-light.ts';
import { clamp, labelAt, labelUnder } from './labels.ts';
import type { Point } from './pencil.ts';
import { eyeGap, mean, type Draw } from './sheet.ts';

/** How much a corner's stroke climbs over its length, from the measured rise in pupil distances. */
const climb = (rise: number): number => clamp(rise * 10, -0.7, 0.7);

/** Short strokes from the corners of the mouth, the way they went; below the lids where those are shut. */
export const expression: Draw = (sheet, finding) => {
	const { pencil, picture, at, words } = sheet;
	const gap = eyeGap(sheet);
	const reach = Math.max(14, gap * 0.22);
	const corners = sides.map((side) => {
		const outwards = side === 'viewerRight' ? 1 : -1;
		const [x, y] = at(picture.evidence.mouth[side]);
		const from: Point = [x + outwards * reach * 0.3, y];
		const to: Point = [
			from[0] + outwards * reach,
			y - reach * climb(picture.facts.expression.mouthCornerRise)
		];
		return pencil.bow(from, to, reach * 0.08);
	});
	const lids = sides.map((side) => {
		const [x, y] = at(picture.evidence.pupils[side]);
		return pencil.bow(
			[x - gap * 0.18, y + gap * 0.12],
			[x + gap * 0.18, y + gap * 0.12],
			gap * 0.05
		);
	});
	const isShut = finding.word === 'eyesShut';
	const [x, y] = at(picture.evidence[isShut ? 'pupils' : 'mouth'].viewerRight);
	const text = labelUnder(
		words.finding(finding),
		[x + reach, y + Math.max(26, gap * 0.3)],
		'start'
	);
	return { strokes: isShut ? lids : corners, labels: [text] };
};

/** A ring round each eye that meets us; where one is lost, round that one, struck through. */
export const eyes: Draw = (sheet, finding) => {
	const { pencil, picture, at, words } = sheet;
	const gap = eyeGap(sheet);
	const r = gap * 0.3;
	const lost = (side: Side): boolean =>
		finding.level !== 'kept' && lostBy(picture.facts.eyes[side]).length > 0;
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
	const height = y - gap * 0.3;
	// an eye lost in the dark is named beside the dark, which may be hatched
	const text =
		lost(named) && lostBy(picture.facts.eyes[named]).includes('dark') && named === darkerSide(sheet)
			? besideDarkSide(sheet, words.finding(finding), height)
			: labelAt(
					words.finding(finding),
					[x + outwards * gap * 0.4, height],
					outwards > 0 ? 'start' : 'end'
				);
	return { strokes, labels: [text] };
};

export const gaze: Draw = (sheet, finding) => {
	const { pencil, picture, at, words } = sheet;
	const { facePitch, gaze } = picture.facts.direction;
	const eyesAt = mean(sides.map((side) => at(picture.evidence.pupils[side])));
	const yaw = meanYaw(picture.facts.direction);
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
