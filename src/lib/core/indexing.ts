/** From records to the catalogue's index: each picture judged once under every brief. */
import { briefs } from './briefs.ts';
import { nearnessOf } from './clarity.ts';
import type { Askable, Entry } from './entry.ts';
import { shapeOf } from './facts.ts';
import { findingOf, judge, type Finding, type Judgement } from './judge.ts';
import type { PictureRecord } from './record.ts';
import type { RuleId } from './themes.ts';

/**
 * What the verdict hangs on: the shakiest kept must; the clearest broken one; of broken shoulds the
 * second clearest, since one alone would not do.
 *
 * @param judgement with at least one rule that decides
 */
function mainRule(judgement: Judgement): RuleId {
	const deciding = judgement.deciding
		.map((rule) => findingOf(judgement, rule))
		.sort((a, b) => b.margin - a.margin);
	const [clearest, second] = deciding as [Finding, Finding];
	if (judgement.verdict === 'headshot') return deciding.at(-1)!.rule;
	return (clearest.strength === 'must' ? clearest : second).rule;
}

function askable(judgement: Judgement): Askable | null {
	if (judgement.ambiguous || !judgement.deciding.length) return null;
	const { verdict, strength } = judgement;
	return { verdict, rule: mainRule(judgement), near: nearnessOf(strength) };
}

type Indexed = Pick<PictureRecord, 'id' | 'person' | 'size' | 'facts' | 'twins'>;

export const entryOf = ({ id, person, size, facts, twins }: Indexed): Entry => ({
	id,
	person,
	shape: shapeOf(size),
	twins,
	asked: Object.fromEntries(
		briefs.map((brief) => [brief, askable(judge(facts, brief))])
	) as Entry['asked']
});
