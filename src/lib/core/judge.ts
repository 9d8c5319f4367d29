/**
 * Facts and a brief in, a judgement out. The same facts give the same judgement, always; anybody
 * can check it by `npm run judge`.
 */
import { levelOf, margin, type Level } from './bands.ts';
import { type Brief, type Strength } from './briefs.ts';
import { clarity } from './clarity.ts';
import { costOf, moves, type Move } from './flip.ts';
import type { Change, Facts } from './facts.ts';
import { rules } from './rules.ts';
import { themeOf, type RuleId, type Theme } from './themes.ts';

export type Verdict = 'headshot' | 'portrait';

export interface Finding {
	readonly rule: RuleId;
	readonly theme: Theme;
	readonly strength: Strength;
	readonly level: Level;
	/** In the rule's unit; null when there is nothing to measure. */
	readonly value: number | null;
	/** What was found, as the texts know it. */
	readonly word: string;
	/** Distance from the nearest edge of its band, in steps. */
	readonly margin: number;
}

export interface Flip {
	readonly change: Change;
	readonly towards: Verdict;
	/** The rules whose level it changes. */
	readonly rules: readonly RuleId[];
}

export interface Judgement {
	readonly brief: Brief;
	readonly verdict: Verdict;
	/** A must lies in its borderline band and nothing else settles it: not to be asked. */
	readonly ambiguous: boolean;
	readonly findings: readonly Finding[];
	/** Portrait: the broken musts, else the broken shoulds. Headshot: the kept musts. */
	readonly deciding: readonly RuleId[];
	/** How clear the verdict is, 0–100; 0 when ambiguous. */
	readonly strength: number;
	/** The cheapest single change that turns the verdict; null when no single one does. */
	readonly flip: Flip | null;
}

export const findingOf = (judgement: Judgement, rule: RuleId): Finding =>
	judgement.findings.find((finding) => finding.rule === rule)!;

/** What every rule finds, in the order of the table. */
export const find = (facts: Facts, brief: Brief): readonly Finding[] =>
	rules.map((rule) => {
		const { id, strength, bands, read } = rule;
		const { value, word } = read(facts, brief);
		return {
			rule: id,
			theme: themeOf(id),
			strength: strength[brief],
			level: levelOf(bands, value),
			value,
			word,
			margin: margin(rule, value)
		};
	});

const of = (findings: readonly Finding[], strength: Strength, level: Level): readonly Finding[] =>
	findings.filter((finding) => finding.strength === strength && finding.level === level);

/** Verdict: portrait when any must is broken, or two shoulds are; otherwise headshot. */
export function decide(
	findings: readonly Finding[]
): Pick<Judgement, 'verdict' | 'ambiguous' | 'deciding'> {
	const brokenMusts = of(findings, 'must', 'broken');
	const brokenShoulds = of(findings, 'should', 'broken');
	const portraitBy = brokenMusts.length
		? brokenMusts
		: brokenShoulds.length > 1
			? brokenShoulds
			: [];
	const verdict = portraitBy.length ? 'portrait' : 'headshot';
	const deciding = portraitBy.length ? portraitBy : of(findings, 'must', 'kept');
	return {
		verdict,
		ambiguous: verdict === 'headshot' && of(findings, 'must', 'borderline').length > 0,
		deciding: deciding.map(({ rule }) => rule)
	};
}

function changedRules(facts: Facts, move: Move, brief: Brief): readonly RuleId[] {
	const before = find(facts, brief);
	return find(move.apply(facts), brief)
		.filter(({ level, strength }, i) => strength !== 'free' && level !== before[i]?.level)
		.map(({ rule }) => rule);
}

function smallestFlip(facts: Facts, brief: Brief, verdict: Verdict): Flip | null {
	const [cheapest] = moves
		.filter((move) => move.towards !== verdict)
		.filter((move) => {
			const after = decide(find(move.apply(facts), brief));
			return after.verdict !== verdict && !after.ambiguous;
		})
		.map((move) => ({ move, cost: costOf(move, facts, brief) }))
		.sort((a, b) => a.cost - b.cost);
	if (!cheapest) return null;
	const { change, towards } = cheapest.move;
	return { change, towards, rules: changedRules(facts, cheapest.move, brief) };
}

/** @param facts as parseRecord lets them through */
export function judge(facts: Facts, brief: Brief): Judgement {
	const findings = find(facts, brief);
	const { verdict, ambiguous, deciding } = decide(findings);
	return {
		brief,
		verdict,
		ambiguous,
		findings,
		deciding,
		strength: clarity(findings, verdict, ambiguous),
		flip: smallestFlip(facts, brief, verdict)
	};
}
