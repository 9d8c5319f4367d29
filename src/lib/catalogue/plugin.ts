/**
 * Vite's side of the catalogue: every record is parsed when the build starts, and the index is
 * offered as the module `virtual:catalogue`, what the first question needs as `virtual:opening`. A
 * broken record stops the build with file, field and value.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { packEntries } from '../core/entry.ts';
import { entryOf } from '../core/indexing.ts';
import { makeRound } from '../core/round.ts';
import { parseRecord, RecordError, type PictureRecord } from '../core/record.ts';
import { misfits } from './misfits.ts';
import { openingSeed } from './opening.ts';

const names = ['virtual:catalogue', 'virtual:opening'] as const;
type Name = (typeof names)[number];

const resolved = (name: Name): string => `\0${name}`;

function contentOf(name: Name): string {
	const entries = readRecords().map(entryOf);
	if (name === 'virtual:catalogue')
		return `export default ${JSON.stringify(packEntries(entries))};`;
	const unusual = entries.filter(({ shape }) => shape !== 'upright');
	return [
		`export const opening = ${JSON.stringify(makeRound(entries, openingSeed))};`,
		`export const unusualShapes = ${JSON.stringify(Object.fromEntries(unusual.map(({ id, shape }) => [id, shape])))};`
	].join('\n');
}

export const recordsFolder = 'src/lib/catalogue/records';
export const picturesFolder = 'static/pictures';

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
	for (const [file, field, value, reason] of misfits(records, (name) =>
		existsSync(join(pictures, name))
	))
		throw new RecordError(file, field, value, reason);
	return [...records.values()];
}

export function catalogue(): Plugin {
	return {
		name: 'catalogue',
		resolveId: (id) => names.map((name) => (id === name ? resolved(name) : null)).find(Boolean),
		// a folder is no module, so the server is told of it by hand
		configureServer: ({ watcher, moduleGraph, ws }) => {
			watcher.add(recordsFolder);
			watcher.on('all', (_, file) => {
				if (!file.includes(recordsFolder)) return;
				for (const name of names) {
					const module = moduleGraph.getModuleById(resolved(name));
					if (module) moduleGraph.invalidateModule(module);
				}
				ws.send({ type: 'full-reload' });
			});
		},
		load(id) {
			const name = names.find((one) => id === resolved(one));
			return name && contentOf(name);
		}
	};
}
