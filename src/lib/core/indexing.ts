/** From records to the catalogue's index: each picture judged once under every brief. */
import { briefs } from './briefs.ts';
import type { Askable, Entry } from './entry.ts';
import { shapeOf } from './facts.ts';
import { findingOf, judge, type Judgement } from './judge.ts';
import type { PictureRecord } from './record.ts';
import type { RuleId } from './themes.ts';

/** @param judgement with at least one rule that decides */
function mainRule(judgement: Judgement): RuleId {
	const margins = judgement.deciding.map((rule) => ({
		rule,
		by: findingOf(judgement, rule).margin
	}));
	margins.sort((a, b) => (judgement.verdict === 'portrait' ? b.by - a.by : a.by - b.by));
	return margins[0]!.rule;
}

function askable(judgement: Judgement): Askable | null {
	if (judgement.ambiguous || !judgement.deciding.length) return null;
	const { verdict, strength } = judgement;
	const near = strength >= 55 ? 'clear' : strength >= 35 ? 'close' : 'near';
	return { verdict, rule: mainRule(judgement), near };
}

export const entryOf = ({ id, person, size, facts, twins }: PictureRecord): Entry => ({
	id,
	person,
	shape: shapeOf(size),
	twins,
	asked: Object.fromEntries(
		briefs.map((brief) => [brief, askable(judge(facts, brief))])
	) as Entry['asked']
});
