/**
 * The rules, as data with one check each. They are the article's: "What is the difference between
 * a headshot and a portrait?", Nick Cole Photography. A headshot has a job, so conditions; a
 * portrait is whatever breaks one that decides.
 */
import { pageSide, type Brief, type Strength } from './briefs.ts';
import { readExpression, type Character } from './expression.ts';
import type { RuleId } from './themes.ts';
import { bodyLevels, shutBelow, sides, type Facts } from './facts.ts';

export type Level = 'kept' | 'borderline' | 'broken';

/** `level` holds below `below` and from the band before on; bands are in rising order. */
export interface Band {
	readonly below: number;
	readonly level: Level;
}

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

const everywhere = (strength: Strength, except: Partial<Record<Brief, Strength>> = {}) => ({
	none: strength,
	company: strength,
	profileLtr: strength,
	profileRtl: strength,
	acting: strength,
	dating: strength,
	...except
});

/** Kept, then borderline from `borderline`, then broken from `broken` on. */
const rising = (borderline: number, broken: number): readonly Band[] => [
	{ below: borderline, level: 'kept' },
	{ below: broken, level: 'borderline' },
	{ below: Infinity, level: 'broken' }
];
/** Broken, borderline from `borderline`, kept from `kept` on. */
const falling = (borderline: number, kept: number): readonly Band[] => [
	{ below: borderline, level: 'broken' },
	{ below: kept, level: 'borderline' },
	{ below: Infinity, level: 'kept' }
];
/** Kept between `low` and `high`, borderline as far as `lowest` and `highest`. */
const within = (lowest: number, low: number, high: number, highest: number): readonly Band[] => [
	...falling(lowest, low).slice(0, 2),
	...rising(high, highest)
];

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

/** How well the worse of the two eyes is seen, 0–1: open, unhidden and lit, the least of them. */
function readEyes({ eyes }: Facts): Reading {
	const words = { open: 'shut', seen: 'hidden', lit: 'dark' } as const;
	let worst = { value: 1, word: 'both' };
	for (const side of sides) {
		const { opening, visibleShare, stopsUnderFace } = eyes[side];
		const scores = {
			open: opening < shutBelow ? 0 : 1,
			seen: visibleShare,
			lit: 1 - Math.min(1, Math.max(0, (stopsUnderFace - 1.5) / 3.5))
		};
		for (const key of ['open', 'seen', 'lit'] as const)
			if (scores[key] < worst.value) worst = { value: scores[key], word: words[key] };
	}
	return worst.value >= 0.6 ? { ...worst, word: 'both' } : worst;
}

/** Degrees by which face and eyes, taken together, turn from the lens, away from the page's text. */
function readPageDirection({ direction }: Facts, brief: Brief): Reading {
	const { faceYaw, gaze } = direction;
	const yaw = gaze ? (faceYaw + gaze.yaw) / 2 : faceYaw;
	const page = pageSide(brief);
	if (page === 0) return { value: 0, word: 'free' };
	const away = -yaw * page;
	const word = Math.abs(yaw) <= 10 ? 'camera' : away > 0 ? 'away' : 'into';
	return { value: Math.max(0, away), word };
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
	{
		id: 'F2',
		unit: 'share',
		strength: everywhere('should'),
		bands: within(0.42, 0.5, 0.8, 0.9),
		step: 0.06,
		read: ({ framing: { headShare } }) => ({
			value: headShare,
			word: headShare < 0.5 ? 'loose' : headShare >= 0.8 ? 'tight' : 'twoThirds'
		})
	},
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
		bands: falling(0.25, 0.6),
		step: 0.25,
		read: readEyes
	},
	{
		id: 'L1',
		unit: 'stops',
		strength: everywhere('must', { acting: 'free' }),
		bands: rising(1, 1.6),
		step: 0.4,
		read: ({ light: { cheekStops } }) => ({
			value: cheekStops,
			word: cheekStops < 1 ? 'even' : cheekStops < 1.6 ? 'modelled' : 'split'
		})
	},
	{
		id: 'L2',
		unit: 'headWidths',
		strength: everywhere('should', { acting: 'free' }),
		bands: falling(0.05, 0.08),
		step: 0.03,
		read: ({ light: { shadowEdge } }) => ({
			value: shadowEdge,
			word: shadowEdge === null ? 'none' : shadowEdge < 0.08 ? 'hard' : 'soft'
		})
	},
	{
		id: 'L3',
		unit: 'share',
		strength: everywhere('must', { acting: 'should' }),
		bands: rising(0.05, 0.15),
		step: 0.03,
		read: ({ light: { shadowShare } }) => ({
			value: shadowShare,
			word: shadowShare < 0.05 ? 'open' : shadowShare < 0.15 ? 'partly' : 'hidden'
		})
	},
	{
		id: 'B1',
		unit: 'ratio',
		strength: everywhere('should'),
		bands: rising(0.25, 0.45),
		step: 0.1,
		read: ({ background: { detail } }) => ({
			value: detail,
			word: detail < 0.25 ? 'quiet' : detail < 0.45 ? 'lively' : 'busy'
		})
	},
	{
		id: 'B2',
		unit: 'stops',
		strength: everywhere('should'),
		bands: rising(-0.5, 0.5),
		step: 0.5,
		read: ({ background: { rival } }) => ({
			value: rival ? rival.strength : null,
			word: !rival || rival.strength < -0.5 ? 'noRival' : rival.strength < 0.5 ? 'match' : 'rival'
		})
	},
	{
		id: 'G1',
		unit: 'degrees',
		strength: everywhere('free', { profileLtr: 'tip', profileRtl: 'tip' }),
		bands: rising(10, 25),
		step: 10,
		read: readPageDirection
	}
];

const byId = Object.fromEntries(rules.map((rule) => [rule.id, rule])) as Record<RuleId, Rule>;
export const ruleById = (id: RuleId): Rule => byId[id];

/** The level of a value; a value on an edge belongs to the band above it. */
export function levelOf(bands: readonly Band[], value: number | null): Level {
	if (value === null) return 'kept';
	return (bands.find(({ below }) => value < below) ?? bands[bands.length - 1]!).level;
}

/** Whether a picture keeps a rule that reads the same under every brief. */
export const keeps = (facts: Facts, id: Exclude<RuleId, 'E1' | 'G1'>): boolean => {
	const { bands, read } = ruleById(id);
	return levelOf(bands, read(facts, 'none').value) === 'kept';
};

/** The edges at which kept or borderline turns into something else, in rising order. */
export const edges = (bands: readonly Band[]): readonly number[] =>
	bands.slice(0, -1).map(({ below }) => below);

/** How far a value lies from the nearest edge, in steps. Nothing to measure is a comfortable 3. */
export function margin(
	{ bands, step }: Pick<Rule, 'bands' | 'step'>,
	value: number | null
): number {
	if (value === null) return 3;
	return Math.min(...edges(bands).map((edge) => Math.abs(value - edge))) / step;
}
