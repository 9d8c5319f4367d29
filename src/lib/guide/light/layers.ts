/**
 * Light layers: one person's picture under one lamp at a time. Light adds up, so any mixture of
 * the lamps is the sum of the layers, each times its lamp's strength. What a file of them says is
 * checked here.
 */
import * as v from 'valibot';

const between = (low: number, high: number) =>
	v.pipe(v.number(), v.minValue(low), v.maxValue(high));
const share = between(0, 1);
const whole = (most: number) => v.pipe(between(0, most), v.integer());
/** x, y as fractions of the frame. */
const point = v.strictTuple([share, share]);
const box = v.strictTuple([share, share, share, share]);
const sides = <Schema extends v.GenericSchema>(schema: Schema) =>
	v.strictObject({ viewerLeft: schema, viewerRight: schema });
/** Light at places of the face: `scale` × (code / 999)². */
const codes = v.array(whole(999));
/** One of the three channels of one of the images. */
const channel = { image: whole(9), channel: whole(2) };

const layer = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^(key-?\d+-(soft|hard)|fill|rim|background)$/)),
	kind: v.picklist(['key', 'fill', 'rim', 'background']),
	/** Where the lamp of a key or rim stands, in degrees: 0 at the lens, − at the viewer's left. */
	azimuth: v.optional(between(-180, 180)),
	elevation: v.optional(between(-90, 90)),
	/** Of a key: as large as a head and shoulders, or as small as a bare bulb. */
	softness: v.optional(v.picklist(['soft', 'hard'])),
	...channel,
	/** Linear light of white in the image: light = `scale` × (value / 255)². */
	scale: between(1e-6, 100),
	/** Mean linear light of the cheeks, as rule L1 measures it. */
	cheeks: sides(between(0, 100)),
	/** What rule L2 measures under this lamp alone, in head widths; null: no shadow. */
	shadowEdge: v.nullable(between(0, 3)),
	/** At every one of `points`. */
	face: codes
});

const layers = v.pipe(
	v.strictObject({
		format: v.literal(1),
		person: v.pipe(v.string(), v.regex(/^[a-z]+$/)),
		/** The finished picture of the same frame, under the lamps of `loop`. */
		still: v.pipe(v.string(), v.regex(/^[a-z0-9]{6}$/)),
		/** Pixels of the larger images. */
		size: v.strictObject({ width: whole(8000), height: whole(8000) }),
		headShare: share,
		/** For the grease pencil; as in the evidence of records. */
		marks: v.strictObject({
			head: box,
			face: box,
			cheeks: sides(v.strictTuple([share, share, share])),
			pupils: sides(point),
			mouth: sides(point),
			levels: v.record(v.string(), share),
			outline: v.array(point),
			/** Outlines of both halves of the face: hatch the darker one. */
			darkSides: sides(v.array(point))
		}),
		/** Masks, 0 to 255: where a picture of the face may be hatched, and where nobody is. */
		masks: v.strictObject({ face: v.strictObject(channel), person: v.strictObject(channel) }),
		/** Places evenly spread over the face, where its light is known. */
		points: v.array(point),
		layers: v.array(layer),
		/** Stops by which the film is exposed over the light of the layers. */
		film: v.strictObject({ exposure: between(-6, 6) }),
		/** Strengths of the still's lamps by layer; the others are off. */
		loop: v.record(v.string(), between(0, 64)),
		provenance: v.strictObject({
			recipe: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
			darkroom: v.string(),
			samples: whole(9999)
		})
	}),
	v.check(
		({ layers, points }) => layers.every(({ face }) => face.length === points.length),
		'every layer must have a value for every point'
	),
	v.check(
		({ layers, loop }) => Object.keys(loop).every((id) => layers.some((one) => one.id === id)),
		'the loop must name layers that are there'
	)
);

export { layers as lightLayersSchema };
export type LightLayers = v.InferOutput<typeof layers>;
export type LightLayer = LightLayers['layers'][number];

/** @throws v.ValiError naming what is wrong */
export const parseLightLayers = (value: unknown): LightLayers => v.parse(layers, value);

export const lightWidths = [400, 640] as const;
export const lightFile = (
	person: string,
	image: number,
	width: (typeof lightWidths)[number],
	format: 'avif' | 'webp'
): string => `light-${person}-${image}-${width}.${format}`;

/** Names of all images of a person's layers, with their widths. */
export function lightFiles({
	person,
	layers
}: Pick<LightLayers, 'person' | 'layers'>): readonly (readonly [name: string, width: number])[] {
	const images = [...new Set(layers.map(({ image }) => image))];
	return images.flatMap((image) =>
		lightWidths.flatMap((width) =>
			(['avif', 'webp'] as const).map(
				(format) => [lightFile(person, image, width, format), width] as const
			)
		)
	);
}
