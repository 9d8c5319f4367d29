/** The finished pictures as they are in the repository, and texts about them in any language. */
import { readRecords } from '../../src/lib/catalogue/plugin.ts';
import { briefs } from '../../src/lib/core/briefs.ts';
import { entryOf } from '../../src/lib/core/indexing.ts';
import { judge } from '../../src/lib/core/judge.ts';
import { areas, fetchWords, useWords } from '../../src/lib/words/areas.ts';
import { setLocale, type Locale } from '../../src/lib/words/locales.ts';

export const records = readRecords();
export const entries = records.map(entryOf);

/** Every picture judged under every brief. */
export const judged = records.flatMap((record) =>
	briefs.map((brief) => ({ record, brief, judgement: judge(record.facts, brief) }))
);

/** From here on everything is said in this language, as on its pages. */
export async function speak(locale: Locale): Promise<void> {
	setLocale(() => locale);
	for (const area of areas) useWords(area, await fetchWords(area, locale));
}
