/** `npm run pictures:check`: what belongs to the pictures belongs together, and nothing is stale. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
	folders,
	readArchive,
	type Archive,
	type TextFile
} from '../../scripts/pictures/archive.ts';
import { canonical } from '../../scripts/pictures/canonical.ts';
import { checkArchive } from '../../scripts/pictures/check.ts';
import { describeIn, type Describe } from '../../scripts/pictures/described.ts';
import { lineOf } from '../../scripts/pictures/fault.ts';
import { locales } from '../../src/lib/words/locales.ts';
import { records } from '../finished-set.ts';

const archive = readArchive();
/** Any description that has all regions. */
const anyWords: Describe = () => Array<string[]>(6).fill(['A sentence.']);
const faultsOf = (changed: Partial<Archive>, words = anyWords): readonly string[] =>
	checkArchive({ ...archive, ...changed }, words).faults.map(lineOf);

/** A picture with a twin that means to have a quiet background, and one of another person. */
const meansQuiet = (id: string): boolean =>
	archive.recipes.some(({ path, text }) => path.includes(id) && /"keeps": \[[^\]]*"B1"/.test(text));
const one = records.find(({ id, twins }) => twins.length > 0 && meansQuiet(id))!;
const stranger = records.find(({ person }) => person !== one.person)!;
const { id, person } = one;
const recipePath = `pictures/recipes/${id}.json`;
const recordPath = `src/lib/catalogue/records/${id}.json`;
const masterPath = `pictures/masters/${id}.webp`;
const smallPath = `static/pictures/${id}-320.avif`;
const sealPath = `pictures/seals/${id}.sha256`;

/** A picture that only a lesson shows, and somebody's light layers. */
const [lesson, light] = [archive.lessons[0]!, archive.light[0]!];
const lit = light.path.replace(/.*\/|\.json/g, '');
const lightPerson = `pictures/people/${lit}.json`;
const lightImage = `static/pictures/light-${lit}-0-640.avif`;

const without = <T extends { readonly path: string }>(files: readonly T[], path: string) =>
	files.filter((file) => file.path !== path);
const rewritten = (files: readonly TextFile[], path: string, change: (text: string) => string) =>
	files.map((file) => (file.path === path ? { path, text: change(file.text) } : file));
type Fields = Record<string, unknown>;
const edited = (files: readonly TextFile[], path: string, change: (value: Fields) => Fields) =>
	rewritten(files, path, (text) => JSON.stringify(change(JSON.parse(text) as Fields)));
const reprinted = <T extends { readonly path: string }>(
	files: readonly T[],
	path: string,
	change: Partial<T>
) => files.map((file) => (file.path === path ? { ...file, ...change } : file));

it('the set as it is has no fault', () => {
	expect(faultsOf({}, describeIn)).toEqual([]);
});

describe('names file, field and value of', () => {
	const changed = { id: stranger.id, changed: 'light' };
	const otherHash = 'f'.repeat(64);
	const [sitting] = archive.judgements;
	it.each<[string, Partial<Archive>, RegExp]>([
		[
			'a recipe that is not JSON',
			{ recipes: rewritten(archive.recipes, recipePath, () => '{') },
			/^pictures\/recipes\/\w+\.json: \(whole\): not JSON/
		],
		[
			'a recipe without its person',
			{ recipes: edited(archive.recipes, recipePath, (all) => ({ ...all, person: undefined })) },
			/^pictures\/recipes\/\w+\.json: person: .+ \(it is missing\)$/
		],
		[
			'a recipe of somebody who is not there',
			{ people: without(archive.people, `pictures/people/${person}.json`) },
			new RegExp(`^${recipePath}: person: is nobody we know \\(it is "${person}"\\)$`)
		],
		[
			'a recipe without its record',
			{ records: without(archive.records, recordPath) },
			new RegExp(`^${recordPath}: \\(whole\\): must be there: it has a recipe`)
		],
		[
			'a record without its recipe',
			{ recipes: without(archive.recipes, recipePath) },
			new RegExp(`^${recordPath}: \\(name\\): has no recipe`)
		],
		[
			'a record with a value out of range',
			{
				records: edited(archive.records, recordPath, (all) => ({ ...all, size: { width: 9 } }))
			},
			/records\/\w+\.json: size\.width: .+ \(it is 9\)$/
		],
		[
			'a record under another name',
			{ records: edited(archive.records, recordPath, (all) => ({ ...all, id: 'aaaaaa' })) },
			new RegExp(`^${recordPath}: id: must be the name of the file \\(it is "aaaaaa"\\)$`)
		],
		[
			'a record of a twin that does not know of it',
			{ records: edited(archive.records, recordPath, (all) => ({ ...all, twins: [changed] })) },
			new RegExp(`^${recordPath}: twins: .*another person.*${stranger.id}`)
		],
		[
			'a recipe that was changed after the picture was made',
			{ recipes: edited(archive.recipes, recipePath, (all) => ({ ...all, film: {} })) },
			new RegExp(`^${recordPath}: provenance\\.recipe: .*${recipePath}`)
		],
		[
			'a person who was changed after the picture was made',
			{
				people: edited(archive.people, `pictures/people/${person}.json`, (all) => ({
					...all,
					age: 1
				}))
			},
			new RegExp(`^${recordPath}: provenance\\.recipe: .*people/${person}\\.json`)
		],
		[
			'a picture of an older darkroom',
			{ darkroom: { ...archive.darkroom, text: "VERSION = '99'" } },
			/provenance\.darkroom: .*today's, 99 \(it is "\w+"\)$/
		],
		[
			'a record that says another scene than its recipe',
			{
				records: edited(archive.records, recordPath, (all) => ({
					...all,
					scene: { ...one.scene, clothes: { ...one.scene.clothes, tone: 'light' } }
				}))
			},
			new RegExp(`^${recordPath}: scene\\.clothes: .+"tone":"light"`)
		],
		[
			'a picture that does not do what its recipe intends',
			{
				records: edited(archive.records, recordPath, (all) => ({
					...all,
					facts: { ...one.facts, background: { ...one.facts.background, detail: 3 } }
				}))
			},
			new RegExp(`^${recipePath}: intends\\.keeps: the picture's B1 is broken .*"B1"`)
		],
		[
			'a master that is missing',
			{ masters: without(archive.masters, masterPath) },
			new RegExp(`^${masterPath}: \\(whole\\): must be there`)
		],
		[
			'a file that is not served in every size and format',
			{ served: without(archive.served, smallPath) },
			new RegExp(`^${smallPath}: \\(whole\\): must be there`)
		],
		[
			'a file that no picture has',
			{ served: [...archive.served, { ...archive.served[0]!, path: 'static/pictures/x-24.webp' }] },
			/^static\/pictures\/x-24\.webp: \(name\): no picture has it/
		],
		[
			'a master of another size than its record',
			{ masters: reprinted(archive.masters, masterPath, { size: { width: 960, height: 960 } }) },
			new RegExp(`^${masterPath}: size: must be 960 × 1200 pixels.*"height":960`)
		],
		[
			'a served file that is no picture',
			{ served: reprinted(archive.served, smallPath, { size: null }) },
			new RegExp(`^${smallPath}: size: must be 320 × 400 pixels.*null`)
		],
		[
			'a master that was printed anew without its smaller files',
			{ masters: reprinted(archive.masters, masterPath, { sha256: otherHash }) },
			new RegExp(`^${masterPath}: sha256: .*made with the others of ${id}.*${otherHash}`)
		],
		[
			'a served file that was made from another print',
			{ served: reprinted(archive.served, smallPath, { sha256: otherHash }) },
			new RegExp(`^${smallPath}: sha256: .*${sealPath}`)
		],
		[
			'a record whose facts were not measured on this print',
			{ records: edited(archive.records, recordPath, (all) => all) },
			new RegExp(`^${recordPath}: sha256: .*${sealPath}`)
		],
		[
			'a picture without a seal',
			{ seals: without(archive.seals, sealPath) },
			new RegExp(`^${sealPath}: \\(whole\\): must be there`)
		],
		[
			'a seal that lacks a file',
			{ seals: rewritten(archive.seals, sealPath, (text) => text.replace(/.*-320\.avif\n/, '')) },
			new RegExp(`^${sealPath}: \\(line\\): the seal lacks it .*${smallPath}`)
		],
		[
			'a seal of something else',
			{ seals: rewritten(archive.seals, sealPath, (text) => `${text}nonsense\n`) },
			new RegExp(`^${sealPath}: \\(line\\): seals no file of the picture .*nonsense`)
		],
		[
			"a lesson's picture without its record",
			{ lessons: without(archive.lessons, lesson.path) },
			new RegExp(`^${lesson.path}: \\(whole\\): must be there: it has a recipe`)
		],
		[
			"a lesson's record that was changed",
			{ lessons: rewritten(archive.lessons, lesson.path, (text) => `${text} `) },
			new RegExp(`^${lesson.path}: sha256: `)
		],
		[
			'light layers that lack a layer of their own making',
			{ light: edited(archive.light, light.path, (all) => ({ ...all, loop: { sun: 1 } })) },
			new RegExp(`^${light.path}: .*the loop must name layers`)
		],
		[
			'light layers whose recipe was changed',
			{ people: edited(archive.people, lightPerson, (all) => ({ ...all, age: 1 })) },
			new RegExp(`^${light.path}: provenance\\.recipe: `)
		],
		[
			'light layers without one of their images',
			{ served: without(archive.served, lightImage) },
			new RegExp(`^${lightImage}: \\(whole\\): must be there`)
		],
		[
			'light layers of another making',
			{ served: reprinted(archive.served, lightImage, { sha256: otherHash }) },
			new RegExp(`^${lightImage}: sha256: .*${otherHash}`)
		],
		[
			'a judgement with an unknown verdict',
			{
				judgements: edited(archive.judgements, sitting!.path, (all) => ({
					[id]: { ...Object.values(all)[0]!, verdict: 'snapshot' }
				}))
			},
			new RegExp(`^${sitting!.path}: ${id}\\.verdict: .*"snapshot"`)
		],
		[
			'a judgement that stands in two files',
			{
				judgements: [...archive.judgements, { ...sitting!, path: 'pictures/judgements/copy.json' }]
			},
			new RegExp(`^pictures/judgements/copy\\.json: \\w+\\.why: stands in ${sitting!.path} too`)
		]
	])('%s', (_, broken, line) => {
		expect(faultsOf(broken)).toContainEqual(expect.stringMatching(line));
	});

	it.each<[string, Describe, RegExp]>([
		[
			'that throws',
			() => {
				throw new Error('no such message');
			},
			/no such message/
		],
		['that leaves a region out', (...args) => describeIn(...args).slice(1), /leaves a region/],
		['with an empty sentence', (...args) => [...describeIn(...args), [' ']], /no sentence.*" "/],
		['with a hole', (...args) => [...describeIn(...args), ['{stops}']], /no sentence.*stops/]
	])('a description %s', (_, words, reason) => {
		const lines = faultsOf({}, words).filter((line) => line.startsWith(`${recordPath}: `));
		for (const [i, locale] of locales.entries()) {
			expect(lines[i]).toContain(`(description, ${locale})`);
			expect(lines[i]).toMatch(reason);
		}
	});
});

describe('judgements', () => {
	const notesOf = (changed: Partial<Archive>) =>
		checkArchive({ ...archive, ...changed }, anyWords).notes;

	it('of an earlier print do not count, and that is no fault', () => {
		const masters = reprinted(archive.masters, masterPath, { sha256: '0'.repeat(64) });
		expect(notesOf({ masters })).toContain(`${id}: 0 of 2 judges have seen this print`);
		expect(faultsOf({ judgements: [] })).toEqual([]);
	});

	it('are missed as long as there are not two', () => {
		const notes = notesOf({ judgements: [] });
		expect(notes.filter((note) => note.includes('0 of 2 judges'))).toHaveLength(records.length);
	});
});

it('a person whom no recipe shows is noted', () => {
	const spare = { ...archive.people[0]!, path: 'pictures/people/spare.json' };
	const people = [...archive.people, spare];
	const { faults, notes } = checkArchive({ ...archive, people }, anyWords);
	expect(faults).toEqual([]);
	expect(notes).toContain('pictures/people/spare.json: no recipe shows this person');
});

it('a number with a fraction of nothing is not a whole number, as the darkroom sees it', () => {
	expect(canonical('{"b": 115.0, "a": [115, -0.50, "1.0"]}')).toBe(
		'{"a":[115,-0.5,"1.0"],"b":115.0}'
	);
});

it('the command ends with 1 and a line for each fault', { timeout: 60_000 }, () => {
	const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
	try {
		for (const part of Object.values(folders))
			cpSync(part, join(folder, part), { recursive: true });
		cpSync(archive.darkroom.path, join(folder, archive.darkroom.path));
		rmSync(join(folder, smallPath));
		const command = join(process.cwd(), 'scripts/pictures-check.js');
		const { status, stderr } = spawnSync(process.execPath, [command], {
			cwd: folder,
			encoding: 'utf8'
		});
		expect([status, stderr]).toEqual([1, `${smallPath}: (whole): must be there (it is missing)\n`]);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
