/** A record against the recipe and the person it was made from. */
import { findingOf, judge } from '../../src/lib/core/judge.ts';
import type { PictureRecord } from '../../src/lib/core/record.ts';
import { sha256, type TextFile } from './archive.ts';
import { alike, canonical } from './canonical.ts';
import type { Fault } from './fault.ts';
import type { Person, Recipe } from './recipe.ts';

export interface Making {
	readonly record: PictureRecord;
	readonly recipe: Recipe;
	readonly person: Person;
	readonly files: Readonly<Record<'record' | 'recipe' | 'person', TextFile>>;
}

/** What the record copies from recipe and person, by the record's fields. */
const copied = ({ recipe, person }: Making): readonly (readonly [string, unknown])[] => [
	['person', recipe.person],
	['size', { width: recipe.size[0], height: recipe.size[1] }],
	['twins', recipe.twins],
	...Object.entries({ ...person.about, ...recipe.worn?.about }).map(
		([name, value]) => [`scene.${name}`, value] as const
	),
	...Object.entries(recipe.scene).map(([name, value]) => [`scene.${name}`, value] as const),
	['scene.lens.focalLengthMm', recipe.camera.focalLengthMm],
	['scene.lens.fNumber', recipe.camera.fNumber]
];

const fieldOf = (record: PictureRecord, path: string): unknown =>
	path
		.split('.')
		.reduce<unknown>(
			(inner, name) => (inner as Record<string, unknown> | undefined)?.[name],
			record
		);

/** @param version of the darkroom, as it is */
export function* staleness(making: Making, version: string): Generator<Fault> {
	const { record, files } = making;
	const { recipe, darkroom } = record.provenance;
	const file = files.record.path;
	const made = sha256(canonical(`[${files.recipe.text},${files.person.text}]`));
	if (recipe !== made) {
		const reason = `was made from something else than ${files.recipe.path} and ${files.person.path} as they are`;
		yield { file, field: 'provenance.recipe', value: recipe, reason };
	}
	if (darkroom !== version) {
		const reason = `was made by another darkroom than today's, ${version}`;
		yield { file, field: 'provenance.darkroom', value: darkroom, reason };
	}
	for (const [field, wanted] of copied(making)) {
		const value = fieldOf(record, field);
		if (!alike(value, wanted))
			yield { file, field, value, reason: `the recipe or person says ${JSON.stringify(wanted)}` };
	}
}

/** What was measured against what was intended. */
export function* unkeptIntentions({ record, recipe, files }: Making): Generator<Fault> {
	const judgement = judge(record.facts, 'none');
	const wrong = { keeps: 'broken', breaks: 'kept' } as const;
	for (const intention of ['keeps', 'breaks'] as const)
		for (const rule of recipe.intends[intention]) {
			const { level, value, word } = findingOf(judgement, rule);
			if (level !== wrong[intention]) continue;
			const reason = `the picture's ${rule} is ${level} (${word}${value === null ? '' : `, ${value}`})`;
			yield { file: files.recipe.path, field: `intends.${intention}`, value: rule, reason };
		}
}
