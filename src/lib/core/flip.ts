/**
 * Changes a photographer could make, as changes of facts: the smallest one that turns the verdict
 * is the lesson ("cut just under the shoulders instead of at the waist").
 */
import { levelOf, wayInto } from './bands.ts';
import type { Brief } from './briefs.ts';
import type { Change, Facts } from './facts.ts';
import { ruleById } from './rules.ts';
import type { RuleId } from './themes.ts';

export interface Move {
	readonly change: Change;
	/** Towards a headshot, or away from one. */
	readonly towards: 'headshot' | 'portrait';
	/** The rules the change is aimed at. */
	readonly rules: readonly RuleId[];
	readonly apply: (facts: Facts) => Facts;
}

/** A face that does nothing. */
export const expressionAtRest = {
	mouthCornerRise: 0,
	mouthWidening: 0,
	lipGap: 0,
	jawDrop: 0,
	cheekRise: 0,
	lidNarrowing: 0,
	innerBrowRise: 0,
	outerBrowRise: 0,
	teethShare: 0
} as const;
const warmSmile = {
	...expressionAtRest,
	mouthCornerRise: 0.06,
	mouthWidening: 0.08,
	cheekRise: 0.035,
	lidNarrowing: 0.2
} as const;
const sad = { ...expressionAtRest, mouthCornerRise: -0.03, innerBrowRise: 0.06 } as const;

const bothEyes = (facts: Facts, eye: Partial<Facts['eyes']['viewerLeft']>): Facts['eyes'] => ({
	viewerLeft: { ...facts.eyes.viewerLeft, ...eye },
	viewerRight: { ...facts.eyes.viewerRight, ...eye }
});
const openEyes = (facts: Facts): Facts['eyes'] => {
	const wider = ({ opening }: { readonly opening: number }) => Math.max(opening, 0.25);
	const { viewerLeft, viewerRight } = facts.eyes;
	return {
		viewerLeft: { ...viewerLeft, opening: wider(viewerLeft) },
		viewerRight: { ...viewerRight, opening: wider(viewerRight) }
	};
};

/** Every single change the app speaks of. Aims lie inside the bands, not on their edges. */
export const moves: readonly Move[] = [
	{
		change: 'crop',
		towards: 'headshot',
		rules: ['F1', 'F2'],
		apply: (facts) => ({
			...facts,
			framing: { ...facts.framing, crown: 'inside', lowerEdge: 2.6, headShare: 0.6 }
		})
	},
	{
		change: 'crop',
		towards: 'portrait',
		rules: ['F1', 'F2'],
		apply: (facts) => ({
			...facts,
			framing: { ...facts.framing, crown: 'inside', lowerEdge: 5.2, headShare: 0.3 }
		})
	},
	{
		change: 'expression',
		towards: 'headshot',
		rules: ['E1', 'E2'],
		apply: (facts) => ({
			...facts,
			expression: warmSmile,
			eyes: openEyes(facts),
			direction: { ...facts.direction, gaze: { yaw: 0, pitch: 0 } }
		})
	},
	{
		change: 'expression',
		towards: 'portrait',
		rules: ['E1'],
		apply: (facts) => ({ ...facts, expression: sad, eyes: openEyes(facts) })
	},
	{
		change: 'light',
		towards: 'headshot',
		rules: ['L1', 'L2', 'L3', 'E2'],
		apply: (facts) => ({
			...facts,
			light: { ...facts.light, cheekStops: 0.6, shadowEdge: 0.15, shadowShare: 0.02 },
			eyes: bothEyes(facts, { stopsUnderFace: 1.5 })
		})
	},
	{
		change: 'light',
		towards: 'portrait',
		rules: ['L1', 'L3'],
		apply: (facts) => ({
			...facts,
			light: { ...facts.light, cheekStops: 2.6, shadowEdge: 0.1, shadowShare: 0.3 }
		})
	},
	{
		change: 'background',
		towards: 'headshot',
		rules: ['B1', 'B2'],
		apply: (facts) => ({
			...facts,
			background: { ...facts.background, detail: 0.1, rival: null }
		})
	},
	{
		change: 'background',
		towards: 'portrait',
		rules: ['B1', 'B2'],
		apply: (facts) => ({
			...facts,
			background: {
				...facts.background,
				detail: 0.8,
				rival: { strength: 1, spot: [0.1, 0.2, 0.05], onPerson: false }
			}
		})
	}
];

/**
 * What a move costs: for each rule whose level it changes, the way from the value to the band it
 * reaches, in steps. A face is changed by a word, so expression costs half.
 */
export function costOf(move: Move, facts: Facts, brief: Brief): number {
	const after = move.apply(facts);
	let cost = 0;
	for (const id of move.rules) {
		const rule = ruleById(id);
		const [from, to] = [rule.read(facts, brief).value, rule.read(after, brief).value];
		if (levelOf(rule.bands, from) === levelOf(rule.bands, to)) continue;
		cost += wayInto(rule, from, to);
	}
	return move.change === 'expression' ? cost / 2 : cost;
}
