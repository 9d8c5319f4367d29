/** The finished pictures as they are in the repository. */
import { readdirSync, readFileSync } from 'node:fs';
import { readRecords } from '../src/lib/catalogue/plugin.ts';
import { briefs } from '../src/lib/core/briefs.ts';
import { entryOf } from '../src/lib/core/indexing.ts';
import { findingOf, judge } from '../src/lib/core/judge.ts';
import { parseRecord } from '../src/lib/core/record.ts';
import { lessonRecordsFolder } from '../src/lib/guide/derivatives.ts';

export const records = readRecords();
/** Of the pictures that only lessons show. */
export const lessonRecords = readdirSync(lessonRecordsFolder).map((file) =>
	parseRecord(JSON.parse(readFileSync(`${lessonRecordsFolder}/${file}`, 'utf8')), file)
);
export const entries = records.map(entryOf);

/** Every picture judged under every brief. */
export const judged = records.flatMap((record) =>
	briefs.map((brief) => ({ record, brief, judgement: judge(record.facts, brief) }))
);

/** Whether a picture shows more than head and shoulders. */
export const isWide = ({ facts }: (typeof records)[number]): boolean =>
	facts.framing.lowerEdge > 3 && findingOf(judge(facts, 'none'), 'F1').level === 'broken';
