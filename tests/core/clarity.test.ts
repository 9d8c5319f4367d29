import { describe, expect, it } from 'vitest';
import type { Brief } from '../../src/lib/core/briefs.ts';
import { nearnessOf } from '../../src/lib/core/clarity.ts';
import type { Facts } from '../../src/lib/core/facts.ts';
import { entryOf } from '../../src/lib/core/indexing.ts';
import { judge } from '../../src/lib/core/judge.ts';
import { facts, record, withFacts } from './sample.ts';

const strength = (some: Facts, brief: Brief = 'none') => judge(some, brief).strength;
const about = (some: Facts, brief: Brief = 'none') =>
	entryOf({ ...record, facts: some }).asked[brief]?.rule;

describe('a headshot', () => {
	const lit = (cheekStops: number, shadowShare = 0.01) =>
		withFacts({ light: { cheekStops, shadowShare } });

	it('is as clear as its shakiest kept must, and about that one', () => {
		expect(strength(lit(0.9))).toBeLessThan(strength(lit(0.7)));
		expect(strength(lit(0.9, 0.02))).toBe(strength(lit(0.9)));
		expect([about(lit(0.9)), about(lit(0.6, 0.045))]).toEqual(['L1', 'L3']);
	});

	it('just inside the edge is a near miss, well inside is clear', () => {
		expect(strength(lit(0.999))).toBeLessThan(5);
		expect(nearnessOf(strength(lit(0.9)))).toBe('near');
		expect(nearnessOf(strength(lit(0.8)))).toBe('close');
		expect(nearnessOf(strength(lit(0.4)))).toBe('clear');
	});

	it('loses half by a broken should, little by a borderline one or a tip', () => {
		const whole = strength(facts, 'profileLtr');
		const busy = strength(withFacts({ background: { detail: 0.8 } }), 'profileLtr');
		const lively = strength(withFacts({ background: { detail: 0.3 } }), 'profileLtr');
		const away = withFacts({ direction: { faceYaw: -40, gaze: { yaw: -20, pitch: 0 } } });
		expect(Math.abs(busy - whole / 2)).toBeLessThanOrEqual(1);
		expect(lively).toBeGreaterThan(busy);
		expect(lively).toBeLessThan(whole);
		expect(strength(away, 'profileLtr')).toBe(lively);
		expect(strength(away, 'profileRtl')).toBe(whole);
	});

	it('that is ambiguous has no strength', () => {
		expect(strength(lit(1.3))).toBe(0);
	});
});

describe('a portrait by musts', () => {
	const split = { light: { cheekStops: 2.4 } };
	const waist = { framing: { lowerEdge: 4.5 } };

	it('is as clear as its broken musts together, and about the clearest', () => {
		const both = withFacts({ ...split, ...waist });
		expect(strength(both)).toBeGreaterThan(strength(withFacts(split)));
		expect(strength(both)).toBeGreaterThan(strength(withFacts(waist)));
		expect(about(both)).toBe('F1');
		expect(about(withFacts({ light: { cheekStops: 3 }, ...waist }))).toBe('L1');
	});

	it('is the clearer for two broken shoulds, not for one', () => {
		const one = { ...split, background: { detail: 0.8 } };
		expect(strength(withFacts(one))).toBe(strength(withFacts(split)));
		const two = withFacts({ ...one, framing: { headShare: 0.3 } });
		expect(strength(two)).toBeGreaterThan(strength(withFacts(split)));
	});

	it('just past the edge is a near miss, far past is clear', () => {
		const cut = (lowerEdge: number) => nearnessOf(strength(withFacts({ framing: { lowerEdge } })));
		expect([cut(4.1), cut(4.7), cut(6)]).toEqual(['near', 'close', 'clear']);
	});
});

describe('a portrait by two shoulds', () => {
	const small = (headShare: number, detail: number) =>
		withFacts({ framing: { headShare }, background: { detail } });

	it('is as clear as the one nearer to its edge, and about that one', () => {
		expect(strength(small(0.2, 0.451))).toBeLessThan(2);
		expect(strength(small(0.1, 0.55))).toBe(strength(small(0.3, 0.55)));
		expect(strength(small(0.2, 0.65))).toBeGreaterThan(strength(small(0.2, 0.55)));
		expect([about(small(0.2, 0.5)), about(small(0.4, 0.9))]).toEqual(['B1', 'F2']);
	});

	it('is less clear than one by a must that lies as far off', () => {
		const [step, steps] = [0.1, 2];
		const shoulds = small(0.1, 0.45 + step * steps);
		const must = withFacts({ light: { cheekStops: 1.6 + 0.4 * steps } });
		expect(strength(shoulds)).toBeLessThan(strength(must));
	});
});
