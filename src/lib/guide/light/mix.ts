/** What the rules of light measure, of any mixture of light layers. Pure; the same measures as the darkroom's. */
import type { LightLayers, Strengths } from './layers.ts';

const darkest = 1e-4;
/** The line's step is measured between these shares of it. */
const [low, high] = [0.15, 0.85];

export interface MixedLight {
	/** Brighter cheek over darker cheek, in stops (rule L1). */
	readonly cheekStops: number;
	readonly brighterCheek: 'viewerLeft' | 'viewerRight';
	/** Width of the shadow's edge in head widths; null: no shadow (rule L2). */
	readonly shadowEdge: number | null;
	/** Share of the face darker than 1/8 of its brightest tenth (rule L3). */
	readonly shadowShare: number;
	/** Which of the face's points lie in that shadow, for hatching. */
	readonly inShadow: readonly boolean[];
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
	const first = Math.max(
		0,
		level.findIndex((value) => value < high)
	);
	const below = level.findIndex((value, i) => i >= first && value < low);
	return { steps: (below < 0 ? level.length - 1 : below) - first, depth };
}

function edgeWidth(layers: LightLayers, strengths: Strengths, least: number): number | null {
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

const shining = ({ layers }: LightLayers, strengths: Strengths) =>
	layers
		.map((layer) => ({ layer, scale: layer.scale * (strengths[layer.id] ?? 0) }))
		.filter(({ scale }) => scale > 0);

/** @param strengths by layer; layers that are not named are off */
export function mixedLight(layers: LightLayers, strengths: Strengths): MixedLight {
	const on = shining(layers, strengths);
	const cheek = (side: 'viewerLeft' | 'viewerRight'): number =>
		on.reduce((sum, { layer }) => sum + layer.cheeks[side] * strengths[layer.id]!, 0);
	const [left, right] = [cheek('viewerLeft'), cheek('viewerRight')];
	const face = summed(
		on.map(({ layer, scale }) => ({ codes: layer.face, scale })),
		layers.points.length
	);
	const brightest = [...face]
		.sort((a, b) => b - a)
		.slice(0, Math.max(1, Math.floor(face.length / 10)));
	const inShadow = face.map((light) => light < mean(brightest) / 8);
	const shadowShare = inShadow.filter(Boolean).length / face.length;
	return {
		cheekStops: Math.abs(stops(left, right)),
		brighterCheek: left > right ? 'viewerLeft' : 'viewerRight',
		shadowEdge:
			edgeWidth(layers, strengths, 1) ??
			(shadowShare > 0.35 ? edgeWidth(layers, strengths, 0) : null),
		shadowShare,
		inShadow
	};
}
