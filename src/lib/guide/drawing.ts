/** What draws the evidence on a lesson's pictures: fetched when it is first wanted. */
import { judge, findingOf } from '$lib/core/judge.ts';
import type { Brief } from '$lib/core/briefs.ts';
import type { RuleId } from '$lib/core/themes.ts';
import type { Shown } from '$lib/catalogue/catalogue.ts';
import { drawMarks } from '$lib/play/evidence/marks.ts';
import { labelWords } from '$lib/play/wording.ts';

export { default as Marks } from '$lib/play/evidence/Marks.svelte';

/** First: `await loadWords(playArea)`. */
export function marksFor(brief: Brief, rules: readonly RuleId[]) {
	return (record: Shown) => {
		const judgement = judge(record.facts, brief);
		return drawMarks(
			record,
			rules.map((rule) => findingOf(judgement, rule)),
			labelWords()
		);
	};
}
