/** What is not the person: how much detail it has, and whether anything in it pulls the eye. */
import {
	blurred,
	gradient,
	map,
	meanOf,
	plane,
	quantile,
	valuesOf,
	where,
	type Plane
} from './plane.ts';
import { brightestTenth } from './light.ts';
import type { Sight } from './sight.ts';

/**
 * Root mean square gradient inside a region of what is finer than 1/60 of the height, without the
 * grain's own: what even the smoothest parts of the region have.
 */
function fineDetail(tones: Plane, region: readonly number[]): Float32Array {
	const fine = Math.max(0.8, tones.height / 400);
	const inside = new Float32Array(tones.width * tones.height);
	for (const i of region) inside[i] = 1;
	const cover = { ...tones, values: inside };
	const slowSum = blurred(
		map(tones, (value, i) => value * inside[i]!),
		tones.height / 60
	);
	const slowCover = blurred(cover, tones.height / 60);
	const rest = map(tones, (value, i) =>
		inside[i] ? value - slowSum.values[i]! / Math.max(slowCover.values[i]!, 1e-6) : 0
	);
	return valuesOf(gradient(blurred(rest, fine), fine), region);
}

const energy = (values: Float32Array): number => meanOf(values.map((value) => value * value));

/** Energy of the grain: on the calmest third of all that is seen. */
function grainOf(values: Float32Array): number {
	const limit = quantile(values, 0.3);
	// of a grain's gradients (Rayleigh), the lowest 30 % hold this much of the mean energy
	return energy(values.filter((value) => value <= limit)) / 0.16;
}

export interface Rival {
	readonly strength: number;
	readonly spot: readonly [x: number, y: number, radius: number];
	readonly onPerson: boolean;
}

/** The picture seen from (down, across) pixels away; the border repeats. */
const shifted = ({ width, height, values }: Plane, i: number, down: number, across: number) => {
	const x = Math.min(width - 1, Math.max(0, (i % width) + across));
	const y = Math.min(height - 1, Math.max(0, Math.floor(i / width) + down));
	return values[y * width + x]!;
};

const around = Array.from({ length: 8 }, (_, k) => (k * Math.PI) / 4);

/** A compact spot outside the head that is brighter than its surroundings all round. */
function rival(sight: Sight, headBox: readonly number[]): Rival | null {
	const { width, height, light, tones, person, face } = sight;
	const bright = brightestTenth(valuesOf(light, face));
	const crisp = gradient(blurred(tones, Math.max(0.8, height / 400)), Math.max(0.8, height / 400));
	const own = Math.sqrt(energy(valuesOf(crisp, face)));
	const room = Math.max(0.015 * height, 0.2 * (headBox[3]! - headBox[1]!) * height);
	const [left, top, right, bottom] = headBox.map((edge, i) => edge * (i % 2 ? height : width)) as [
		number,
		number,
		number,
		number
	];
	let best: Rival | null = null;
	for (const radius of [0.007, 0.014, 0.026]) {
		const pixels = Math.max(1, radius * height);
		const spot = blurred(light, pixels * 0.6);
		const sharp = blurred(
			map(crisp, (value) => value * value),
			pixels
		);
		const reach = Math.round(pixels * 3.2);
		for (let y = 0; y < height; y += 2)
			for (let x = 0; x < width; x += 2) {
				if (x > left - room && x < right + room && y > top - room && y < bottom + room) continue;
				const i = y * width + x;
				const onPerson = person.values[i]! > 0.02;
				// a shirt or a sleeve is no spot
				if (onPerson && radius > 0.02) continue;
				const value = Math.max(spot.values[i]!, 1e-4);
				const crispness = Math.log2(
					Math.max(Math.sqrt(sharp.values[i]!), 1e-6) / Math.max(own, 1e-6)
				);
				const strength = Math.log2(value / bright) + Math.min(0.5, Math.max(-1, 0.5 * crispness));
				if (strength <= (best?.strength ?? -4)) continue;
				const ring = around
					.map((angle) =>
						shifted(
							spot,
							i,
							Math.round(reach * Math.sin(angle)),
							Math.round(reach * Math.cos(angle))
						)
					)
					.sort((a, b) => b - a);
				if (Math.log2(value / Math.max(ring[1]!, 1e-4)) < 0.7) continue;
				best = {
					strength,
					onPerson,
					spot: [(x + 0.5) / width, (y + 0.5) / height, (1.5 * radius * height) / width]
				};
			}
	}
	return best;
}

export function background(sight: Sight, headBox: readonly number[]) {
	const { width, height, tones, person, light, face } = sight;
	const away = blurred(
		plane(width, height, (i) => (person.values[i]! > 0.1 ? 1 : 0)),
		Math.max(2, height / 200)
	);
	const region = where(tones, (i) => away.values[i]! < 0.02);
	const share = region.length / (width * height);
	if (region.length < 0.01 * width * height)
		return { share, detail: 0, stopsFromFace: 0, rival: rival(sight, headBox) };
	const [behind, own] = [fineDetail(tones, region), fineDetail(tones, face)];
	const grain = Math.min(grainOf(behind), grainOf(own));
	const clean = (values: Float32Array) => Math.sqrt(Math.max(1e-12, energy(values) - grain));
	return {
		share,
		detail: clean(behind) / Math.max(clean(own), 1e-6),
		stopsFromFace: Math.log2(
			Math.max(quantile(valuesOf(light, region), 0.5), 1e-4) /
				Math.max(quantile(valuesOf(light, face), 0.5), 1e-4)
		),
		rival: rival(sight, headBox)
	};
}
