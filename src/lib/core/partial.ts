/**
 * Judging a picture of which not everything is known. Each rule may leave several levels open;
 * the verdict stands as soon as no answer to what is open could turn it. Nothing is guessed.
 */
import type { Level } from './bands.ts';
import type { Brief, Strength } from './briefs.ts';
import type { Facts } from './facts.ts';
import { costOf, moves } from './flip.ts';
import { decide, find, type Finding, type Flip, type Verdict } from './judge.ts';
import type { RuleId } from './themes.ts';

/**
 * The levels that a rule may have, where the facts do not say it: at the rule's place they hold a
 * stand-in, which nothing is concluded from. At least one level each.
 */
export type Doubts = Readonly<Partial<Record<RuleId, readonly Level[]>>>;

export interface PartFinding extends Omit<Finding, 'level'> {
	/** 'unknown' where the picture leaves more than one level possible. */
	readonly level: Level | 'unknown';
}

export interface PartJudgement {
	readonly brief: Brief;
	/** Null until what is known settles it. */
	readonly verdict: Verdict | null;
	/** A headshot with a must that lies, or may lie, in its borderline band. */
	readonly onBorder: boolean;
	readonly findings: readonly PartFinding[];
	/** What settles it; empty while nothing does. */
	readonly deciding: readonly RuleId[];
	/** The unknown rules that the verdict waits for, those that decide alone first. */
	readonly open: readonly RuleId[];
	/** The cheapest single change that is sure to turn the verdict. */
	readonly flip: Flip | null;
}

const order: readonly Level[] = ['kept', 'borderline', 'broken'];

const possibleFor = ({ rule, level }: Finding, doubts: Doubts): readonly Level[] => {
	const open = doubts[rule];
	return open ? order.filter((one) => open.includes(one)) : [level];
};

/** The findings if every doubt ended as well as it can, or as badly. */
const ending = (findings: readonly Finding[], doubts: Doubts, end: 0 | -1): readonly Finding[] =>
	findings.map((finding) => ({ ...finding, level: possibleFor(finding, doubts).at(end)! }));

interface Settled {
	readonly verdict: Verdict | null;
	readonly onBorder: boolean;
	readonly deciding: readonly RuleId[];
}

/** More broken rules never make a headshot: the best and the worst ending hold all others. */
function settle(findings: readonly Finding[], doubts: Doubts): Settled {
	const [best, worst] = [decide(ending(findings, doubts, 0)), decide(ending(findings, doubts, -1))];
	if (best.verdict !== worst.verdict) return { verdict: null, onBorder: false, deciding: [] };
	// a portrait hangs on what is broken even at best, a headshot on what is kept even at worst
	const { verdict } = best;
	const { deciding } = verdict === 'portrait' ? best : worst;
	return { verdict, onBorder: worst.ambiguous, deciding };
}

function sureFlip(facts: Facts, doubts: Doubts, brief: Brief, verdict: Verdict): Flip | null {
	const before = find(facts, brief);
	const [cheapest] = moves
		.filter((move) => move.towards !== verdict)
		.filter((move) => {
			const still = Object.fromEntries(
				Object.entries(doubts).filter(([rule]) => !move.rules.includes(rule as RuleId))
			);
			const after = settle(find(move.apply(facts), brief), still);
			return after.verdict === move.towards && !after.onBorder;
		})
		.sort((a, b) => costOf(a, facts, brief) - costOf(b, facts, brief));
	if (!cheapest) return null;
	const changed = find(cheapest.apply(facts), brief).filter(
		({ level, strength }, i) => strength !== 'free' && level !== before[i]!.level
	);
	return {
		change: cheapest.change,
		towards: cheapest.towards,
		rules: changed.map(({ rule }) => rule)
	};
}

/**
 * @param facts of one picture; where a rule is in doubt, any stand-in that it can read
 * @param doubts the levels that are possible where the facts do not say
 */
export function judgePartly(facts: Facts, doubts: Doubts, brief: Brief): PartJudgement {
	const findings = find(facts, brief);
	const { verdict, onBorder, deciding } = settle(findings, doubts);
	const known = findings.map((finding): PartFinding => {
		const possible = possibleFor(finding, doubts);
		return { ...finding, level: possible.length > 1 ? 'unknown' : possible[0]! };
	});
	const unknown = (strength: Strength) =>
		known.filter((finding) => finding.level === 'unknown' && finding.strength === strength);
	const waiting = verdict ? [] : [...unknown('must'), ...unknown('should')];
	return {
		brief,
		verdict,
		onBorder,
		findings: known,
		deciding,
		open: waiting.map(({ rule }) => rule),
		flip: verdict && sureFlip(facts, doubts, brief, verdict)
	};
}
