/** Light layers against what they were made from. */
import { lightLayersSchema, type LightLayers } from '../../src/lib/guide/light/layers.ts';
import { folders, nameOf, sha256, type Archive, type TextFile } from './archive.ts';
import { canonical } from './canonical.ts';
import { parserOf, readJson, type Fault } from './fault.ts';

const parse = parserOf(lightLayersSchema);

/** Files of light layers by their person; the faults of the others are added to the list. */
export function openLight(
	files: readonly TextFile[],
	faults: Fault[]
): ReadonlyMap<string, { readonly file: TextFile; readonly value: LightLayers }> {
	return new Map(
		files.flatMap((file) => {
			const read = readJson(file, parse);
			if (!read.fault) return [[nameOf(file), read] as const];
			faults.push(read.fault);
			return [];
		})
	);
}

/** @param version of the darkroom, as it is */
export function* staleLight(
	{ path }: TextFile,
	{ person, still, provenance }: LightLayers,
	{ recipes, people }: Pick<Archive, 'recipes' | 'people'>,
	version: string
): Generator<Fault> {
	if (path !== `${folders.light}/${person}.json`)
		yield { file: path, field: 'person', value: person, reason: 'must be the name of the file' };
	const recipe = recipes.find(({ path }) => path === `${folders.recipes}/${still}.json`);
	const who = people.find(({ path }) => path === `${folders.people}/${person}.json`);
	if (!recipe || !who) {
		yield { file: path, field: 'still', value: still, reason: 'has no recipe of this person' };
		return;
	}
	if (provenance.recipe !== sha256(canonical(`[${recipe.text},${who.text}]`))) {
		const reason = `was made from something else than ${recipe.path} and ${who.path} as they are`;
		yield { file: path, field: 'provenance.recipe', value: provenance.recipe, reason };
	}
	if (provenance.darkroom !== version) {
		const reason = `was made by another darkroom than today's, ${version}`;
		yield { file: path, field: 'provenance.darkroom', value: provenance.darkroom, reason };
	}
}
