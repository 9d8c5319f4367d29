/**
 * What a recipe and a person say that returns in the record. The darkroom checks all the rest
 * before it renders (`python3 pictures/make.py check`); here other fields are let through.
 */
import * as v from 'valibot';
import { changes } from '../../src/lib/core/facts.ts';
import { pictureId } from '../../src/lib/core/picture-id.ts';
import { ruleIds } from '../../src/lib/core/themes.ts';
import { parserOf } from './fault.ts';

const rules = v.array(v.picklist(ruleIds));

const recipe = v.looseObject({
	person: v.string(),
	/** A picture that is shown in a lesson and never asked about. */
	for: v.optional(v.literal('lesson')),
	/** Pixels of the master. */
	size: v.strictTuple([v.number(), v.number()]),
	/** How the person came that day; `about`: in the record's words. */
	worn: v.optional(v.looseObject({ about: v.optional(v.record(v.string(), v.unknown())) })),
	camera: v.looseObject({ focalLengthMm: v.number(), fNumber: v.number() }),
	twins: v.array(v.strictObject({ id: pictureId, changed: v.picklist(changes) })),
	/** What decides nothing, in the record's words. */
	scene: v.strictObject({ clothes: v.looseObject({}), place: v.string(), hands: v.string() }),
	intends: v.strictObject({ keeps: rules, breaks: rules })
});
export type Recipe = v.InferOutput<typeof recipe>;
export const parseRecipe = parserOf(recipe);

const person = v.looseObject({
	/** The record's words for who is seen. */
	about: v.record(v.string(), v.unknown())
});
export type Person = v.InferOutput<typeof person>;
export const parsePerson = parserOf(person);
