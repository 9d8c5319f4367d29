/** Records against the recipes they were made from. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingOf, judge } from '../../src/lib/core/judge.ts';
import type { RuleId } from '../../src/lib/core/themes.ts';
import { records } from '../finished-set.ts';

const read = (path: string): string => readFileSync(`pictures/${path}`, 'utf8');
const recipeText = (id: string): string => read(`recipes/${id}.json`);
const intends = (id: string) =>
	(
		JSON.parse(recipeText(id)) as {
			intends: Record<'keeps' | 'breaks', readonly RuleId[]>;
		}
	).intends;

const sorted = (value: unknown): unknown =>
	Array.isArray(value)
		? value.map(sorted)
		: typeof value === 'object' && value !== null
			? Object.fromEntries(
					Object.entries(value)
						.sort(([a], [b]) => (a < b ? -1 : 1))
						.map(([key, inner]) => [key, sorted(inner)])
				)
			: value;

/**
 * JSON as the darkroom hashes it: keys in order, no spaces, and 115.0 still another number than
 * 115, which JSON.parse alone would forget.
 */
function canonical(text: string): string {
	const kept = text.replace(
		/("(?:[^"\\]|\\.)*")|-?\d+(\.\d+)?/g,
		(number, quoted?: string, fraction?: string) => {
			if (quoted) return quoted;
			const whole = fraction && Number.isInteger(Number(number));
			return `"#${Number(number)}${whole ? '.0' : ''}"`;
		}
	);
	return JSON.stringify(sorted(JSON.parse(kept))).replace(/"#([^"]*)"/g, '$1');
}
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

it('every recipe has its record, and every record its recipe', () => {
	const recipes = readdirSync('pictures/recipes').map((file) => file.replace('.json', ''));
	expect(records.map(({ id }) => id)).toEqual(recipes.sort());
});

describe.each(records.map((record) => [record.id, record] as const))('%s', (id, record) => {
	it('was made from its recipe and person as they are', () => {
		const made = canonical(`[${recipeText(id)},${read(`people/${record.person}.json`)}]`);
		expect(record.provenance.recipe).toBe(sha256(made));
	});

	it('keeps and breaks the rules that its recipe intends', () => {
		const judgement = judge(record.facts, 'none');
		const { keeps, breaks } = intends(id);
		const level = (rule: RuleId) => findingOf(judgement, rule).level;
		expect(keeps.filter((rule) => level(rule) === 'broken')).toEqual([]);
		expect(breaks.filter((rule) => level(rule) === 'kept')).toEqual([]);
	});
});
