/** The lessons in their order, and the pictures of each. Their words are in src/content/lessons/. */
import type { Brief } from '../core/briefs.ts';
import type { Crop } from '../core/crop.ts';
import type { Change } from '../core/facts.ts';
import type { RuleId } from '../core/themes.ts';
import { crop, directions, expressions, places } from './pictures.ts';
import type { Slug } from './slugs.ts';

export const figures = [
	'thumbnail',
	'crop',
	'expression',
	'light',
	'place',
	'direction',
	'sorting'
] as const;
export type FigureName = (typeof figures)[number];

/** A picture of the catalogue; or of those that only lessons show, whole or a part of it. */
export interface View {
	readonly id: string;
	readonly crop?: Crop;
}
const whole: Crop = { left: 0, top: 0, size: 1 };

/** What is asked before anything is told. */
export interface Guess {
	readonly views: readonly [View, View];
	/** What was changed from the one to the other, or which of the two it is. */
	readonly asks: 'change' | 'which';
	/** The answer: the change, or the number of the view. */
	readonly answer: Change | 0 | 1;
	/** The evidence, drawn on both once the guess is made. */
	readonly brief: Brief;
	readonly rules: readonly RuleId[];
}

export interface Lesson {
	readonly guess: Guess;
	readonly example: View & { readonly brief: Brief; readonly rules: readonly RuleId[] };
	readonly figure: FigureName;
}

export const lessons: Readonly<Record<Slug, Lesson>> = {
	'two-words': {
		guess: {
			views: [{ id: 'n8i4lt' }, { id: 'i9v4ms' }],
			asks: 'which',
			answer: 1,
			brief: 'none',
			rules: ['L1', 'L3']
		},
		example: { id: 'r2f6kn', brief: 'none', rules: ['F1', 'F2', 'E1'] },
		figure: 'thumbnail'
	},
	framing: {
		guess: {
			views: [
				{ id: crop, crop: whole },
				{ id: crop, crop: { left: 0.325, top: 0.077, size: 0.39 } }
			],
			asks: 'change',
			answer: 'crop',
			brief: 'none',
			rules: ['F1', 'F2']
		},
		example: { id: 't9f3ya', brief: 'none', rules: ['F1', 'F2'] },
		figure: 'crop'
	},
	expression: {
		guess: {
			views: [
				{ id: expressions.sad, crop: whole },
				{ id: expressions.warm, crop: whole }
			],
			asks: 'change',
			answer: 'expression',
			brief: 'none',
			rules: ['E1']
		},
		example: { id: 'u5d8rp', brief: 'none', rules: ['E1', 'E2'] },
		figure: 'expression'
	},
	lighting: {
		guess: {
			views: [{ id: 'n7c4mb' }, { id: 't3v9jx' }],
			asks: 'change',
			answer: 'light',
			brief: 'none',
			rules: ['L1', 'L3']
		},
		example: { id: 'j7s4ht', brief: 'none', rules: ['L1'] },
		figure: 'light'
	},
	location: {
		guess: {
			views: [
				{ id: places.workshop[0], crop: whole },
				{ id: places.paper[0], crop: whole }
			],
			asks: 'change',
			answer: 'background',
			brief: 'none',
			rules: ['B1', 'B2']
		},
		example: { id: 'o7t4vp', brief: 'none', rules: ['B1'] },
		figure: 'place'
	},
	direction: {
		guess: {
			views: [
				{ id: directions.left, crop: whole },
				{ id: directions.right, crop: whole }
			],
			asks: 'change',
			answer: 'direction',
			brief: 'profileLtr',
			rules: ['G1']
		},
		example: { id: 'm6k2wd', brief: 'profileLtr', rules: ['E2'] },
		figure: 'direction'
	},
	bending: {
		guess: {
			views: [{ id: 'n7c4mb' }, { id: 'z4n6jc' }],
			asks: 'which',
			answer: 0,
			brief: 'acting',
			rules: ['E1', 'E2']
		},
		example: { id: 'i6g8ce', brief: 'dating', rules: ['F1', 'E1'] },
		figure: 'sorting'
	}
};

/** Every catalogue or lesson picture a lesson shows outside its figure. */
export const picturesIn = ({ guess, example }: Lesson): readonly string[] => [
	...new Set([...guess.views.map(({ id }) => id), example.id])
];
