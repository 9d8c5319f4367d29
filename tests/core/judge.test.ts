import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelOf, type Level } from '../../src/lib/core/bands.ts';
import { briefs, isBrief } from '../../src/lib/core/briefs.ts';
import { lostBy } from '../../src/lib/core/eyes.ts';
import type { Facts } from '../../src/lib/core/facts.ts';
import { moves } from '../../src/lib/core/flip.ts';
import { findingOf, judge } from '../../src/lib/core/judge.ts';
import { rules } from '../../src/lib/core/rules.ts';
import type { RuleId } from '../../src/lib/core/themes.ts';
import { anyFacts, facts, withFacts } from './sample.ts';

const level = (rule: RuleId, change: Facts, brief: (typeof briefs)[number] = 'none') =>
	findingOf(judge(change, brief), rule).level;

const lowerEdge = (value: number) => withFacts({ framing: { lowerEdge: value } });
const headShare = (value: number) => withFacts({ framing: { headShare: value } });
const cheekStops = (value: number) => withFacts({ light: { cheekStops: value } });
const shadowEdge = (value: number | null) => withFacts({ light: { shadowEdge: value } });
const shadowShare = (value: number) => withFacts({ light: { shadowShare: value } });
const detail = (value: number) => withFacts({ background: { detail: value } });
const rival = (strength: number) => withFacts({ background: { rival: { strength } } });
const eye = (change: Partial<Facts['eyes']['viewerLeft']>) =>
	withFacts({ eyes: { viewerRight: change } });

describe('every band edge, from both sides', () => {
	it.each<[RuleId, string, Facts, Level]>([
		['F1', 'above the chin', lowerEdge(0.99), 'broken'],
		['F1', 'at the chin', lowerEdge(1), 'borderline'],
		['F1', 'just above the collarbone', lowerEdge(1.99), 'borderline'],
		['F1', 'at the collarbone', lowerEdge(2), 'kept'],
		['F1', 'just above the armpit', lowerEdge(2.99), 'kept'],
		['F1', 'at the armpit', lowerEdge(3), 'borderline'],
		['F1', 'just above the end of the breastbone', lowerEdge(3.99), 'borderline'],
		['F1', 'at the end of the breastbone', lowerEdge(4), 'broken'],
		['F2', 'a head of 41 %', headShare(0.419), 'broken'],
		['F2', 'a head of 42 %', headShare(0.42), 'borderline'],
		['F2', 'a head of nearly half', headShare(0.499), 'borderline'],
		['F2', 'a head of half', headShare(0.5), 'kept'],
		['F2', 'a head of nearly 80 %', headShare(0.799), 'kept'],
		['F2', 'a head of 80 %', headShare(0.8), 'borderline'],
		['F2', 'a head of nearly 90 %', headShare(0.899), 'borderline'],
		['F2', 'a head of 90 %', headShare(0.9), 'broken'],
		['L1', 'nearly a stop', cheekStops(0.99), 'kept'],
		['L1', 'a stop', cheekStops(1), 'borderline'],
		['L1', 'nearly 1.6 stops', cheekStops(1.59), 'borderline'],
		['L1', '1.6 stops', cheekStops(1.6), 'broken'],
		['L2', 'no shadow', shadowEdge(null), 'kept'],
		['L2', 'an edge of 8 %', shadowEdge(0.08), 'kept'],
		['L2', 'an edge under 8 %', shadowEdge(0.079), 'borderline'],
		['L2', 'an edge of 5 %', shadowEdge(0.05), 'borderline'],
		['L2', 'an edge under 5 %', shadowEdge(0.049), 'broken'],
		['L3', 'nearly 5 % in shadow', shadowShare(0.049), 'kept'],
		['L3', '5 % in shadow', shadowShare(0.05), 'borderline'],
		['L3', 'nearly 15 % in shadow', shadowShare(0.149), 'borderline'],
		['L3', '15 % in shadow', shadowShare(0.15), 'broken'],
		['B1', 'nearly a quarter of the detail', detail(0.249), 'kept'],
		['B1', 'a quarter of the detail', detail(0.25), 'borderline'],
		['B1', 'nearly 45 % of the detail', detail(0.449), 'borderline'],
		['B1', '45 % of the detail', detail(0.45), 'broken'],
		['B2', 'no rival', withFacts({ background: { rival: null } }), 'kept'],
		['B2', 'more than half a stop weaker', rival(-0.51), 'kept'],
		['B2', 'half a stop weaker', rival(-0.5), 'borderline'],
		['B2', 'not quite half a stop stronger', rival(0.49), 'borderline'],
		['B2', 'half a stop stronger', rival(0.5), 'broken'],
		['E2', 'both eyes seen', facts, 'kept'],
		['E2', 'six tenths of an eye', eye({ visibleShare: 0.6 }), 'kept'],
		['E2', 'less than six tenths', eye({ visibleShare: 0.59 }), 'borderline'],
		['E2', 'a quarter of an eye', eye({ visibleShare: 0.25 }), 'borderline'],
		['E2', 'less than a quarter', eye({ visibleShare: 0.24 }), 'broken'],
		['E2', 'an eye 2.9 stops under the face', eye({ stopsUnderFace: 2.9 }), 'kept'],
		['E2', 'an eye 3 stops under the face', eye({ stopsUnderFace: 3 }), 'borderline'],
		['E2', 'an eye over 4.1 stops under the face', eye({ stopsUnderFace: 4.13 }), 'broken'],
		['E2', 'one eye shut', eye({ opening: 0.09 }), 'broken'],
		['E2', 'one eye just open', eye({ opening: 0.1 }), 'kept']
	])('%s: %s', (rule, _, change, expected) => {
		expect(level(rule, change)).toBe(expected);
	});
});

it('says of each eye what keeps it from us', () => {
	const { viewerLeft, viewerRight } = eye({
		opening: 0.09,
		visibleShare: 0.59,
		stopsUnderFace: 3
	}).eyes;
	expect([lostBy(viewerLeft), lostBy(viewerRight)]).toEqual([[], ['shut', 'hidden', 'dark']]);
});

it('a word never says other than the level', () => {
	const whenKept: Partial<Record<RuleId, readonly string[]>> = {
		F2: ['twoThirds'],
		E2: ['both'],
		L1: ['even'],
		L2: ['soft', 'none'],
		L3: ['open'],
		B1: ['quiet'],
		B2: ['noRival']
	};
	fc.assert(
		fc.property(anyFacts, fc.constantFrom(...briefs), (some, brief) => {
			for (const { rule, word, level: found } of judge(some, brief).findings)
				if (whenKept[rule])
					expect(whenKept[rule].includes(word), `${rule} ${word}`).toBe(found === 'kept');
		}),
		{ numRuns: 500, examples: [[eye({ visibleShare: 0.7 }), 'none']] }
	);
});

const face = (
	parts: Partial<Facts['expression']>,
	gaze: Facts['direction']['gaze'] = { yaw: 0, pitch: 0 }
): Facts => {
	const rest = Object.fromEntries(Object.keys(facts.expression).map((key) => [key, 0]));
	const base = withFacts({ direction: { gaze } });
	return { ...base, expression: { ...(rest as Facts['expression']), ...parts } };
};
const warm = { mouthCornerRise: 0.1, cheekRise: 0.05, lidNarrowing: 0.1 };
const shut = { viewerLeft: { opening: 0.05 }, viewerRight: { opening: 0.06 } };

describe('E1 reads the expression from its measured parts', () => {
	it.each<[string, Facts, string, Level]>([
		[
			'a confident closed smile',
			face({ mouthCornerRise: 0.053, cheekRise: 0.026, lidNarrowing: 0.09 }),
			'warm',
			'kept'
		],
		[
			'an open smile',
			face({
				mouthCornerRise: 0.15,
				cheekRise: 0.083,
				lidNarrowing: 0.28,
				lipGap: 0.06,
				teethShare: 0.7
			}),
			'warm',
			'kept'
		],
		[
			'a friendly calm',
			face({ mouthCornerRise: 0.028, cheekRise: 0.016, lidNarrowing: 0.06 }),
			'friendlyCalm',
			'kept'
		],
		[
			'a polite smile under cold eyes',
			face({ mouthCornerRise: 0.082, cheekRise: 0.021, lidNarrowing: 0.025 }),
			'polite',
			'borderline'
		],
		['a face at rest', face({}), 'neutral', 'borderline'],
		[
			'an intense look',
			face({ innerBrowRise: -0.013, outerBrowRise: -0.01, lidNarrowing: 0.06 }),
			'intense',
			'borderline'
		],
		[
			'sadness',
			face({
				mouthCornerRise: -0.021,
				innerBrowRise: 0.051,
				outerBrowRise: 0.013,
				lidNarrowing: 0.15
			}),
			'sad',
			'broken'
		],
		[
			'anger',
			face({
				mouthCornerRise: 0.02,
				innerBrowRise: -0.046,
				outerBrowRise: -0.026,
				lidNarrowing: 0.12
			}),
			'angry',
			'broken'
		],
		[
			'fear',
			face({
				mouthCornerRise: -0.035,
				innerBrowRise: 0.07,
				outerBrowRise: 0.053,
				lidNarrowing: -0.17
			}),
			'afraid',
			'broken'
		],
		['looking past us', face({}, { yaw: 25, pitch: 0 }), 'absent', 'broken'],
		[
			'a smile for somebody far to the side',
			face({ mouthCornerRise: 0.06, cheekRise: 0.04, lidNarrowing: 0.1 }, { yaw: -53, pitch: 6 }),
			'absent',
			'broken'
		],
		['heavy lids', face({ mouthCornerRise: -0.011, lidNarrowing: 0.22 }), 'absent', 'broken'],
		[
			'helpless laughter',
			face({ mouthCornerRise: 0.15, cheekRise: 0.1, lipGap: 0.24, lidNarrowing: 0.5 }),
			'laughing',
			'broken'
		],
		['eyes shut', withFacts({ eyes: shut, direction: { gaze: null } }), 'eyesShut', 'broken']
	])('%s', (_, change, word, expected) => {
		const finding = findingOf(judge(change, 'none'), 'E1');
		expect([finding.word, finding.level]).toEqual([word, expected]);
	});

	it.each<[string, Facts, Facts, Level, Level]>([
		[
			'looking past us',
			face({}, { yaw: 15, pitch: 0 }),
			face({}, { yaw: 15.3, pitch: 0 }),
			'borderline',
			'broken'
		],
		[
			'a smile for somebody else',
			face(warm, { yaw: 36.4, pitch: 0 }),
			face(warm, { yaw: 36.7, pitch: 0 }),
			'kept',
			'broken'
		],
		[
			'calm',
			face({ mouthCornerRise: 0.0126, lidNarrowing: 0.09 }),
			face({ mouthCornerRise: 0.0132, lidNarrowing: 0.09 }),
			'borderline',
			'kept'
		],
		[
			'cold eyes',
			face({ mouthCornerRise: 0.06, lidNarrowing: 0.059 }),
			face({ mouthCornerRise: 0.06, lidNarrowing: 0.061 }),
			'borderline',
			'kept'
		],
		[
			'drooping',
			face({ mouthCornerRise: -0.0108 }),
			face({ mouthCornerRise: -0.0112 }),
			'borderline',
			'broken'
		],
		[
			'anger',
			face({ innerBrowRise: -0.0365 }),
			face({ innerBrowRise: -0.037 }),
			'borderline',
			'broken'
		],
		[
			'laughter',
			face({ ...warm, lipGap: 0.175 }),
			face({ ...warm, lipGap: 0.178 }),
			'kept',
			'broken'
		]
	])('turns where %s begins', (_, before, after, was, becomes) => {
		expect([level('E1', before), level('E1', after)]).toEqual([was, becomes]);
	});

	it('has its edges at 0 and 0.5 of its scale', () => {
		const { bands } = rules.find(({ id }) => id === 'E1')!;
		expect([-0.01, 0, 0.49, 0.5].map((value) => levelOf(bands, value))).toEqual([
			'broken',
			'borderline',
			'borderline',
			'kept'
		]);
	});

	it('lets an actor be intense', () => {
		const intense = face({ innerBrowRise: -0.013, outerBrowRise: -0.01, lidNarrowing: 0.06 });
		expect(level('E1', intense, 'company')).toBe('borderline');
		expect(level('E1', intense, 'acting')).toBe('kept');
	});
});

describe('G1 asks only where the picture begins a page', () => {
	const turned = (faceYaw: number, yaw: number | null) =>
		withFacts({ direction: { faceYaw, gaze: yaw === null ? null : { yaw, pitch: 0 } } });
	it.each<[string, Facts, 'profileLtr' | 'profileRtl' | 'none', string, Level]>([
		['to the camera', turned(5, 0), 'profileLtr', 'camera', 'kept'],
		['up to ten degrees away', turned(-9.9, -9.9), 'profileLtr', 'camera', 'kept'],
		['ten degrees away', turned(-10, -10), 'profileLtr', 'away', 'borderline'],
		['ten degrees into the page', turned(10, 10), 'profileLtr', 'into', 'kept'],
		['up to 25 degrees away', turned(-24.9, -24.9), 'profileLtr', 'away', 'borderline'],
		['25 degrees away', turned(-25, -25), 'profileLtr', 'away', 'broken'],
		['face and eyes taken together', turned(-40, -8), 'profileLtr', 'away', 'borderline'],
		['into a left-to-right page', turned(35, 30), 'profileLtr', 'into', 'kept'],
		['a little away', turned(-20, -10), 'profileLtr', 'away', 'borderline'],
		['out of a left-to-right page', turned(-35, -30), 'profileLtr', 'away', 'broken'],
		['into a right-to-left page', turned(-35, -30), 'profileRtl', 'into', 'kept'],
		['out of a right-to-left page', turned(35, 30), 'profileRtl', 'away', 'broken'],
		['turned away with shut eyes', turned(-35, null), 'profileLtr', 'away', 'broken'],
		['where there is no page', turned(-60, -60), 'none', 'free', 'kept']
	])('%s', (_, change, brief, word, expected) => {
		const finding = findingOf(judge(change, brief), 'G1');
		expect([finding.word, finding.level]).toEqual([word, expected]);
	});
});

describe('the verdict', () => {
	it('headshot: kept when every must is, and the kept musts decide', () => {
		const { verdict, deciding, ambiguous } = judge(facts, 'company');
		expect([verdict, ambiguous]).toEqual(['headshot', false]);
		expect(deciding).toEqual(['F1', 'E1', 'L1', 'L3']);
	});

	it.each<[string, Facts, RuleId[]]>([
		['one broken must', lowerEdge(5.2), ['F1']],
		['two broken musts', withFacts({ light: { cheekStops: 2.5, shadowShare: 0.3 } }), ['L1', 'L3']],
		[
			'two broken shoulds',
			withFacts({ background: { detail: 0.8, rival: { strength: 1 } } }),
			['B1', 'B2']
		],
		[
			'a broken must outweighs broken shoulds',
			withFacts({ framing: { lowerEdge: 5.2, headShare: 0.3 }, background: { detail: 0.8 } }),
			['F1']
		]
	])('portrait by %s', (_, change, deciding) => {
		expect(judge(change, 'none')).toMatchObject({
			verdict: 'portrait',
			deciding,
			ambiguous: false
		});
	});

	it('one broken should weakens a headshot and does not unmake it', () => {
		const weak = judge(detail(0.8), 'none');
		expect(weak.verdict).toBe('headshot');
		expect(weak.strength).toBeLessThan(judge(facts, 'none').strength);
	});

	it('is ambiguous when a must is borderline, unless something else settles it', () => {
		expect(judge(cheekStops(1.3), 'company').ambiguous).toBe(true);
		expect(judge(cheekStops(1.3), 'acting').ambiguous).toBe(false);
		const settled = withFacts({ light: { cheekStops: 1.3 }, framing: { lowerEdge: 6 } });
		expect(judge(settled, 'company').ambiguous).toBe(false);
	});

	it('turns with the brief: split light is a headshot for an actor', () => {
		const split = withFacts({ light: { cheekStops: 2.5, shadowShare: 0.12 } });
		expect(judge(split, 'company').verdict).toBe('portrait');
		expect(judge(split, 'acting').verdict).toBe('headshot');
	});

	it('two shadow-lost things are too much even for an actor', () => {
		const lost = withFacts({
			light: { shadowShare: 0.4 },
			eyes: { viewerRight: { stopsUnderFace: 6 } }
		});
		expect(judge(lost, 'acting')).toMatchObject({ verdict: 'portrait', deciding: ['E2', 'L3'] });
	});
});

const anyBrief = fc.constantFrom(...briefs);

describe('for any facts', () => {
	it('strength stays within 0–100, and is whole', () => {
		fc.assert(
			fc.property(anyFacts, anyBrief, (some, brief) => {
				const { strength } = judge(some, brief);
				expect(Number.isInteger(strength)).toBe(true);
				expect(strength).toBeGreaterThanOrEqual(0);
				expect(strength).toBeLessThanOrEqual(100);
			})
		);
	});

	it('what decides is what the rule of the verdict says', () => {
		fc.assert(
			fc.property(anyFacts, anyBrief, (some, brief) => {
				const { verdict, deciding, findings } = judge(some, brief);
				const broken = (s: string) =>
					findings.filter((f) => f.strength === s && f.level === 'broken').map((f) => f.rule);
				const [musts, shoulds] = [broken('must'), broken('should')];
				const portrait = musts.length > 0 || shoulds.length > 1;
				expect(verdict).toBe(portrait ? 'portrait' : 'headshot');
				if (portrait) expect(deciding).toEqual(musts.length ? musts : shoulds);
				else
					for (const rule of deciding)
						expect(findings.find((f) => f.rule === rule)).toMatchObject({
							strength: 'must',
							level: 'kept'
						});
			})
		);
	});

	it('the flip really flips, and is not another judgement call', () => {
		fc.assert(
			fc.property(anyFacts, anyBrief, (some, brief) => {
				const { flip, verdict } = judge(some, brief);
				if (!flip) return;
				expect(flip.towards).not.toBe(verdict);
				const move = moves.find((m) => m.change === flip.change && m.towards === flip.towards)!;
				const after = judge(move.apply(some), brief);
				expect(after).toMatchObject({ verdict: flip.towards, ambiguous: false });
			})
		);
	});

	it('nothing that decides nothing moves it: tilt, tones, tone of the background, teeth, brighter side', () => {
		fc.assert(
			fc.property(anyFacts, anyFacts, anyBrief, (some, other, brief) => {
				const moved: Facts = {
					...some,
					direction: {
						...some.direction,
						faceRoll: other.direction.faceRoll,
						facePitch: other.direction.facePitch
					},
					print: other.print,
					light: { ...some.light, brighterCheek: other.light.brighterCheek },
					expression: { ...some.expression, teethShare: other.expression.teethShare },
					background: {
						...some.background,
						stopsFromFace: other.background.stopsFromFace,
						share: other.background.share
					}
				};
				expect(judge(moved, brief)).toEqual(judge(some, brief));
			})
		);
	});
});

it('has a flip for every verdict by a single cause', () => {
	expect(judge(facts, 'company').flip).toMatchObject({ towards: 'portrait' });
	expect(judge(lowerEdge(5.2), 'company').flip).toMatchObject({
		change: 'crop',
		towards: 'headshot'
	});
	expect(judge(cheekStops(2.5), 'company').flip).toMatchObject({ change: 'light' });
	expect(
		judge(withFacts({ background: { detail: 0.8, rival: { strength: 1 } } }), 'company').flip
	).toMatchObject({ change: 'background' });
	expect(
		judge(withFacts({ light: { cheekStops: 2.5 }, framing: { lowerEdge: 5 } }), 'company').flip
	).toBeNull();
});

it('bands cover every value, in rising order', () => {
	for (const { bands } of rules) {
		expect(bands.at(-1)?.below).toBe(Infinity);
		expect([...bands].sort((a, b) => a.below - b.below)).toEqual([...bands]);
	}
});

it('a value on no side of an edge is in the last band, and nothing measured is kept', () => {
	for (const { bands } of rules) {
		expect(levelOf(bands, Infinity)).toBe(bands.at(-1)?.level);
		expect(levelOf(bands, null)).toBe('kept');
	}
});

it('knows its briefs from anything else', () => {
	for (const brief of briefs) expect(isBrief(brief)).toBe(true);
	for (const other of ['', 'None', 'wedding', null, 0, undefined])
		expect(isBrief(other)).toBe(false);
});
