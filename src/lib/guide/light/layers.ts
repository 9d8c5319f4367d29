/** One frame under one lamp at a time, as the darkroom measures it: see pictures/README.md. */
import * as v from 'valibot';
import type { Lamp, LightLayer } from '../../core/relight.ts';

const place = v.strictTuple([v.number(), v.number()]);
const light = v.pipe(v.number(), v.minValue(0));
const coded = v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)));
const polygon = v.pipe(v.array(place), v.minLength(3));
const channel = v.object({
	image: v.pipe(v.number(), v.integer(), v.minValue(0)),
	channel: v.picklist([0, 1, 2])
});

const layer = v.object({
	...channel.entries,
	id: v.string(),
	kind: v.picklist(['key', 'fill', 'rim', 'background']),
	azimuth: v.optional(v.number()),
	softness: v.optional(v.picklist(['soft', 'hard'])),
	/** What its channel has as white, linear. */
	scale: v.pipe(v.number(), v.minValue(1e-6)),
	cheeks: v.object({ viewerLeft: light, viewerRight: light }),
	shadowEdge: v.nullable(light),
	/** 0–999, the square root of its share of `scale`, as in the images. */
	face: coded
});

const layerSet = v.object({
	format: v.literal(1),
	person: v.string(),
	/** The finished picture of the same frame; its record has the places on the face. */
	still: v.string(),
	size: v.object({ width: v.number(), height: v.number() }),
	marks: v.object({ darkSides: v.object({ viewerLeft: polygon, viewerRight: polygon }) }),
	layers: v.pipe(v.array(layer), v.minLength(2)),
	film: v.object({ exposure: v.number() })
});

export type LayerSet = v.InferOutput<typeof layerSet>;
export type Layer = LayerSet['layers'][number];

/** @throws naming the first field that is wrong */
export function parseLayers(value: unknown, where: string): LayerSet {
	const result = v.safeParse(layerSet, value, { abortEarly: true });
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new Error(`${where}: ${v.getDotPath(issue) ?? '(whole)'}: ${issue.message}`);
}

/** The layer as the core adds it up. */
export const lightOfLayer = ({ cheeks, face, scale, shadowEdge }: Layer): LightLayer => ({
	cheeks,
	shadowEdge,
	face: face.map((code) => scale * (code / 999) ** 2)
});

export const lampsOf = (
	{ layers }: LayerSet,
	strengths: Readonly<Record<string, number>>
): readonly Lamp[] =>
	layers
		.filter(({ id }) => (strengths[id] ?? 0) > 0)
		.map((layer) => ({ layer: lightOfLayer(layer), strength: strengths[layer.id]! }));
