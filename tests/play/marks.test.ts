import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../src/lib/core/facts.ts';
import { findingOf, judge, type Finding } from '../../src/lib/core/judge.ts';
import type { Level } from '../../src/lib/core/bands.ts';
import { ruleIds, type RuleId } from '../../src/lib/core/themes.ts';
import type { Label } from '../../src/lib/play/evidence/labels.ts';
import { drawMarks, type Mark } from '../../src/lib/play/evidence/marks.ts';
import { frameWidth, Pencil, type Point } from '../../src/lib/play/evidence/pencil.ts';
import { labelWords } from '../../src/lib/play/wording.ts';
import { baseLocale, locales } from '../../src/lib/words/locales.ts';
import { speak } from '../content/speak.ts';
import { records } from '../finished-set.ts';

/** Half a stroke may lie outside; the pencil's hand is a little unsteady besides. */
const strokeWidth = 5;

/** Every point that a path names, handles included: the curve lies within them. */
const pointsOf = (path: string): readonly Point[] => {
	const numbers = (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
	return numbers.flatMap((x, i) => (i % 2 ? [] : [[x, numbers[i + 1]!] as const]));
};

/** left, right, top, bottom of all points. */
function extent(paths: readonly string[]): readonly [number, number, number, number] {
	const points = paths.flatMap(pointsOf);
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
}

/** Where a label begins and ends, at about 7 units for a condensed letter. */
function across({ text, at: [x], anchor }: Label): readonly [number, number] {
	const width = 7 * text.length;
	const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	return [left, left + width];
}

const named = ({ text, at }: Label): string => `“${text}” at ${at.join()}`;

/** Labels that would be cut by the frame. */
const cutLabels = ({ rule, labels }: Mark, height: number): readonly string[] =>
	labels
		.filter((label) => {
			const [left, right] = across(label);
			const [, y] = label.at;
			return left < 0 || right > frameWidth || y < 14 || y > height - 4;
		})
		.map((label) => `${rule} ${named(label)}`);

/** Letters are 19 units high: lines closer than that run into each other. */
const liesOn = (one: Label, other: Label): boolean => {
	const [[left, right], [otherLeft, otherRight]] = [across(one), across(other)];
	return left < otherRight && otherLeft < right && Math.abs(one.at[1] - other.at[1]) < 19;
};

/** Each rule's finding as it is, and as it would be drawn were it kept or broken. */
const variants = (facts: Facts, rule: RuleId): readonly Finding[] =>
	(['none', 'profileLtr', 'profileRtl'] as const).flatMap((brief) => {
		const finding = findingOf(judge(facts, brief), rule);
		const levels = new Set<Level>([finding.level, 'kept', 'broken']);
		return [...levels].map((level) => ({ ...finding, level }));
	});

describe.each(records.map((record) => [record.id, record] as const))('%s', (_, record) => {
	const height = (frameWidth * record.size.height) / record.size.width;
	beforeAll(() => speak(baseLocale));

	it.each(ruleIds)('%s is drawn inside the frame, whatever its level', (rule) => {
		for (const finding of variants(record.facts, rule))
			for (const { strokes } of drawMarks(record, [finding], labelWords())) {
				const [left, right, top, bottom] = extent(strokes);
				expect(Math.min(left, top)).toBeGreaterThanOrEqual(-strokeWidth);
				expect(right).toBeLessThanOrEqual(frameWidth + strokeWidth);
				expect(bottom).toBeLessThanOrEqual(height + strokeWidth);
			}
	});

	it('is drawn the same each time', () => {
		const { findings } = judge(record.facts, 'none');
		expect(drawMarks(record, findings, labelWords())).toEqual(
			drawMarks(record, findings, labelWords())
		);
	});

	describe.each(locales)('in %s', (locale) => {
		beforeAll(() => speak(locale));

		it('no label is cut by the frame, alone or with the others', () => {
			const alone = ruleIds.flatMap((rule) => variants(record.facts, rule).map((one) => [one]));
			for (const findings of [...alone, judge(record.facts, 'none').findings])
				for (const mark of drawMarks(record, findings, labelWords()))
					expect(cutLabels(mark, height)).toEqual([]);
		});

		it('no label lies on another', () => {
			const marks = drawMarks(record, judge(record.facts, 'none').findings, labelWords());
			const labels = marks.flatMap(({ labels }) => labels);
			const touching = labels.flatMap((one, i) =>
				labels
					.slice(i + 1)
					.filter((other) => liesOn(one, other))
					.map((other) => `${named(one)}, ${named(other)}`)
			);
			expect(touching).toEqual([]);
		});
	});
});

describe('the pencil', () => {
	const pencil = new Pencil('test');
	const square: Point[] = [
		[100, 100],
		[300, 100],
		[300, 300],
		[100, 300]
	];
	const spread = (path: string) => extent([path]);

	it('draws the same wobble for the same seed, and another for another', () => {
		const line = (seed: string): string => new Pencil(seed).through([square[0]!, square[2]!]);
		expect(line('a')).toBe(line('a'));
		expect(line('a')).not.toBe(line('b'));
	});

	it('goes from the first point to the last, hardly off the straight line', () => {
		const path = pencil.through([square[0]!, square[1]!]);
		const [left, right, top, bottom] = spread(path);
		expect([Math.round(left / 10), Math.round(right / 10)]).toEqual([10, 30]);
		expect(bottom - top).toBeLessThan(6);
	});

	it('draws one path round corners', () => {
		const path = pencil.corners(square);
		expect(path.match(/M/g)).toHaveLength(1);
		expect(spread(path).map((edge) => Math.round(edge / 20))).toEqual([5, 15, 5, 15]);
	});

	it('rings a place, once round and a little further', () => {
		const [left, right, top, bottom] = spread(pencil.ring([200, 200], 50, 25));
		expect((right - left) / 100).toBeCloseTo(1, 0);
		expect((bottom - top) / 50).toBeCloseTo(1, 0);
	});

	it('hatches inside an outline, the closer the more', () => {
		const wide = pencil.hatch(square, 40);
		const close = pencil.hatch(square, 10);
		expect(close.length).toBeGreaterThan(3 * wide.length);
		for (const stroke of close)
			for (const [x, y] of pointsOf(stroke)) {
				expect(Math.abs(x - 200)).toBeLessThan(106);
				expect(Math.abs(y - 200)).toBeLessThan(106);
			}
		expect(
			pencil.hatch(
				[
					[0, 0],
					[4, 0],
					[4, 4]
				],
				2
			)
		).toEqual([]);
	});

	it('hangs a bow through, or lifts it', () => {
		const lowest = (depth: number): number => spread(pencil.bow([0, 100], [100, 100], depth))[3];
		const highest = spread(pencil.bow([0, 100], [100, 100], -20))[2];
		expect(lowest(20)).toBeGreaterThan(115);
		expect(highest).toBeLessThan(85);
	});

	it('points an arrow at its end', () => {
		const [shaft, head] = pencil.arrow([100, 100], [200, 100]) as [string, string];
		expect(spread(shaft)[1]).toBeGreaterThan(195);
		expect(spread(head)[0]).toBeGreaterThan(180);
	});
});
