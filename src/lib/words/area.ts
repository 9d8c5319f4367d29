/** One area of messages: its compiled words by language, and what takes them into use. */
import type { Locale } from './locales.ts';

export interface Area {
	/** By the file of each language. */
	readonly compiled: Readonly<Record<string, () => Promise<object>>>;
	/** Messages are used as they were compiled: the types come from the base language's module. */
	readonly use: (words: object) => void;
}

/** @throws when there is no such language, or it cannot be fetched */
export async function fetchWords({ compiled }: Area, locale: Locale): Promise<object> {
	const file = Object.keys(compiled).find((path) => path.endsWith(`/${locale}.js`));
	if (!file) throw new Error(`No messages for ${locale} beside ${Object.keys(compiled)[0]}`);
	return compiled[file]!();
}
