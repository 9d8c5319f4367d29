/** What the set as a whole must offer, so that a round can teach every theme. */
import { expect, it } from 'vitest';
import { briefs } from '../../src/lib/core/briefs.ts';
import { findingOf, judge } from '../../src/lib/core/judge.ts';
import { entries, records } from '../finished-set.ts';

it('has at least sixteen pictures of at least eight people', () => {
	expect(records.length).toBeGreaterThanOrEqual(16);
	expect(new Set(records.map(({ person }) => person)).size).toBeGreaterThanOrEqual(8);
});

it('is headshots by half, each under some brief', () => {
	const headshots = entries.filter(({ asked }) =>
		briefs.some((brief) => asked[brief]?.verdict === 'headshot')
	);
	expect(headshots.length).toBeGreaterThanOrEqual(entries.length / 2);
});

it('shows at least four times more than head and shoulders, in at least three places', () => {
	const wide = records.filter(
		({ facts }) =>
			facts.framing.lowerEdge > 3 && findingOf(judge(facts, 'none'), 'F1').level === 'broken'
	);
	expect(wide.length).toBeGreaterThanOrEqual(4);
	expect(new Set(wide.map(({ scene }) => scene.place)).size).toBeGreaterThanOrEqual(3);
});

it('has at least three minimal pairs, both halves of each', () => {
	const pairs = records.flatMap(({ id, twins }) =>
		twins.filter((twin) => id < twin.id && records.some((other) => other.id === twin.id))
	);
	expect(pairs.length).toBeGreaterThanOrEqual(3);
});
