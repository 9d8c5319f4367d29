/** What one answer says of the eye: for each rule and each confusion it touched, whether it was judged rightly. */
import { briefs } from './briefs.ts';
import type { Clue } from './clues.ts';
import { confusionIds, type ConfusionId } from './confusions.ts';
import { ruleById } from './rules.ts';
import { ruleIds, type RuleId } from './themes.ts';

/** A rule, or what decides nothing and may be taken for a rule. */
export type Skill = RuleId | ConfusionId;

/** A rule that is never more than a tip decides nothing, and is never asked about. */
const decides = (rule: RuleId): boolean =>
	briefs.some((brief) => ['must', 'should'].includes(ruleById(rule).strength[brief]));

export const skills: readonly Skill[] = [...ruleIds.filter(decides), ...confusionIds];

export interface Review {
	readonly about: Skill;
	readonly right: boolean;
}

/**
 * A rule that decides is known when it was picked and the call was right; a confusion, when it was
 * left alone. What is true and overruled says nothing of either.
 *
 * @param callRight whether the call was right
 * @param clues that were to choose from
 * @param chosen ids of those that were picked
 */
export function reviewsOf(
	callRight: boolean,
	clues: readonly Clue[],
	chosen: readonly string[]
): readonly Review[] {
	return clues.flatMap(({ id, about, counts }) => {
		const picked = chosen.includes(id);
		if (counts) return [{ about, right: picked && callRight }];
		return about.startsWith('N') ? [{ about, right: !picked }] : [];
	});
}

/** Of a pair only the call is known. @param deciding rules of its portrait */
export const reviewsOfPair = (callRight: boolean, deciding: readonly RuleId[]): readonly Review[] =>
	deciding.map((about) => ({ about, right: callRight }));
