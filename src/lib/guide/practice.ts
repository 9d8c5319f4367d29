/**
 * Five questions on a lesson's theme. Which pictures fit is found when the site is built, from
 * their records; which five are asked is chosen where the lesson is read.
 */
import type { Shown } from '../catalogue/catalogue.ts';
import { briefs, type Brief } from '../core/briefs.ts';
import { entryOf } from '../core/indexing.ts';
import { findingOf, judge, type Verdict } from '../core/judge.ts';
import { randomFrom } from '../core/random.ts';
import type { RuleId } from '../core/themes.ts';
import { lessons, picturesIn } from './lessons.ts';
import type { Slug } from './slugs.ts';

export const practiceLength = 5;

export interface Candidate {
	readonly picture: string;
	readonly brief: Brief;
}

interface Practice {
	readonly rules: readonly RuleId[];
	readonly briefs: readonly Brief[];
	/** Whether a picture that keeps the rules still asks about them. */
	readonly touches: (record: Shown) => boolean;
}
const always = (): boolean => true;
const plainly: readonly Brief[] = ['none', 'company', 'dating'];

const practices: Readonly<Record<Slug, Practice>> = {
	'two-words': { rules: ['F1', 'E1', 'L1', 'L3'], briefs: ['none', 'company'], touches: always },
	framing: { rules: ['F1', 'F2'], briefs: plainly, touches: always },
	expression: { rules: ['E1', 'E2'], briefs: ['none', 'company', 'acting'], touches: always },
	lighting: { rules: ['L1', 'L2', 'L3'], briefs: plainly, touches: always },
	location: {
		rules: ['B1', 'B2'],
		briefs: plainly,
		touches: ({ scene, facts }) => scene.setting !== 'studio' || facts.background.detail > 0.05
	},
	direction: {
		rules: ['G1'],
		briefs: ['profileLtr', 'profileRtl'],
		touches: ({ facts }) => Math.abs(facts.direction.faceYaw) > 12
	},
	bending: {
		rules: ['F1', 'E1', 'E2'],
		briefs: ['acting', 'dating'],
		touches: ({ scene }) => scene.clothes.style === 'casual'
	}
};

/** 3 the theme decides; 2 the theme is not in order; 1 it is, and one can see that; 0 not about it. */
function fitness(record: Shown, brief: Brief, { rules, touches }: Practice): number {
	const judgement = judge(record.facts, brief);
	if (judgement.verdict === 'portrait' && judgement.deciding.some((rule) => rules.includes(rule)))
		return 3;
	if (rules.some((rule) => findingOf(judgement, rule).level !== 'kept')) return 2;
	return touches(record) ? 1 : 0;
}

/** What a lesson may ask, best first: each picture once, under the brief it asks most by. */
export function candidatesFor(slug: Slug, records: readonly Shown[]): Candidate[] {
	const practice = practices[slug];
	const shown = picturesIn(lessons[slug]);
	return records
		.filter(({ id }) => !shown.includes(id))
		.flatMap((record) => {
			const { asked } = entryOf(record);
			const fits = briefs
				.filter((brief) => practice.briefs.includes(brief) && asked[brief])
				.map((brief) => ({ picture: record.id, brief, fit: fitness(record, brief, practice) }))
				.filter(({ fit }) => fit > 0);
			// the first of the best
			return fits.sort((a, b) => b.fit - a.fit).slice(0, 1);
		})
		.sort((a, b) => b.fit - a.fit)
		.map(({ picture, brief }) => ({ picture, brief }));
}

/**
 * @param candidates best first
 * @param verdictOf a candidate, as the index knows it
 * @param seen pictures answered before, which come last
 * @returns five, two or three of each verdict as far as there are so many, in chance order
 */
export function choosePractice(
	candidates: readonly Candidate[],
	verdictOf: (candidate: Candidate) => Verdict | undefined,
	seen: readonly string[],
	seed: string
): readonly Candidate[] {
	const random = randomFrom(`practice ${seed}`);
	const askable = candidates.filter((one) => verdictOf(one) !== undefined);
	const fresh = askable.filter(({ picture }) => !seen.includes(picture));
	const again = askable.filter(({ picture }) => seen.includes(picture));
	const pool = [...fresh, ...again];
	const portraits = 2 + random.below(2);
	const open: Record<Verdict, number> = {
		portrait: portraits,
		headshot: practiceLength - portraits
	};
	const chosen = pool.filter((one) => open[verdictOf(one)!]-- > 0);
	const rest = pool.filter((one) => !chosen.includes(one));
	return random.shuffled([...chosen, ...rest].slice(0, practiceLength));
}
