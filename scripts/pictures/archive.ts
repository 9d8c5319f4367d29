/** All that belongs to the pictures, as it lies in the folders: texts, hashes and pixel sizes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { picturesFolder, recordsFolder } from '../../src/lib/catalogue/plugin.ts';
import { lessonRecordsFolder, lightFolder } from '../../src/lib/guide/derivatives.ts';
import { pixelSize } from './pixel-size.ts';

/** Paths are from the project's root. */
export interface TextFile {
	readonly path: string;
	readonly text: string;
}
export interface ImageFile {
	readonly path: string;
	/** Hexadecimal. */
	readonly sha256: string;
	/** Pixels; null when it is neither WebP nor AVIF. */
	readonly size: { readonly width: number; readonly height: number } | null;
}

export interface Archive {
	readonly recipes: readonly TextFile[];
	readonly people: readonly TextFile[];
	readonly records: readonly TextFile[];
	/** Records of the pictures that only lessons show. */
	readonly lessons: readonly TextFile[];
	/** What the images of light layers hold, a file for each person; and the film's tones. */
	readonly light: readonly TextFile[];
	readonly masters: readonly ImageFile[];
	/** What visitors are sent, in every width and format. */
	readonly served: readonly ImageFile[];
	/** The hashes of what the darkroom wrote, as `sha256sum` writes them. */
	readonly seals: readonly TextFile[];
	/** A file for each judge and sitting. */
	readonly judgements: readonly TextFile[];
	/** Where the darkroom's version stands. */
	readonly darkroom: TextFile;
}

export const folders = {
	recipes: 'pictures/recipes',
	people: 'pictures/people',
	records: recordsFolder,
	lessons: lessonRecordsFolder,
	light: lightFolder,
	masters: 'pictures/masters',
	served: picturesFolder,
	seals: 'pictures/seals',
	judgements: 'pictures/judgements'
} as const;

/** The last part of a path, without its ending: `pictures/recipes/q7m2xa.json` → `q7m2xa`. */
export const nameOf = ({ path }: { readonly path: string }): string =>
	path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));

export const sha256 = (content: string | Buffer): string =>
	createHash('sha256').update(content).digest('hex');

/** @param root the project's folder; @throws when one of its folders is not there */
export function readArchive(root = '.'): Archive {
	const text = (path: string): TextFile => ({ path, text: readFileSync(join(root, path), 'utf8') });
	const image = (path: string): ImageFile => {
		const content = readFileSync(join(root, path));
		return { path, sha256: sha256(content), size: pixelSize(content) };
	};
	const each = <T>(folder: string, read: (path: string) => T): readonly T[] =>
		readdirSync(join(root, folder))
			.sort()
			.map((name) => read(`${folder}/${name}`));
	return {
		recipes: each(folders.recipes, text),
		people: each(folders.people, text),
		records: each(folders.records, text),
		lessons: each(folders.lessons, text),
		light: each(folders.light, text).filter(({ path }) => path.endsWith('.json')),
		masters: each(folders.masters, image),
		served: each(folders.served, image),
		seals: each(folders.seals, text),
		judgements: each(folders.judgements, text),
		darkroom: text('pictures/darkroom/__init__.py')
	};
}
