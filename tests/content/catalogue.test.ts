import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { picturesFolder, readRecords, recordsFolder } from '../../src/lib/catalogue/plugin.ts';
import { briefs } from '../../src/lib/core/briefs.ts';
import { packEntries } from '../../src/lib/core/entry.ts';
import { parseRecord, RecordError, type PictureRecord } from '../../src/lib/core/record.ts';
import { verdictWordsIn } from '../verdict-words.ts';
import { entries, records } from '../finished-set.ts';

it('every record of the set is read', () => {
	const files = readdirSync(recordsFolder).filter((file) => file.endsWith('.json'));
	expect(records.map(({ id }) => `${id}.json`)).toEqual(files.sort());
});

describe.each(records.map((record) => [record.id, record] as const))('%s', (id, record) => {
	it('may be asked about under at least one brief', () => {
		const entry = entries.find((one) => one.id === id);
		expect(briefs.filter((brief) => entry?.asked[brief])).not.toEqual([]);
	});

	it('says nowhere what it is', () => {
		expect(verdictWordsIn(JSON.stringify(record))).toEqual([]);
		expect(JSON.stringify(record)).not.toMatch(/verdict|answer|deciding/i);
	});
});

it('no file and no line of the index says what a picture is', () => {
	const files = readdirSync(picturesFolder).filter((file) => verdictWordsIn(file).length > 0);
	expect(files).toEqual([]);
	expect(verdictWordsIn(packEntries(entries))).toEqual([]);
});

describe('a set that does not fit together is refused, naming file and field', () => {
	let folder: string;
	const first = records.find(({ twins }) => twins.length > 0) ?? records[0]!;
	const at = (id: string): string => join(folder, `${id}.json`);
	const write = (id: string, change: Partial<PictureRecord>): void =>
		writeFileSync(at(id), JSON.stringify({ ...first, ...change }));
	const fault = (): string => {
		try {
			readRecords(folder);
		} catch (error) {
			if (error instanceof RecordError) return `${error.where} ${error.field}`;
			throw error;
		}
		return 'was let through';
	};

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'records-'));
		cpSync(recordsFolder, folder, { recursive: true });
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it('a record that is not JSON', () => {
		writeFileSync(at(first.id), '{');
		expect(fault()).toBe(`${first.id}.json (whole)`);
	});

	it('a record under another name', () => {
		write('000000', { twins: [] });
		expect(fault()).toBe('000000.json id');
	});

	it('a twin that is not there', () => {
		write(first.id, { twins: [{ id: '000000', changed: 'light' }] });
		expect(fault()).toBe(`${first.id}.json twins`);
	});

	it('a twin of another person', () => {
		const stranger = records.find(({ person }) => person !== first.person)!;
		write(first.id, { twins: [{ id: stranger.id, changed: 'light' }] });
		expect(fault()).toBe(`${first.id}.json twins`);
	});

	it('a twin that does not know of it', () => {
		write('000000', { id: '000000', twins: [{ id: first.id, changed: 'light' }] });
		expect(fault()).toBe('000000.json twins');
	});

	it('a picture without its files', () => {
		write('000000', { id: '000000', twins: [] });
		expect(fault()).toBe('000000.json id');
	});

	it('a record that gives its verdict', () => {
		const telling = { ...first, verdict: 'headshot' };
		expect(() => parseRecord(telling, 'x')).toThrow(RecordError);
	});
});
