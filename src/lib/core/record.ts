/**
 * What is known about one finished picture: measured facts, the places in the frame they were
 * read from, and what is true of the scene but decides nothing. There is no verdict in here;
 * judge.ts computes verdicts.
 *
 * Conventions. Positions are fractions of the frame, x to the right and y down from the top left
 * corner, 0–1 inside it. Left and right are the viewer's, never the sitter's. Angles are degrees.
 * Light is compared in stops (1 stop = twice the light), read from the linear render before any
 * tone curve. Lengths on the face are given in distances between the pupils.
 */
import * as v from 'valibot';
import { contradictions } from './contradictions.ts';
import { bodyLevels, changes, type BodyLevel } from './facts.ts';
import { pictureId } from './picture-id.ts';
import { coverings } from './scene.ts';

const between = (low: number, high: number) =>
	v.pipe(v.number(), v.finite(), v.minValue(low), v.maxValue(high));
const share = between(0, 1);

/** x, y as fractions of the frame. */
const point = v.strictTuple([between(-0.5, 1.5), between(-0.5, 1.5)]);
/** left, top, right, bottom as fractions of the frame. */
const box = v.strictTuple([share, share, share, share]);
/** centre x, centre y (fractions of the frame) and radius (fraction of the frame's width). */
const circle = v.strictTuple([share, share, share]);
const polygon = v.pipe(v.array(point), v.minLength(3), v.maxLength(24));

const eye = v.strictObject({
	/** Distance between the lids over the width of the eye; open eyes measure 0.25–0.40. */
	opening: between(0, 0.8),
	/** Share of the iris that nothing hides (lids aside): hair, dark glass, nose, frame. */
	visibleShare: share,
	/** How far the eye's surround lies under the brightest tenth of the face, in stops. */
	stopsUnderFace: between(-2, 12)
});

const facts = v.strictObject({
	framing: v.strictObject({
		/** Chin to crown with the hair, over the frame's height. */
		headShare: between(0.02, 1.6),
		/** The head with its hair, down to the chin. */
		headBox: box,
		/** Whether the frame cuts the top of the head. */
		crown: v.picklist(['inside', 'cut']),
		/**
		 * Body level at the lower edge, on the scale of {@link bodyLevels}: 0 crown, 1 chin,
		 * 2 collarbone (pit of the neck), 3 armpit, 4 end of the breastbone, 5 waist, 6 hip, 7 knee,
		 * 8 ankle, 9 sole; 10 when there is floor below the feet. Between two levels it is linear.
		 */
		lowerEdge: between(0.5, 10)
	}),
	/** Movements of the face from the same person's face at rest, in pupil distances. */
	expression: v.strictObject({
		/** Rise of the mouth corners; negative when they drop. */
		mouthCornerRise: between(-0.6, 0.6),
		/** How much wider the mouth is than at rest. */
		mouthWidening: between(-0.6, 0.8),
		/** Opening between the lips. */
		lipGap: between(0, 1.2),
		/** Drop of the chin. */
		jawDrop: between(-0.2, 1.2),
		/** Rise of the cheeks under the eyes. */
		cheekRise: between(-0.2, 0.4),
		/** Share by which the lids are narrower than at rest; negative when wider. */
		lidNarrowing: between(-1, 1),
		/** Rise of the inner ends of the brows; negative when drawn down. */
		innerBrowRise: between(-0.4, 0.4),
		/** Rise of the outer ends of the brows. */
		outerBrowRise: between(-0.4, 0.4),
		/** Visible teeth as a share of the opening between the lips; 0 when closed. */
		teethShare: share
	}),
	eyes: v.strictObject({ viewerLeft: eye, viewerRight: eye }),
	/** Against the line from the face to the lens. Yaw + is to the viewer's right, pitch + up. */
	direction: v.strictObject({
		faceYaw: between(-180, 180),
		facePitch: between(-90, 90),
		/** + tips the head clockwise as the viewer sees it. */
		faceRoll: between(-90, 90),
		/** Where the eyes look; null when neither eye can be seen open. */
		gaze: v.nullable(v.strictObject({ yaw: between(-180, 180), pitch: between(-90, 90) }))
	}),
	light: v.strictObject({
		/** Brighter cheek over darker cheek, in stops. */
		cheekStops: between(0, 12),
		brighterCheek: v.picklist(['viewerLeft', 'viewerRight']),
		/** Width of the edge between light and shadow on the face, in head widths; null: no shadow. */
		shadowEdge: v.nullable(between(0, 3)),
		/** Share of the face darker than 1/8 of its brightest tenth. */
		shadowShare: share
	}),
	/** Tones of the finished print. */
	print: v.strictObject({
		/** Share of the picture darker than 15 % grey, and lighter than 75 %. */
		darkShare: share,
		lightShare: share
	}),
	background: v.strictObject({
		/** Share of the frame that is not the person. */
		share: share,
		/** Gradient energy of the background after the lens blur, against the face's own. */
		detail: between(0, 20),
		/** Median of the background against the median of the face, in stops. */
		stopsFromFace: between(-14, 14),
		/** The brightest or sharpest compact spot outside the head; null when nothing stands out. */
		rival: v.nullable(
			v.strictObject({
				/** Its pull against the face's, in stops; 0 is as strong as the face. */
				strength: between(-12, 12),
				spot: circle,
				onPerson: v.boolean()
			})
		)
	})
});

/** Where in the frame the evidence lies, for the grease pencil. */
const evidence = v.strictObject({
	face: box,
	/** Pupils, whether or not they are hidden. */
	pupils: v.strictObject({ viewerLeft: point, viewerRight: point }),
	/** Corners of the mouth. */
	mouth: v.strictObject({ viewerLeft: point, viewerRight: point }),
	cheeks: v.strictObject({ viewerLeft: circle, viewerRight: circle }),
	/** Outline of the darker side of the face. */
	darkSide: polygon,
	/** The body levels that lie inside the frame, each as its height y. */
	levels: v.strictObject(
		Object.fromEntries(bodyLevels.map((level) => [level, v.optional(share)])) as Record<
			BodyLevel,
			v.OptionalSchema<typeof share, undefined>
		>
	),
	/** Up to three large boxes of background that the person does not touch. */
	backgroundPatches: v.pipe(v.array(box), v.maxLength(3))
});

/** What is true of the scene and decides nothing (the confusions N1–N13 are drawn from it). */
const scene = v.strictObject({
	ageGroup: v.picklist(['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies']),
	gender: v.picklist(['woman', 'man']),
	skin: v.picklist(['light', 'medium', 'brown', 'dark']),
	hair: v.picklist([
		'shaved',
		'cropped',
		'short',
		'coils',
		'afro',
		'bob',
		'long',
		'tied',
		'receding',
		'covered'
	]),
	hairTone: v.picklist(['light', 'dark', 'grey', 'white']),
	hairOverShoulder: v.boolean(),
	beard: v.picklist(['none', 'stubble', 'short', 'full']),
	accessories: v.array(v.picklist(['glasses', 'darkGlasses', ...coverings, 'earrings'])),
	clothes: v.strictObject({
		garment: v.picklist([
			'suit',
			'suitAndTie',
			'jacket',
			'shirt',
			'turtleneck',
			'sweater',
			'tshirt',
			'dungarees',
			'coat',
			'dress'
		]),
		style: v.picklist(['formal', 'casual']),
		tone: v.picklist(['light', 'middle', 'dark'])
	}),
	place: v.picklist([
		'paper',
		'wall',
		'office',
		'workshop',
		'kitchen',
		'books',
		'park',
		'street',
		'interior'
	]),
	setting: v.picklist(['studio', 'indoors', 'outdoors']),
	/** What the visible hands do. */
	hands: v.picklist(['hidden', 'pockets', 'crossed', 'atChin', 'onLedge', 'hanging', 'holding']),
	lens: v.strictObject({ focalLengthMm: between(20, 400), fNumber: between(0.7, 32) })
});

/** Hexadecimal SHA-256. */
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const record = v.strictObject({
	format: v.literal(1),
	id: pictureId,
	person: v.pipe(v.string(), v.regex(/^[a-z]+$/)),
	/** Pixels of the master. */
	size: v.strictObject({ width: between(320, 8000), height: between(320, 8000) }),
	facts,
	evidence,
	scene,
	/** Minimal pairs: the same person and frame with exactly one thing changed. */
	twins: v.array(v.strictObject({ id: pictureId, changed: v.picklist(changes) })),
	/** How it was made, so that anybody can check that nothing is stale. */
	provenance: v.strictObject({
		recipe: hash,
		darkroom: v.string(),
		samples: v.pipe(v.number(), v.integer(), v.minValue(1)),
		renderSeconds: between(0, 1e6)
	})
});

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
export type PictureRecord = DeepReadonly<v.InferOutput<typeof record>>;

/** A record that does not say what it must, or says what cannot be. */
export class RecordError extends Error {
	override readonly name = 'RecordError';
	constructor(
		readonly where: string,
		readonly field: string,
		readonly value: unknown,
		readonly reason: string
	) {
		super(`${where}: ${field}: ${reason} (it is ${JSON.stringify(value) ?? 'missing'})`);
	}
}

/**
 * Parses one picture record.
 *
 * @param value what JSON.parse gave
 * @param where the file's name, for the message
 * @throws {RecordError} naming file, field and value: the first that is missing, out of range,
 * unknown, or contradicts another
 */
export function parseRecord(value: unknown, where: string): PictureRecord {
	const result = v.safeParse(record, value, { abortEarly: true });
	if (!result.success) {
		const [issue] = result.issues;
		throw new RecordError(where, v.getDotPath(issue) ?? '(whole)', issue.input, issue.message);
	}
	for (const [field, found, reason] of contradictions(result.output as PictureRecord))
		throw new RecordError(where, field, found, reason);
	return result.output as PictureRecord;
}
