/** The described mode of every picture in every language: what somebody hears who does not see it. */
import type { PictureRecord } from '../../src/lib/core/record.ts';
import { describe } from '../../src/lib/play/describe.ts';
import { inLocale, loadAllWords } from '../../src/lib/server/words.ts';
import { locales, type Locale } from '../../src/lib/words/locales.ts';
import type { Fault } from './fault.ts';

/** Sentences by region of the picture. */
export type Describe = (record: PictureRecord, locale: Locale) => readonly (readonly string[])[];

// while the module is read: a command's Vite loads nothing later
await loadAllWords();

export const describeIn: Describe = (record, locale) => inLocale(locale, () => describe(record));

/** Frame and person, crop, face, direction, light, place. */
const regions = 6;
const unfinished = /^\s*$|[{}]|undefined|null|NaN|\[object/;

/** @param file of the record, for the message */
export function* undescribed(
	record: PictureRecord,
	file: string,
	describe: Describe
): Generator<Fault> {
	for (const locale of locales) {
		const field = `(description, ${locale})`;
		try {
			const said = describe(record, locale);
			if (said.length < regions || said.some((sentences) => sentences.length === 0))
				yield { file, field, value: said, reason: 'leaves a region of the picture out' };
			for (const value of said.flat().filter((sentence) => unfinished.test(sentence)))
				yield { file, field, value, reason: 'is no sentence' };
		} catch (error) {
			// a message that is not there is no function to call
			yield { file, field, value: undefined, reason: (error as Error).message };
		}
	}
}
