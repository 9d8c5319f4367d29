/**
 * What decides nothing, N1–N13: each a statement with the test of whether it is true of a picture.
 * Wrong clues are drawn from those that are.
 */
import type { PictureRecord } from './record.ts';
import { keeps } from './rules.ts';
import { coverings } from './scene.ts';

export const confusionIds = [
	'N1',
	'N2',
	'N3',
	'N4',
	'N5',
	'N6',
	'N7',
	'N8',
	'N9',
	'N10',
	'N11',
	'N12',
	'N13'
] as const;
export type ConfusionId = (typeof confusionIds)[number];

export interface Confusion {
	readonly id: ConfusionId;
	/** Names the statement, as the texts know it. */
	readonly word: string;
	readonly holds: (picture: Pick<PictureRecord, 'facts' | 'scene' | 'size'>) => boolean;
	/** How strongly it tempts, against the others. */
	readonly pull: number;
}

const aspect = ({ size }: Pick<PictureRecord, 'size'>): number => size.width / size.height;

export const confusions: readonly Confusion[] = [
	{ id: 'N1', word: 'formal', pull: 3, holds: ({ scene }) => scene.clothes.style === 'formal' },
	{ id: 'N1', word: 'casual', pull: 3, holds: ({ scene }) => scene.clothes.style === 'casual' },
	{ id: 'N2', word: 'monochrome', pull: 1, holds: () => true },
	{ id: 'N3', word: 'outdoors', pull: 4, holds: ({ scene }) => scene.setting === 'outdoors' },
	{ id: 'N3', word: 'indoors', pull: 2, holds: ({ scene }) => scene.setting === 'indoors' },
	{ id: 'N3', word: 'studio', pull: 3, holds: ({ scene }) => scene.setting === 'studio' },
	{ id: 'N4', word: 'upright', pull: 1, holds: (picture) => aspect(picture) < 0.95 },
	{
		id: 'N4',
		word: 'square',
		pull: 2,
		holds: (picture) => aspect(picture) >= 0.95 && aspect(picture) <= 1.05
	},
	{ id: 'N4', word: 'wide', pull: 2, holds: (picture) => aspect(picture) > 1.05 },
	{ id: 'N5', word: 'young', pull: 1, holds: ({ scene }) => scene.ageGroup === 'twenties' },
	{
		id: 'N5',
		word: 'old',
		pull: 2,
		holds: ({ scene }) => ['sixties', 'seventies'].includes(scene.ageGroup)
	},
	{
		id: 'N6',
		word: 'glasses',
		pull: 3,
		holds: ({ scene }) => scene.accessories.includes('glasses')
	},
	{
		id: 'N6',
		word: 'covering',
		pull: 3,
		holds: ({ scene }) => coverings.some((item) => scene.accessories.includes(item))
	},
	{
		id: 'N6',
		word: 'jewellery',
		pull: 2,
		holds: ({ scene }) => scene.accessories.includes('earrings')
	},
	{
		id: 'N6',
		word: 'beard',
		pull: 2,
		holds: ({ scene }) => ['short', 'full'].includes(scene.beard)
	},
	{
		id: 'N7',
		word: 'tilted',
		pull: 3,
		holds: ({ facts }) => Math.abs(facts.direction.faceRoll) >= 5
	},
	{
		id: 'N8',
		word: 'teeth',
		pull: 3,
		holds: ({ facts: { expression } }) => expression.lipGap >= 0.04 && expression.teethShare >= 0.2
	},
	{ id: 'N8', word: 'closed', pull: 2, holds: ({ facts }) => facts.expression.lipGap < 0.02 },
	{ id: 'N9', word: 'overShoulder', pull: 2, holds: ({ scene }) => scene.hairOverShoulder },
	// a background decides nothing while the face is lit, and is said to
	{
		id: 'N10',
		word: 'lightBackground',
		pull: 3,
		holds: ({ facts }) => keeps(facts, 'L3') && facts.background.stopsFromFace >= 0
	},
	{
		id: 'N10',
		word: 'darkBackground',
		pull: 3,
		holds: ({ facts }) => keeps(facts, 'L3') && facts.background.stopsFromFace <= -1.5
	},
	{
		id: 'N11',
		word: 'highKey',
		pull: 3,
		holds: ({ facts: { print } }) => print.lightShare >= 0.45 && print.darkShare <= 0.15
	},
	{ id: 'N12', word: 'fastLens', pull: 2, holds: ({ scene }) => scene.lens.fNumber <= 2.8 },
	{
		id: 'N13',
		word: 'closeUp',
		pull: 3,
		// closer than a headshot may be is not beside the point
		holds: ({ facts }) =>
			facts.framing.headShare >= 0.66 && keeps(facts, 'F1') && keeps(facts, 'F2')
	}
];
