/** What there is to agree on, to wear, to practise and to see to on the day, for each use. */
import type { Use } from './uses.ts';

export const groups = ['agree', 'wear', 'practise', 'day'] as const;
export type Group = (typeof groups)[number];

export const itemIds = [
	'crop',
	'light',
	'light_acting',
	'background',
	'side',
	'place_small',
	'crop_free',
	'mood',
	'light_free',
	'place',
	'story',
	'gift',
	'exhibition',
	'terms',
	'met',
	'plain',
	'sight',
	'acting_clothes',
	'mood_clothes',
	'work_clothes',
	'smile',
	'calm',
	'lens',
	'turn',
	'intense',
	'feel',
	'body',
	'task',
	'show',
	'time',
	'three',
	'small',
	'also'
] as const;
export type ItemId = (typeof itemIds)[number];

type Checklist = Readonly<Record<Group, readonly ItemId[]>>;

/** A headshot's conditions are the same for all but a stage: there the genre sets the light. */
const headshot: Checklist = {
	agree: ['crop', 'light', 'background', 'place_small', 'terms'],
	wear: ['met', 'plain', 'sight'],
	practise: ['smile', 'calm', 'lens'],
	day: ['show', 'time', 'three', 'small']
};
const portrait: Checklist = {
	agree: ['crop_free', 'mood', 'light_free', 'place', 'terms'],
	wear: ['mood_clothes'],
	practise: ['feel', 'body'],
	day: ['show', 'time', 'also']
};

const checklists: Readonly<Record<Use, Checklist>> = {
	company: headshot,
	profile: {
		...headshot,
		agree: ['crop', 'light', 'background', 'side', 'place_small', 'terms'],
		practise: [...headshot.practise, 'turn']
	},
	acting: {
		...headshot,
		agree: ['crop', 'light_acting', 'background', 'terms'],
		wear: ['acting_clothes', 'plain', 'sight'],
		practise: ['intense', 'smile', 'lens']
	},
	dating: headshot,
	story: {
		...portrait,
		agree: ['story', 'crop_free', 'mood', 'light_free', 'terms'],
		wear: ['work_clothes'],
		practise: ['task', 'body']
	},
	gift: { ...portrait, agree: ['gift', ...portrait.agree] },
	exhibition: { ...portrait, agree: ['exhibition', ...portrait.agree] }
};

export const checklistOf = (use: Use): Checklist => checklists[use];

export const itemsOf = (use: Use): readonly ItemId[] =>
	groups.flatMap((group) => checklists[use][group]);
