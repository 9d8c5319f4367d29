/**
 * Everything that one look at a picture gives: facts and evidence in the shape of the catalogue's
 * records, and what remains in doubt. No age, no gender, no mood: what is not measured is unknown.
 */
import { bandOf, levelOf, type Level } from '$lib/core/bands.ts';
import { sides, type Facts, type Side } from '$lib/core/facts.ts';
import { expressionAtRest } from '$lib/core/flip.ts';
import type { Doubts } from '$lib/core/partial.ts';
import type { PictureRecord } from '$lib/core/record.ts';
import { ruleById } from '$lib/core/rules.ts';
import { background } from './background.ts';
import { backgroundPatches } from './patches.ts';
import { faceDirection } from './direction.ts';
import { mouth, opening } from './eyes.ts';
import { framing, type Framing, wayTo } from './framing.ts';
import { cheek, eyeStops, half, light, shadow } from './light.ts';
import { bySide, middle } from './marks.ts';
import { outline, type Sight } from './sight.ts';
import { likely } from './smile.ts';

export type Evidence = PictureRecord['evidence'];

export interface Report {
	readonly size: { readonly width: number; readonly height: number };
	readonly facts: Facts;
	readonly evidence: Evidence;
	readonly doubts: Doubts;
	/** What a smile or its absence was read from; null where the mouth tells nothing. */
	readonly smile: 'seen' | null;
	/** From the chin down to where a headshot is cut, as shares of the height: collarbones, armpits. */
	readonly headshotEnds: readonly [number, number];
}

/** Lids closer than this are shut, wider than that open; between them the mesh does not tell. */
const lids = { shut: 0.2, open: 0.29 } as const;
/** Turned further than this, the far cheek is not measured well enough. */
const farCheekLost = 45;

const every: readonly Level[] = ['kept', 'borderline', 'broken'];
const share = (value: number): number => Math.min(1, Math.max(0, value));

function framingDoubt({ lowerEdge, lowerEdgeWithin: [low, high] }: Framing): readonly Level[] {
	if (lowerEdge < 1) return ['broken'];
	const { bands } = ruleById('F1');
	const [first, last] = [bandOf(bands, Math.max(1, low)), bandOf(bands, high)];
	return every.filter((level) => bands.slice(first, last + 1).some((band) => band.level === level));
}

/** Lids and light are measured; hair or dark glass before an eye is not, so the rest stays open. */
function eyesDoubt(facts: Facts, lidsOpen: number): readonly Level[] {
	const { bands, read } = ruleById('E2');
	const measured = levelOf(bands, read(facts, 'none').value);
	return lidsOpen < lids.shut ? ['broken'] : every.slice(every.indexOf(measured));
}

function darkSide(sight: Sight, brighter: Side): Evidence['darkSide'] {
	const lost = new Set(shadow(sight));
	const darkest = (side: Side) => half(sight, side).filter((i) => lost.has(i)).length;
	const side: Side =
		lost.size > 0.02 * sight.face.length
			? darkest('viewerLeft') > darkest('viewerRight')
				? 'viewerLeft'
				: 'viewerRight'
			: brighter === 'viewerLeft'
				? 'viewerRight'
				: 'viewerLeft';
	const [top, bottom] = [sight.mesh[middle.bridge]!, sight.mesh[middle.chin]!];
	const isThere = ([x, y]: readonly [number, number]) => {
		const across = (x - top[0]) * (bottom[1] - top[1]) - (y - top[1]) * (bottom[0] - top[0]);
		return side === 'viewerLeft' ? across <= 0 : across >= 0;
	};
	// the outline runs once round from the forehead: what lies on the side hangs together
	const rim = outline(sight.mesh).filter(isThere);
	const { width, height } = sight;
	const inFrame = (x: number, y: number) =>
		[share(x / width), share(y / height)] as [number, number];
	const line = [...rim.map(([x, y]) => inFrame(x, y)), inFrame(top[0], top[1])];
	return line.filter((_, i) => line.length <= 22 || i % 2 === 0);
}

function evidenceOf(sight: Sight, framed: Framing, brighter: Side): Evidence {
	const { width, height, mesh } = sight;
	const at = (index: number): [number, number] => [
		mesh[index]![0] / width,
		mesh[index]![1] / height
	];
	const both = <T>(of: (side: Side) => T) => ({
		viewerLeft: of('viewerLeft'),
		viewerRight: of('viewerRight')
	});
	const line = outline(mesh);
	const [xs, ys] = [line.map(([x]) => x / width), line.map(([, y]) => y / height)];
	const down = (level: 'collarbone' | 'armpit') =>
		framed.chin + (wayTo(level) * sight.yardstick) / height;
	const levels = {
		crown: framed.headBox[1],
		chin: framed.chin,
		collarbone: down('collarbone'),
		armpit: down('armpit')
	};
	return {
		face: [
			share(Math.min(...xs)),
			share(Math.min(...ys)),
			share(Math.max(...xs)),
			share(Math.max(...ys))
		],
		pupils: both((side) => at(bySide[side].iris)),
		mouth: both((side) => at(bySide[side].mouthCorner)),
		cheeks: both((side) => {
			const { x, y, radius } = cheek(mesh, side);
			return [share(x / width), share(y / height), share(radius / width)] as [
				number,
				number,
				number
			];
		}),
		darkSide: darkSide(sight, brighter),
		levels: Object.fromEntries(Object.entries(levels).filter(([, y]) => y > 0 && y < 1)),
		backgroundPatches: backgroundPatches(sight.person)
	};
}

export function report(sight: Sight): Report {
	const { width, height, mesh, yardstick } = sight;
	const framed = framing(sight);
	const lit = light(sight);
	const lidsOpen = mouth(mesh).opening;
	const isShut = lidsOpen < lids.shut;
	const direction = faceDirection(mesh);
	const smiled = likely(mesh, direction, { sure: lidsOpen >= lids.open, isShut });
	const facts: Facts = {
		framing: {
			headShare: framed.headShare,
			headBox: [...framed.headBox],
			crown: framed.crown,
			lowerEdge: framed.lowerEdge
		},
		expression: smiled.expression ?? expressionAtRest,
		eyes: Object.fromEntries(
			sides.map((side) => [
				side,
				{
					opening: isShut ? 0 : Math.max(0.1, opening(mesh, side)),
					visibleShare: 1,
					stopsUnderFace: eyeStops(sight, side)
				}
			])
		) as Facts['eyes'],
		direction: { ...direction, gaze: isShut ? null : direction.gaze },
		light: lit,
		print: { darkShare: 0, lightShare: 0 },
		background: background(sight, framed.headBox)
	};
	const isTurned = Math.abs(direction.faceYaw) > farCheekLost;
	return {
		size: { width, height },
		facts,
		evidence: evidenceOf(sight, framed, lit.brighterCheek),
		doubts: {
			F1: framingDoubt(framed),
			E1: smiled.levels,
			E2: eyesDoubt(facts, lidsOpen),
			...(isTurned ? { L1: every, L3: every } : {})
		},
		smile: smiled.expression ? 'seen' : null,
		headshotEnds: [
			framed.chin + (wayTo('collarbone') * yardstick) / height,
			framed.chin + (wayTo('armpit') * yardstick) / height
		]
	};
}
