/** What the person can say where the picture does not: each answer closes a doubt. */
import type { Level } from '$lib/core/bands.ts';
import type { Facts } from '$lib/core/facts.ts';
import { expressionAtRest } from '$lib/core/flip.ts';
import type { Doubts } from '$lib/core/partial.ts';
import type { RuleId } from '$lib/core/themes.ts';
import type { Report } from './measure/report.ts';

/** Per rule that may be asked, its answers in the order in which they are shown. */
export const choices = {
	F1: ['chin', 'collarbone', 'armpit', 'breastbone', 'waist', 'hip', 'knee', 'floor'],
	E1: ['warm', 'friendlycalm', 'intense', 'neutral', 'mood', 'shut'],
	E2: ['both', 'half', 'one'],
	L1: ['even', 'modelled', 'split'],
	L3: ['open', 'partly', 'hidden']
} as const satisfies Partial<Record<RuleId, readonly string[]>>;

export type Asked = keyof typeof choices;
export const canBeAsked = (rule: RuleId): rule is Asked => rule in choices;

export type Answers = { readonly [Rule in Asked]?: (typeof choices)[Rule][number] };

/** The body level a frame's edge is at, in the middle of what the word covers. */
const levels: Readonly<Record<(typeof choices)['F1'][number], number>> = {
	chin: 1.4,
	collarbone: 2.1,
	armpit: 2.8,
	breastbone: 3.6,
	waist: 5,
	hip: 6,
	knee: 7,
	floor: 10
};

/** A face as it is said to be meant, in the parts that rule E1 reads. */
const expressions: Readonly<Record<(typeof choices)['E1'][number], Partial<Facts['expression']>>> =
	{
		warm: { mouthCornerRise: 0.06, cheekRise: 0.035, lidNarrowing: 0.2 },
		friendlycalm: { mouthCornerRise: 0.025, cheekRise: 0.012, lidNarrowing: 0.05 },
		intense: { innerBrowRise: -0.013 },
		neutral: {},
		mood: { mouthCornerRise: -0.03, innerBrowRise: 0.06 },
		shut: {}
	};

const scores = { both: 1, half: 0.4, one: 0 } as const;
const cheekStops = { even: 0.5, modelled: 1.3, split: 2.4 } as const;
const shadowShares = { open: 0.02, partly: 0.1, hidden: 0.3 } as const;

function expressed(facts: Facts, said: NonNullable<Answers['E1']>): Facts {
	const isShut = said === 'shut';
	const opening = ({ opening }: { readonly opening: number }) =>
		isShut ? 0 : Math.max(0.25, opening);
	const { viewerLeft, viewerRight } = facts.eyes;
	return {
		...facts,
		expression: { ...expressionAtRest, ...expressions[said] },
		eyes: {
			viewerLeft: { ...viewerLeft, opening: opening(viewerLeft) },
			viewerRight: { ...viewerRight, opening: opening(viewerRight) }
		},
		// whoever says how the face meets us has the eyes in it
		direction: { ...facts.direction, gaze: isShut ? null : { yaw: 0, pitch: 0 } }
	};
}

function seenEyes(facts: Facts, said: NonNullable<Answers['E2']>): Facts {
	const visibleShare = scores[said];
	const { viewerLeft, viewerRight } = facts.eyes;
	return { ...facts, eyes: { viewerLeft: { ...viewerLeft, visibleShare }, viewerRight } };
}

/** What is judged: the report with what the person said, and with the crown where they drew it. */
export function answered(
	{ facts, doubts }: Pick<Report, 'facts' | 'doubts'>,
	answers: Answers,
	crown: number | null
): { readonly facts: Facts; readonly doubts: Doubts } {
	let known = facts;
	if (crown !== null) {
		const [left, , right, chin] = known.framing.headBox;
		known = {
			...known,
			framing: {
				...known.framing,
				headShare: known.framing.headShare + known.framing.headBox[1] - crown,
				headBox: [left, crown, right, chin],
				crown: crown <= 0.002 ? 'cut' : 'inside'
			}
		};
	}
	const { F1, E1, E2, L1, L3 } = answers;
	if (F1) known = { ...known, framing: { ...known.framing, lowerEdge: levels[F1] } };
	if (E1) known = expressed(known, E1);
	if (E2) known = seenEyes(known, E2);
	if (L1) known = { ...known, light: { ...known.light, cheekStops: cheekStops[L1] } };
	if (L3) known = { ...known, light: { ...known.light, shadowShare: shadowShares[L3] } };
	const still = Object.entries(doubts).filter(([rule]) => !answers[rule as Asked]);
	// shut lids settle the eyes too
	const left = E1 === 'shut' ? still.filter(([rule]) => rule !== 'E2') : still;
	return {
		facts: known,
		doubts: Object.fromEntries(left) as Partial<Record<RuleId, readonly Level[]>>
	};
}
