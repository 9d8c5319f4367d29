/** Facts are of the picture, not of its noise: a second render of some pictures, with other noise, says the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edges, type Band } from '../../src/lib/core/bands.ts';
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

/** The width of a rule's narrowest border: its two nearest edges. */
const borderOf = (bands: readonly Band[]): number => {
	const found = edges(bands);
	return Math.min(...found.slice(1).map((edge, i) => edge - found[i]!));
};

/** A value as the rule tells it: farther from its edges than a border is wide, all are alike. */
function told(bands: readonly Band[], value: number | null): number {
	const [found, border] = [edges(bands), borderOf(bands)];
	return Math.min(found.at(-1)! + border, Math.max(found[0]! - border, value ?? 0));
}

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
		const moved = Math.abs(told(bands, second!) - told(bands, first!));
		expect(moved).toBeLessThan(borderOf(bands) / 5);
	});
});
