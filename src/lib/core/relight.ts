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
	/** Codes along lines across the face. */
	readonly lines: readonly (readonly number[])[];
}
interface Line {
	/** Its length, in head widths. */
	readonly headWidths: number;
	/** Numbers of the first and last code that lie on the face. */
	readonly onFace: readonly [number, number];
}
/** What is known of one frame under one lamp at a time. */
export interface Layers {
	readonly layers: readonly Layer[];
	readonly lines: readonly Line[];
}
/** How bright each lamp burns, by its layer: 1 as it was measured, 2 twice as bright. */
export type Strengths = Readonly<Record<string, number>>;

const darkest = 1e-4;
/** The line's step is measured between these shares of it. */
const [low, high] = [0.15, 0.85];

/** Rules L1 to L3 of the mixture. */
export interface MixedLight {
	/** Brighter cheek over darker cheek, in stops (rule L1). */
	readonly cheekStops: number;
	readonly brighterCheek: Side;
	/** Width of the shadow's edge in head widths; null: no shadow (rule L2). */
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

/** Linear between the two nearest of the sorted values. */
function quantile(sorted: readonly number[], at: number): number {
	const place = at * (sorted.length - 1);
	const below = Math.floor(place);
	const [one, next] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
	return one + (place - below) * (next - one);
}

const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

/** Width (as a share of the whole line's steps) and depth (stops) of the edge along a line. */
function edgeOf(light: readonly number[]): { readonly steps: number; readonly depth: number } {
	const values = light.map((value) => Math.log2(Math.max(value, darkest)));
	const sorted = [...values].sort((a, b) => a - b);
	const dark = quantile(sorted, 0.08);
	const depth = quantile(sorted, 0.92) - dark;
	if (depth < 1e-3) return { steps: 0, depth: 0 };
	const level = values.map((value) => (value - dark) / depth);
	const end = Math.ceil(level.length / 10);
	if (mean(level.slice(0, end)) < mean(level.slice(-end))) level.reverse();
	// its darkest twelfth lies under both
	const first = level.findIndex((value) => value < high);
	const below = level.findIndex((value, i) => i >= first && value < low);
	return { steps: below - first, depth };
}

function edgeWidth(layers: Layers, strengths: Strengths, least: number): number | null {
	const widths = layers.lines.flatMap(({ headWidths, onFace: [from, to] }, line) => {
		const count = layers.layers[0]!.lines[line]!.length;
		const parts = shining(layers, strengths).map(({ layer, scale }) => ({
			codes: layer.lines[line]!,
			scale
		}));
		const { steps, depth } = edgeOf(summed(parts, count).slice(from, to + 1));
		return depth >= least ? [(steps * headWidths) / (count - 1)] : [];
	});
	return widths.length
		? quantile(
				widths.sort((a, b) => a - b),
				0.5
			)
		: null;
}

const shining = ({ layers }: Layers, strengths: Strengths) =>
	layers
		.map((layer) => ({ layer, scale: layer.scale * (strengths[layer.id] ?? 0) }))
		.filter(({ scale }) => scale > 0);

/** @param strengths by layer; layers that are not named are off */
export function mixedLight(layers: Layers, strengths: Strengths): MixedLight {
	const on = shining(layers, strengths);
	const cheek = (side: Side): number =>
		on.reduce((sum, { layer }) => sum + layer.cheeks[side] * strengths[layer.id]!, 0);
	const [left, right] = [cheek('viewerLeft'), cheek('viewerRight')];
	const face = summed(
		on.map(({ layer, scale }) => ({ codes: layer.face, scale })),
		layers.layers[0]!.face.length
	);
	const brightest = [...face]
		.sort((a, b) => b - a)
		.slice(0, Math.max(1, Math.floor(face.length / 10)));
	const reference = mean(brightest) / 8;
	const shadowShare = face.filter((light) => light < reference).length / face.length;
	return {
		cheekStops: Math.abs(stops(left, right)),
		brighterCheek: left > right ? 'viewerLeft' : 'viewerRight',
		shadowEdge:
			edgeWidth(layers, strengths, 1) ??
			(shadowShare > 0.35 ? edgeWidth(layers, strengths, 0) : null),
		shadowShare
	};
}
