import { describe, expect, it } from 'vitest';
import type { Change, Facts } from '../../src/lib/core/facts.ts';
import { costOf, moves, type Move } from '../../src/lib/core/flip.ts';
import { judge } from '../../src/lib/core/judge.ts';
import { facts, withFacts } from './sample.ts';

const cost = (change: Change, towards: Move['towards'], some: Facts) =>
	costOf(
		moves.find((move) => move.change === change && move.towards === towards)!,
		some,
		'none'
	);

describe('a change costs the way to the band it reaches, in steps, over the rules it moves', () => {
	const framed = (lowerEdge: number, headShare: number) =>
		withFacts({ framing: { lowerEdge, headShare } });
	const behind = (detail: number, strength: number | null) =>
		withFacts({ background: { detail, rival: strength === null ? null : { strength } } });

	it.each<[string, Change, Move['towards'], Facts, number]>([
		['out to the waist', 'crop', 'portrait', framed(2.5, 0.6), 6 + 3],
		['in from the waist', 'crop', 'headshot', framed(5.5, 0.26), 10 + 4],
		['back from the chin', 'crop', 'headshot', framed(1.5, 0.86), 2 + 1],
		['only as far as it is not there yet', 'crop', 'headshot', framed(5.5, 0.6), 10],
		['a quieter place', 'background', 'headshot', behind(0.45, 1), 2 + 3],
		['a busier place', 'background', 'portrait', behind(0.05, -0.5), 4 + 2],
		['a rival where there is none', 'background', 'portrait', behind(0.05, null), 4 + 5]
	])('%s', (_, change, towards, some, steps) => {
		expect(cost(change, towards, some)).toBeCloseTo(steps);
	});

	it('and a face half of it', () => {
		// from a warm smile, 1 of E1's scale, to where sadness begins to decide, 0
		expect(cost('expression', 'portrait', facts)).toBeCloseTo(1 / 0.3 / 2);
	});
});

it('the smallest change is not the one whose first edge is nearest', () => {
	const nearlySplit = withFacts({ light: { cheekStops: 0.93, shadowShare: 0.034 } });
	expect(judge(nearlySplit, 'none').flip).toMatchObject({ change: 'expression' });
});
