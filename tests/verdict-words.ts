import { readFileSync } from 'node:fs';
import { locales, type Locale } from '../src/lib/words/locales.ts';

const file = (locale: Locale): URL =>
	new URL(`../messages/interface/${locale}.json`, import.meta.url);
const buttons = (locale: Locale): readonly string[] => {
	const words = JSON.parse(readFileSync(file(locale), 'utf8')) as Record<string, string>;
	return [words.call_headshot ?? '', words.call_portrait ?? ''];
};

/** What the two kinds of picture are called in any language, and the ways to write it in an address. */
export const verdictWords: readonly string[] = [
	...new Set(
		[...locales.flatMap(buttons), 'head-shot', 'head shot', 'portraet'].map((word) =>
			word.toLowerCase()
		)
	)
];

/** The verdict words in a text, whatever their case; an empty list is a text that gives nothing away. */
export const verdictWordsIn = (text: string): readonly string[] => {
	const plain = text.normalize('NFC').toLowerCase();
	return verdictWords.filter((word) => plain.includes(word));
};
