/** What the set as a whole must offer, so that a round can teach every theme. */
import { expect, it } from 'vitest';
import { briefs } from '../../src/lib/core/briefs.ts';
import { entries, isWide, records } from '../finished-set.ts';

it('has at least 48 pictures of at least twenty people, women and men alike', () => {
	expect(records.length).toBeGreaterThanOrEqual(48);
	const people = new Map(records.map(({ person, scene }) => [person, scene.gender]));
	expect(people.size).toBeGreaterThanOrEqual(20);
	const women = [...people.values()].filter((gender) => gender === 'woman');
	expect(women).toHaveLength(people.size / 2);
});

it('is headshots nearly by half, each under some brief', () => {
	const headshots = entries.filter(({ asked }) =>
		briefs.some((brief) => asked[brief]?.verdict === 'headshot')
	);
	// a third shows more than a headshot does, and close portraits must not be rare
	expect(headshots.length).toBeGreaterThanOrEqual(0.45 * entries.length);
});

it('shows more than head and shoulders in a third of it, in at least seven places', () => {
	const wide = records.filter(isWide);
	expect(wide.length).toBeGreaterThanOrEqual(records.length / 3);
	expect(new Set(wide.map(({ scene }) => scene.place)).size).toBeGreaterThanOrEqual(7);
});

it('has at least twelve minimal pairs, both halves of each', () => {
	const pairs = records.flatMap(({ id, twins }) =>
		twins.filter((twin) => id < twin.id && records.some((other) => other.id === twin.id))
	);
	expect(pairs.length).toBeGreaterThanOrEqual(12);
});

it('shows nobody more than four times, and everybody as a headshot and as a portrait', () => {
	for (const person of new Set(entries.map((entry) => entry.person))) {
		const pictures = entries.filter((entry) => entry.person === person);
		expect(pictures.length, person).toBeLessThanOrEqual(4);
		const verdicts = pictures.map(({ asked }) => asked.none?.verdict);
		expect([...new Set(verdicts)].filter(Boolean).sort(), person).toEqual(['headshot', 'portrait']);
	}
});
