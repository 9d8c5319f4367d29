/**
 * The rules, as data with one check each. They are the article's: "What is the difference between
 * a headshot and a portrait?", Nick Cole Photography. A headshot has a job, so conditions; a
 * portrait is whatever breaks one that decides.
 */
import { bandOf, falling, levelOf, rising, within, type Band } from './bands.ts';
import type { Brief, Strength } from './briefs.ts';
import { pageBands, readPageDirection } from './direction.ts';
import { readExpression, type Character } from './expression.ts';
import { eyeBands, readEyes } from './eyes.ts';
import { bodyLevels, type Facts } from './facts.ts';
import type { RuleId } from './themes.ts';

/** What a check read. */
export interface Reading {
	/** In the rule's unit; null when there is nothing to measure, which keeps the rule. */
	readonly value: number | null;
	/** The finding's name within its rule, as the texts know it: "waist", "sad", "dark". */
	readonly word: string;
}

export interface Rule {
	readonly id: RuleId;
	readonly unit: 'level' | 'share' | 'stops' | 'headWidths' | 'degrees' | 'score' | 'ratio';
	readonly strength: Readonly<Record<Brief, Strength>>;
	readonly bands: readonly Band[];
	/** A difference, in the rule's unit, that a trained eye just sees: the yardstick of near and far. */
	readonly step: number;
	/** @param facts of one picture; never throws for facts that parseRecord let through */
	readonly read: (facts: Facts, brief: Brief) => Reading;
}

interface Measured extends Omit<Rule, 'read'> {
	readonly value: (facts: Facts) => number | null;
	/** What each band is called, in rising order. */
	readonly words: readonly string[];
	/** What it is called where there is nothing to measure. */
	readonly nothing?: string;
}

/** A rule that reads one number, and calls it by its band. */
const measured = ({ value, words, nothing = '', ...rule }: Measured): Rule => ({
	...rule,
	read: (facts) => {
		const found = value(facts);
		return { value: found, word: found === null ? nothing : words[bandOf(rule.bands, found)]! };
	}
});

const everywhere = (strength: Strength, except: Partial<Record<Brief, Strength>> = {}) => ({
	none: strength,
	company: strength,
	profileLtr: strength,
	profileRtl: strength,
	acting: strength,
	dating: strength,
	...except
});

/** Where each character of expression lies on E1's scale; `clear` moves it by up to a tenth. */
const engagement: Readonly<Record<Character, number>> = {
	warm: 0.9,
	friendlyCalm: 0.7,
	intense: 0.3,
	polite: 0.3,
	neutral: 0.2,
	absent: -0.3,
	sad: -0.6,
	angry: -0.6,
	afraid: -0.6,
	laughing: -0.3,
	eyesShut: -0.8
};

function readEngagement(facts: Facts, brief: Brief): Reading {
	const { character, clear } = readExpression(facts);
	// an actor may be intense as long as the face stays open to us
	const base = brief === 'acting' && character === 'intense' ? 0.7 : engagement[character];
	return { value: base + 0.1 * clear * Math.sign(base), word: character };
}

export const rules: readonly Rule[] = [
	{
		id: 'F1',
		unit: 'level',
		strength: everywhere('must'),
		bands: within(1, 2, 3, 4),
		step: 0.25,
		read: ({ framing: { lowerEdge } }) => ({
			value: lowerEdge,
			word: lowerEdge > 9 ? 'floor' : bodyLevels[Math.round(lowerEdge)]!
		})
	},
	measured({
		id: 'F2',
		unit: 'share',
		strength: everywhere('should'),
		bands: within(0.42, 0.5, 0.8, 0.9),
		step: 0.06,
		value: ({ framing }) => framing.headShare,
		words: ['loose', 'loose', 'twoThirds', 'tight', 'tight']
	}),
	{
		id: 'E1',
		unit: 'score',
		strength: everywhere('must'),
		bands: falling(0, 0.5),
		step: 0.3,
		read: readEngagement
	},
	{
		id: 'E2',
		unit: 'score',
		strength: everywhere('should'),
		bands: eyeBands,
		step: 0.25,
		read: readEyes
	},
	measured({
		id: 'L1',
		unit: 'stops',
		strength: everywhere('must', { acting: 'free' }),
		bands: rising(1, 1.6),
		step: 0.4,
		value: ({ light }) => light.cheekStops,
		words: ['even', 'modelled', 'split']
	}),
	measured({
		id: 'L2',
		unit: 'headWidths',
		strength: everywhere('should', { acting: 'free' }),
		bands: falling(0.05, 0.08),
		step: 0.03,
		value: ({ light }) => light.shadowEdge,
		words: ['hard', 'hard', 'soft'],
		nothing: 'none'
	}),
	measured({
		id: 'L3',
		unit: 'share',
		strength: everywhere('must', { acting: 'should' }),
		bands: rising(0.05, 0.15),
		step: 0.03,
		value: ({ light }) => light.shadowShare,
		words: ['open', 'partly', 'hidden']
	}),
	measured({
		id: 'B1',
		unit: 'ratio',
		strength: everywhere('should'),
		bands: rising(0.25, 0.45),
		step: 0.1,
		value: ({ background }) => background.detail,
		words: ['quiet', 'lively', 'busy']
	}),
	measured({
		id: 'B2',
		unit: 'stops',
		strength: everywhere('should'),
		bands: rising(-0.5, 0.5),
		step: 0.5,
		value: ({ background: { rival } }) => rival && rival.strength,
		words: ['noRival', 'match', 'rival'],
		nothing: 'noRival'
	}),
	{
		id: 'G1',
		unit: 'degrees',
		strength: everywhere('free', { profileLtr: 'tip', profileRtl: 'tip' }),
		bands: pageBands,
		step: 10,
		read: readPageDirection
	}
];

const byId = Object.fromEntries(rules.map((rule) => [rule.id, rule])) as Record<RuleId, Rule>;
export const ruleById = (id: RuleId): Rule => byId[id];

/** Whether a picture keeps a rule that reads the same under every brief. */
export const keeps = (facts: Facts, id: Exclude<RuleId, 'E1' | 'G1'>): boolean => {
	const { bands, read } = ruleById(id);
	return levelOf(bands, read(facts, 'none').value) === 'kept';
};
