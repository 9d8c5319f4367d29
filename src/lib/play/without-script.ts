/** The first question's answer, for readers without JavaScript. Made with the page, never shipped. */
import { opening } from 'virtual:opening';
import { records } from '$lib/catalogue/all.ts';
import { findingOf, judge } from '$lib/core/judge.ts';
import { picturesOf } from '$lib/core/question.ts';
import { sentences } from '$lib/words/locales.ts';
import { play } from '$lib/words/play.ts';
import { describe } from './describe.ts';
import { becauseText, findingText, flipText, measuredText } from './wording.ts';

export interface WrittenAnswer {
	readonly verdict: string;
	readonly because: string;
	readonly reasons: readonly { readonly finding: string; readonly measured: string }[];
	readonly flip: string;
	/** What can be seen, region by region. */
	readonly seen: readonly string[];
}

export function answerToOpening(): WrittenAnswer {
	const question = opening[0]!;
	const record = records.get(picturesOf(question)[0]!)!;
	const judgement = judge(record.facts, question.brief);
	return {
		verdict:
			judgement.verdict === 'headshot' ? play.verdict_is_headshot() : play.verdict_is_portrait(),
		because: becauseText(judgement),
		reasons: judgement.deciding.map((rule) => {
			const finding = findingOf(judgement, rule);
			return { finding: findingText(finding), measured: measuredText(finding, record.facts) };
		}),
		flip: flipText(judgement),
		seen: describe(record).map((region) => sentences(...region))
	};
}
