/**
 * Whether all that belongs to the pictures belongs together and nothing is stale: recipes, people,
 * records, masters, the files that are served, descriptions, judgements.
 */
import { misfits } from '../../src/lib/catalogue/misfits.ts';
import { parseRecord, type PictureRecord } from '../../src/lib/core/record.ts';
import { folders, nameOf, type Archive, type TextFile } from './archive.ts';
import { lightBelongings, pictureBelongings, type Belongings } from './belongings.ts';
import { undescribed, type Describe } from './described.ts';
import { readJson, type Fault, type Read } from './fault.ts';
import { brokenSeals, missingOrForeign, wrongSizes } from './files.ts';
import { copiedOpinions, countingOpinions, parseSitting } from './judgements.ts';
import { openLight, staleLight } from './lit.ts';
import { staleness, unkeptIntentions, type Making } from './making.ts';
import { parsePerson, parseRecipe, type Person, type Recipe } from './recipe.ts';

/** So many blind judges must have seen the print as it is. */
const enoughJudges = 2;

export interface Report {
	readonly faults: readonly Fault[];
	/** What is still to be done; nothing is wrong with it. */
	readonly notes: readonly string[];
}

type Opened<T> = ReadonlyMap<string, { readonly file: TextFile; readonly value: T }>;

/** Files that hold what they must, by name; the faults of the others are added to the list. */
function open<T>(
	files: readonly TextFile[],
	parse: (value: unknown, where: string) => T,
	faults: Fault[]
): Opened<T> {
	const read = files.map((file): readonly [string, Read<T>] => [
		nameOf(file),
		readJson(file, parse)
	]);
	return new Map(
		read.flatMap(([name, one]) => {
			if (!one.fault) return [[name, one] as const];
			faults.push(one.fault);
			return [];
		})
	);
}

/** Every recipe has its record, every record its recipe, every recipe its person. */
function* unmatched(
	pictures: readonly Belongings[],
	{ records, lessons, people }: Pick<Archive, 'records' | 'lessons' | 'people'>,
	opened: Opened<Recipe>
): Generator<Fault> {
	const made = new Set([...records, ...lessons].map(({ path }) => path));
	const wanted = new Set(pictures.map(({ record }) => record));
	const names = new Set(people.map(nameOf));
	for (const file of wanted)
		if (!made.has(file))
			yield { file, field: '(whole)', value: undefined, reason: 'must be there: it has a recipe' };
	for (const path of made)
		if (!wanted.has(path))
			yield { file: path, field: '(name)', value: path, reason: 'has no recipe' };
	for (const { file, value } of opened.values())
		if (!names.has(value.person))
			yield { file: file.path, field: 'person', value: value.person, reason: 'is nobody we know' };
}

const version = ({ path, text }: TextFile): string => {
	const found = /^VERSION = '(.+)'$/m.exec(text)?.[1];
	if (!found) throw new Error(`${path}: VERSION is not where it was looked for`);
	return found;
};

function* makings(
	recipes: Opened<Recipe>,
	people: Opened<Person>,
	records: Opened<PictureRecord>
): Generator<Making> {
	for (const [id, record] of records) {
		const recipe = recipes.get(id);
		const person = recipe && people.get(recipe.value.person);
		if (!person) continue; // said by others
		const files = { record: record.file, recipe: recipe.file, person: person.file };
		yield { record: record.value, recipe: recipe.value, person: person.value, files };
	}
}

/** @throws when the darkroom's version cannot be found */
export function checkArchive(archive: Archive, describe: Describe): Report {
	const faults: Fault[] = [];
	const recipes = open(archive.recipes, parseRecipe, faults);
	const people = open(archive.people, parsePerson, faults);
	const asked = open(archive.records, parseRecord, faults);
	const shown = open(archive.lessons, parseRecord, faults);
	const records = new Map([...asked, ...shown]);
	const lit = openLight(archive.light, faults);
	const sittings = open(archive.judgements, parseSitting, faults);

	const pictures = archive.recipes.map((file) => {
		const id = nameOf(file);
		return pictureBelongings(id, recipes.get(id)?.value);
	});
	const light = [...lit].map(([person, { value }]) => lightBelongings(person, value));
	faults.push(...unmatched(pictures, archive, recipes));
	faults.push(...missingOrForeign(archive, [...pictures, ...light]));
	faults.push(...brokenSeals(archive, [...pictures, ...light]));
	const byFile = new Map([...records].map(([id, { value }]) => [`${id}.json`, value]));
	// files that are not there have been named already
	for (const [file, field, value, reason] of misfits(byFile, () => true))
		faults.push({ file: `${folders.records}/${file}`, field, value, reason });
	for (const { name, images } of pictures) {
		const record = records.get(name);
		if (!record) continue; // said by unmatched
		faults.push(...wrongSizes(archive, images, record.value.size));
		faults.push(...undescribed(record.value, record.file.path, describe));
	}
	for (const [person, { file, value }] of lit) {
		faults.push(...wrongSizes(archive, lightBelongings(person, value).images, value.size));
		faults.push(...staleLight(file, value, archive, version(archive.darkroom)));
	}
	for (const making of makings(recipes, people, records))
		faults.push(...staleness(making, version(archive.darkroom)), ...unkeptIntentions(making));
	const said = [...sittings.values()];
	const byPath = new Map(said.map(({ file, value }) => [file.path, value]));
	faults.push(...copiedOpinions(byPath));

	return { faults, notes: notesOf(archive, recipes, byPath) };
}

function notesOf(
	{ masters, people }: Archive,
	recipes: Opened<Recipe>,
	sittings: Parameters<typeof copiedOpinions>[0]
): readonly string[] {
	const counting = countingOpinions(sittings.values(), masters);
	const judged = [...counting]
		.filter(([id]) => recipes.get(id)?.value.for !== 'lesson')
		.filter(([, opinions]) => opinions.length < enoughJudges)
		.map(([id, { length }]) => `${id}: ${length} of ${enoughJudges} judges have seen this print`);
	const shown = new Set([...recipes.values()].map(({ value }) => value.person));
	const unshown = people
		.filter((person) => !shown.has(nameOf(person)))
		.map(({ path }) => `${path}: no recipe shows this person`);
	return [...judged, ...unshown];
}
