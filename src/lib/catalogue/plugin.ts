/**
 * Vite's side of the catalogue: every record is parsed when the build starts, and the index is
 * offered as the module `virtual:catalogue`. A broken record stops the build with file, field and
 * value.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { packEntries } from '../core/entry.ts';
import { entryOf } from '../core/indexing.ts';
import { makeRound } from '../core/round.ts';
import { parseRecord, RecordError, type PictureRecord } from '../core/record.ts';
import { openingSeed } from './opening.ts';
import { formats, widths } from './derivatives.ts';

const name = 'virtual:catalogue';

const resolved = `\0${name}`;

export const recordsFolder = 'src/lib/catalogue/records';
export const picturesFolder = 'static/pictures';

/** What no single record can know: names, twins, and the files that show the picture. */
function checkTogether(records: ReadonlyMap<string, PictureRecord>, pictures: string): void {
	for (const [file, { id, person, twins }] of records) {
		const fail = (field: string, value: unknown, reason: string): never => {
			throw new RecordError(file, field, value, reason);
		};
		if (file !== `${id}.json`) fail('id', id, 'must be the name of the file');
		for (const twin of twins) {
			const other = records.get(`${twin.id}.json`);
			if (!other) return fail('twins', twin, 'names a picture that is not there');
			if (other.person !== person) fail('twins', twin, `shows another person, ${other.person}`);
			if (!other.twins.some((back) => back.id === id && back.changed === twin.changed))
				fail('twins', twin, 'must be named by the other picture too, with the same change');
		}
		for (const width of widths)
			for (const format of formats) {
				const picture = join(pictures, `${id}-${width}.${format}`);
				if (!existsSync(picture)) fail('id', id, `has no ${picture}`);
			}
	}
}

/**
 * All records of a folder, in the order of their names.
 *
 * @throws {RecordError} for the first that is broken, or does not fit the others
 */
export function readRecords(
	folder = recordsFolder,
	pictures = picturesFolder
): readonly PictureRecord[] {
	const files = readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.sort();
	const records = new Map<string, PictureRecord>();
	for (const file of files) {
		let value: unknown;
		try {
			value = JSON.parse(readFileSync(join(folder, file), 'utf8'));
		} catch (error) {
			throw new RecordError(file, '(whole)', undefined, `not JSON: ${(error as Error).message}`);
		}
		records.set(file, parseRecord(value, file));
	}
	checkTogether(records, pictures);
	return [...records.values()];
}

export function catalogue(): Plugin {
	return {
		name: 'catalogue',
		resolveId: (id) => (id === name ? resolved : undefined),
		load(id) {
			if (id !== resolved) return undefined;
			this.addWatchFile(recordsFolder);
			const entries = readRecords().map(entryOf);
			const opening = makeRound(entries, openingSeed);
			return [
				`export default ${JSON.stringify(packEntries(entries))};`,
				`export const opening = ${JSON.stringify(opening)};`
			].join('\n');
		}
	};
}
