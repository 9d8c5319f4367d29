/** What `npm run pictures:sheet` writes. */
import { readFileSync } from 'node:fs';
import { readRecords } from '../../src/lib/catalogue/plugin.ts';
import { folders, readArchive } from './archive.ts';
import { readJson } from './fault.ts';
import { countingOpinions, parseSitting } from './judgements.ts';
import { sheetPage } from './sheet.ts';

/** @param style of sheet.css */
export function layOut(style: string): string {
	const { judgements, masters } = readArchive();
	const sittings = judgements.flatMap((file) => {
		const read = readJson(file, parseSitting);
		return read.fault ? [] : [read.value]; // `npm run pictures:check` says what is wrong
	});
	const opinions = countingOpinions(sittings, masters);
	return sheetPage(
		readRecords().map((record) => ({
			record,
			master: readFileSync(`${folders.masters}/${record.id}.webp`),
			opinions: opinions.get(record.id) ?? []
		})),
		style
	);
}
