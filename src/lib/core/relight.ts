/**
 * Light adds up: the same frame under several lamps is the sum of its pictures under each alone. So
 * what the rules ask of the light is known for every mixture of lamps from what was measured under
 * each, by the measures of the darkroom (pictures/darkroom/measure.py).
 */
import type { Side } from './facts.ts';

/** One lamp's light on the face, linear. A code is `scale` × (code / 999)². */
interface Layer {
	readonly id: string;
	readonly scale: number;
	/** Mean light of the cheeks. */
	readonly cheeks: Readonly<Record<Side, number>>;
	/** Codes of places spread evenly over the face, the same for every lamp. */
	readonly face: readonly number[];
}
/** What is known of one frame under one lamp at a time. */
export interface Layers {
	readonly layers: readonly Layer[];
}
/** How bright each lamp burns, by its layer: 1 as it was measured, 2 twice as bright. */
export type Strengths = Readonly<Record<string, number>>;

const darkest = 1e-4;

/** The key light, and what of it its shadows depend on. */
export interface Key {
	/** Of its layer. */
	readonly id: string;
	readonly widthCm: number;
	readonly distanceCm: number;
}

/** The tip of a nose stands about so far before the cheek on which its shadow falls. */
const noseCm = 2.5;
/** Of a grown head. */
const headWidthCm = 15.5;
/** In stops: less of a step between light and shadow is none to be seen. */
const leastShadow = 1;

/** Rules L1 to L3 of the mixture. */
export interface MixedLight {
	/** Brighter cheek over darker cheek, in stops (rule L1). */
	readonly cheekStops: number;
	readonly brighterCheek: Side;
	/** Width of the edge of the nose's shadow in head widths; null: no shadow (rule L2). */
	readonly shadowEdge: number | null;
	/** Share of the face darker than 1/8 of its brightest tenth (rule L3). */
	readonly shadowShare: number;
}

const stops = (one: number, other: number): number =>
	Math.log2(Math.max(one, darkest) / Math.max(other, darkest));

/** @param parts codes and scales of the layers that shine */
function summed(
	parts: readonly { readonly codes: readonly number[]; readonly scale: number }[],
	count: number
): number[] {
	return Array.from({ length: count }, (_, i) =>
		parts.reduce((sum, { codes, scale }) => sum + scale * (codes[i]! / 999) ** 2, 0)
	);
}

const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

const shining = ({ layers }: Layers, strengths: Strengths) =>
	layers
		.map((layer) => ({ layer, scale: layer.scale * (strengths[layer.id] ?? 0) }))
		.filter(({ scale }) => scale > 0);

/**
 * How far the shadow of a nose takes to fade: as far as the lamp can be seen past it in part, which
 * follows from the lamp's size, its distance and the nose's.
 */
const penumbra = ({ widthCm, distanceCm }: Key): number =>
	(noseCm * widthCm) / distanceCm / headWidthCm;

/** @param strengths by layer; layers that are not named are off */
export function mixedLight(layers: Layers, strengths: Strengths, key: Key): MixedLight {
	const on = shining(layers, strengths);
	const cheek = (side: Side, lamps = on): number =>
		lamps.reduce((sum, { layer }) => sum + layer.cheeks[side] * strengths[layer.id]!, 0);
	const [left, right] = [cheek('viewerLeft'), cheek('viewerRight')];
	const brighterCheek = left > right ? 'viewerLeft' : 'viewerRight';
	// in the shadow of the nose all lamps but the key shine
	const others = on.filter(({ layer }) => layer.id !== key.id);
	const depth = stops(cheek(brighterCheek), cheek(brighterCheek, others));
	const face = summed(
		on.map(({ layer, scale }) => ({ codes: layer.face, scale })),
		layers.layers[0]!.face.length
	);
	const brightest = [...face]
		.sort((a, b) => b - a)
		.slice(0, Math.max(1, Math.floor(face.length / 10)));
	const reference = mean(brightest) / 8;
	return {
		cheekStops: Math.abs(stops(left, right)),
		brighterCheek,
		shadowEdge: depth < leastShadow ? null : penumbra(key),
		shadowShare: face.filter((light) => light < reference).length / face.length
	};
}
