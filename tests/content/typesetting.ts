import type { Locale } from '../../src/lib/words/locales.ts';

/** What must not stand in a text, by language. */
const forbidden: Partial<Record<Locale, readonly RegExp[]>> = {
	// a sign that French sets off from its word must not begin a line, nor stick to the word
	fr: [/\S* [:;?!»%]/g, /[\p{L}\d)][;?!»%]/gu, /«[^\u00a0]\S*/g],
	// every text says "du"; at the head of a sentence these words may be hers or theirs
	de: [/[\p{Ll}\d,;] (?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b/gu]
};
/** Where the rules do not hold: names in English, addresses of parts, a lesson's script. */
const exempt = /«\u00a0What .*?»|<script>.*?<\/script>|\{\w+\}/gs;

/** Whether a language has such rules. */
export const isSet = (locale: Locale): boolean => locale in forbidden;

/** The places of a text that break its language's rules of setting or of address. */
export const illSet = (locale: Locale, text: string): readonly string[] =>
	(forbidden[locale] ?? []).flatMap((rule) => text.replace(exempt, 'x').match(rule) ?? []);
