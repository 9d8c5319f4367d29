import type { Locale } from '../../src/lib/words/locales.ts';

/** What must not stand in a text, by language. */
const forbidden: Partial<Record<Locale, readonly RegExp[]>> = {
	// a sign that French sets off from its word must not begin a line
	fr: [/\S+ [:;?!»%]/g, /\S[;?!](?=\s|$)/g, /« \S*/g],
	// every text says "du"; these forms have no other sense than the polite one
	de: [/\b(Ihnen|Ihr(?:e[mnrs]?)? (?:eigene[ns]? )?(?:Bild|Auge|Gesicht)|[a-z]+en Sie)\b/g]
};
/** What the rules do not hold for: signs that are set off, names in English, a lesson's script. */
const exempt = /[\u00a0\u202f][;?!]|«\u00a0What .*?»|<script>.*?<\/script>/gs;

/** The places of a text that break its language's rules of setting or of address. */
export const illSet = (locale: Locale, text: string): readonly string[] =>
	(forbidden[locale] ?? []).flatMap((rule) => text.replace(exempt, '').match(rule) ?? []);
