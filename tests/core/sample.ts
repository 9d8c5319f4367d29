/** A picture that keeps every rule, and a way to change it in one place. */
import fc from 'fast-check';
import { briefs } from '../../src/lib/core/briefs.ts';
import { nearness, type Entry } from '../../src/lib/core/entry.ts';
import type { Facts } from '../../src/lib/core/facts.ts';
import type { PictureRecord } from '../../src/lib/core/record.ts';
import { ruleIds } from '../../src/lib/core/themes.ts';

type DeepPartial<T> = T extends readonly unknown[]
	? T
	: T extends object
		? { readonly [K in keyof T]?: DeepPartial<T[K]> }
		: T;

type Loose = Readonly<Record<string, unknown>>;
const isBranch = (value: unknown): value is Loose =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** `change` over `base`: objects are merged, everything else is replaced. */
function merged(base: Loose, change: Loose): Loose {
	const entries = Object.entries(change).map(([key, value]) => {
		const old = base[key];
		return [key, isBranch(old) && isBranch(value) ? merged(old, value) : value];
	});
	return { ...base, ...Object.fromEntries(entries) };
}

export const facts: Facts = {
	framing: { headShare: 0.6, headBox: [0.28, 0.06, 0.72, 0.66], crown: 'inside', lowerEdge: 2.5 },
	expression: {
		mouthCornerRise: 0.06,
		mouthWidening: 0.06,
		lipGap: 0,
		jawDrop: 0,
		cheekRise: 0.03,
		lidNarrowing: 0.2,
		innerBrowRise: 0,
		outerBrowRise: 0,
		teethShare: 0
	},
	eyes: {
		viewerLeft: { opening: 0.28, visibleShare: 1, stopsUnderFace: 1.4 },
		viewerRight: { opening: 0.28, visibleShare: 1, stopsUnderFace: 1.6 }
	},
	direction: { faceYaw: 8, facePitch: 1, faceRoll: 2, gaze: { yaw: 0, pitch: 0 } },
	light: { cheekStops: 0.6, brighterCheek: 'viewerLeft', shadowEdge: 0.2, shadowShare: 0.01 },
	print: { darkShare: 0.4, lightShare: 0.1 },
	background: {
		share: 0.4,
		detail: 0.05,
		stopsFromFace: -1,
		rival: { strength: -2, spot: [0.1, 0.2, 0.03], onPerson: false }
	}
};

export const record: PictureRecord = {
	format: 1,
	id: 'aaaaaa',
	person: 'ada',
	size: { width: 960, height: 1200 },
	facts,
	evidence: {
		face: [0.33, 0.2, 0.67, 0.65],
		pupils: { viewerLeft: [0.42, 0.4], viewerRight: [0.58, 0.4] },
		mouth: { viewerLeft: [0.44, 0.54], viewerRight: [0.56, 0.54] },
		cheeks: { viewerLeft: [0.41, 0.48, 0.03], viewerRight: [0.6, 0.48, 0.03] },
		darkSide: [
			[0.52, 0.25],
			[0.66, 0.3],
			[0.64, 0.6],
			[0.52, 0.64]
		],
		levels: { crown: 0.06, chin: 0.66, collarbone: 0.84 },
		backgroundPatches: [[0, 0, 0.25, 0.5]]
	},
	scene: {
		ageGroup: 'thirties',
		gender: 'woman',
		skin: 'medium',
		hair: 'short',
		hairTone: 'dark',
		hairOverShoulder: false,
		beard: 'none',
		accessories: [],
		clothes: { garment: 'turtleneck', style: 'casual', tone: 'dark' },
		place: 'paper',
		setting: 'studio',
		hands: 'hidden',
		lens: { focalLengthMm: 85, fNumber: 4 }
	},
	twins: [],
	provenance: { recipe: '0'.repeat(64), darkroom: '1', samples: 24, renderSeconds: 200 }
};

export const withFacts = (change: DeepPartial<Facts>): Facts =>
	merged(facts as unknown as Loose, change as Loose) as unknown as Facts;
export const withRecord = (change: DeepPartial<PictureRecord>): PictureRecord =>
	merged(record as unknown as Loose, change as Loose) as unknown as PictureRecord;

const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyEye = fc.record({
	opening: double(0, 0.5),
	visibleShare: double(0, 1),
	stopsUnderFace: double(0, 6)
});

/** Facts over their whole range, possible or not: the judgement must hold for all. */
export const anyFacts: fc.Arbitrary<Facts> = fc.record({
	framing: fc.record({
		headShare: double(0.05, 1.2),
		headBox: fc.constant(facts.framing.headBox),
		crown: fc.constantFrom('inside' as const, 'cut' as const),
		lowerEdge: double(0.6, 10)
	}),
	expression: fc.record({
		mouthCornerRise: double(-0.1, 0.15),
		mouthWidening: double(-0.1, 0.3),
		lipGap: double(0, 0.6),
		jawDrop: double(0, 0.5),
		cheekRise: double(-0.02, 0.08),
		lidNarrowing: double(-0.5, 0.9),
		innerBrowRise: double(-0.12, 0.12),
		outerBrowRise: double(-0.12, 0.12),
		teethShare: double(0, 1)
	}),
	eyes: fc.record({ viewerLeft: anyEye, viewerRight: anyEye }),
	direction: fc.record({
		faceYaw: double(-60, 60),
		facePitch: double(-30, 30),
		faceRoll: double(-20, 20),
		gaze: fc.option(fc.record({ yaw: double(-60, 60), pitch: double(-30, 30) }))
	}),
	light: fc.record({
		cheekStops: double(0, 5),
		brighterCheek: fc.constantFrom('viewerLeft' as const, 'viewerRight' as const),
		shadowEdge: fc.option(double(0, 0.6)),
		shadowShare: double(0, 0.7)
	}),
	print: fc.record({ darkShare: double(0, 0.5), lightShare: double(0, 0.5) }),
	background: fc.record({
		share: double(0, 0.7),
		detail: double(0, 2),
		stopsFromFace: double(-8, 4),
		rival: fc.option(
			fc.record({
				strength: double(-4, 4),
				spot: fc.constant([0.1, 0.1, 0.03] as const),
				onPerson: fc.boolean()
			})
		)
	})
});

export const anyScene: fc.Arbitrary<PictureRecord['scene']> = fc.record({
	ageGroup: fc.constantFrom(
		'twenties' as const,
		'thirties' as const,
		'forties' as const,
		'fifties' as const,
		'sixties' as const,
		'seventies' as const
	),
	gender: fc.constantFrom('woman' as const, 'man' as const),
	skin: fc.constantFrom('light' as const, 'medium' as const, 'brown' as const, 'dark' as const),
	hair: fc.constantFrom('shaved' as const, 'afro' as const, 'bob' as const),
	hairTone: fc.constantFrom('light' as const, 'dark' as const, 'grey' as const),
	hairOverShoulder: fc.boolean(),
	beard: fc.constantFrom('none' as const, 'short' as const, 'full' as const),
	accessories: fc.subarray(['glasses', 'beanie', 'earrings'] as const),
	clothes: fc.record({
		garment: fc.constantFrom('suit' as const, 'sweater' as const),
		style: fc.constantFrom('formal' as const, 'casual' as const),
		tone: fc.constantFrom('light' as const, 'dark' as const)
	}),
	place: fc.constant('paper' as const),
	setting: fc.constantFrom('studio' as const, 'indoors' as const, 'outdoors' as const),
	hands: fc.constant('hidden' as const),
	lens: fc.record({ focalLengthMm: double(35, 135), fNumber: double(1.4, 8) })
});

const anyAskable = fc.option(
	fc.record({
		verdict: fc.constantFrom('headshot' as const, 'portrait' as const),
		rule: fc.constantFrom(...ruleIds),
		near: fc.constantFrom(...nearness)
	}),
	{ freq: 6 }
);

/** An index in which both verdicts are common, and every other picture has a twin. */
export const anyEntries = (min: number, max: number): fc.Arbitrary<readonly Entry[]> =>
	fc
		.array(
			fc.tuple(
				fc.nat(9),
				fc.record(
					Object.fromEntries(briefs.map((brief) => [brief, anyAskable])) as Record<
						(typeof briefs)[number],
						typeof anyAskable
					>
				)
			),
			{ minLength: min, maxLength: max }
		)
		.map((list) => {
			const id = (i: number) => `p${String(i).padStart(5, '0')}`;
			const twin = (i: number) => i + (i % 2 ? -1 : 1);
			return list.map(([person, asked], i) => ({
				id: id(i),
				person: `person${person}`,
				shape: 'upright' as const,
				asked,
				twins:
					i % 4 < 2 && twin(i) < list.length ? [{ id: id(twin(i)), changed: 'light' as const }] : []
			}));
		});
