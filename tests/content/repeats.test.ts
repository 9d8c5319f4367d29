/** Facts are of the picture, not of its noise: a second render of some pictures says the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edges } from '../../src/lib/core/bands.ts';
import type { Facts } from '../../src/lib/core/facts.ts';
import { rules } from '../../src/lib/core/rules.ts';
import { records } from '../finished-set.ts';

interface Repeat {
	readonly id: string;
	readonly recipe: string;
	readonly darkroom: string;
	readonly facts: Facts;
}

const folder = new URL('../../pictures/repeats/', import.meta.url);
const repeats = readdirSync(folder).map(
	(file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Repeat
);

/** How far apart the nearest two edges of a rule's bands lie: the width of its narrowest border. */
const narrowest = (found: readonly number[]): number =>
	Math.min(...found.slice(1).map((edge, i) => edge - found[i]!));

it('there are at least five', () => {
	expect(repeats.length).toBeGreaterThanOrEqual(5);
});

describe.each(repeats)('$id', ({ id, recipe, darkroom, facts }) => {
	const record = records.find((one) => one.id === id)!;

	it('was rendered from the same recipe, by the same darkroom', () => {
		expect([recipe, darkroom]).toEqual([record.provenance.recipe, record.provenance.darkroom]);
	});

	it.each(rules)('reads $id within a fifth of its border', ({ bands, read }) => {
		const [first, second] = [record.facts, facts].map((one) => read(one, 'profileLtr').value);
		expect(second === null).toBe(first === null);
		const moved = Math.abs((second ?? 0) - (first ?? 0));
		expect(moved).toBeLessThan(narrowest(edges(bands)) / 5);
	});
});
