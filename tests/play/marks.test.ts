import { beforeAll, describe, expect, it } from 'vitest';
import { sides, type Facts } from '../../src/lib/core/facts.ts';
import { findingOf, judge, type Finding } from '../../src/lib/core/judge.ts';
import type { Level } from '../../src/lib/core/bands.ts';
import { ruleIds, type RuleId } from '../../src/lib/core/themes.ts';
import { Drawing, drawingTimes, type Turn } from '../../src/lib/play/evidence/drawing-times.ts';
import {
	extent as extentOfLabel,
	place,
	plainType,
	unmeasured,
	type Label,
	type Type
} from '../../src/lib/play/evidence/labels.ts';
import { drawMarks, type Mark } from '../../src/lib/play/evidence/marks.ts';
import { frameWidth, Pencil, type Point } from '../../src/lib/play/evidence/pencil.ts';
import { typeSize } from '../../src/lib/play/evidence/setting.ts';
import { labelWords } from '../../src/lib/play/wording.ts';
import { baseLocale, locales } from '../../src/lib/words/locales.ts';
import { speak } from '../content/speak.ts';
import { lessonRecords, records } from '../finished-set.ts';

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

/** Of a large picture, and of the small ones of a pair on a phone, whose words are set large. */
const sizes = [typeSize(560, 16), typeSize(150, 16)];

/**
 * As wide as the display face sets its letters (0.45 of their size on average) and a wide letter
 * besides; the frame must hold it, however it is reckoned where labels are placed.
 */
function covered({ text, at: [x, y], anchor, size }: Label, { size: type }: Type) {
	const own = size ?? type;
	const width = 0.45 * own * (text.length + 0.5);
	const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	return { left, right: left + width, top: y - 0.75 * own, bottom: y + 0.25 * own };
}

const named = ({ text, at }: Label): string => `“${text}” at ${at.join()}`;

/** Labels of which the frame cuts a part. */
const cutLabels = (marks: readonly Mark[], height: number, type: Type): readonly string[] =>
	marks.flatMap(({ rule, labels }) =>
		labels
			.filter((label) => {
				const { left, right, top, bottom } = covered(label, type);
				return left < 0 || right > frameWidth || top < 0 || bottom > height;
			})
			.map((label) => `${rule} ${named(label)}`)
	);

function touchingLabels(marks: readonly Mark[], type: Type): readonly string[] {
	const labels = marks.flatMap(({ labels }) => labels);
	return labels.flatMap((one, i) =>
		labels
			.slice(i + 1)
			.filter((other) => {
				const [a, b] = [covered(one, type), covered(other, type)];
				return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
			})
			.map((other) => `${named(one)}, ${named(other)}`)
	);
}

const lightRules = ['L1', 'L2', 'L3'] as const;

/** Each rule's finding as it is, and as it would be drawn were it kept or broken. */
const variants = (facts: Facts, rule: RuleId): readonly Finding[] =>
	(['none', 'profileLtr', 'profileRtl'] as const).flatMap((brief) => {
		const finding = findingOf(judge(facts, brief), rule);
		const levels = new Set<Level>([finding.level, 'kept', 'broken']);
		return [...levels].map((level) => ({ ...finding, level }));
	});

describe.each([...records, ...lessonRecords].map((record) => [record.id, record] as const))(
	'%s',
	(_, record) => {
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

			describe.each(sizes)('in type of %d', (size) => {
				const type = unmeasured(size);

				it('no label is cut by the frame, alone or with the others', () => {
					const alone = ruleIds.flatMap((rule) => variants(record.facts, rule).map((one) => [one]));
					for (const findings of [...alone, judge(record.facts, 'none').findings]) {
						const marks = place(drawMarks(record, findings, labelWords()), height, type);
						expect(cutLabels(marks, height, type)).toEqual([]);
					}
				});

				it('no label lies on another', () => {
					const { findings, deciding } = judge(record.facts, 'none');
					const shown = findings.filter(({ rule }) => rule === 'F2' || deciding.includes(rule));
					const marks = place(drawMarks(record, shown, labelWords()), height, type);
					expect(touchingLabels(marks, type)).toEqual([]);
				});

				it('no label of the light lies on an eye, nor on a cross where a cheek was measured', () => {
					for (const finding of lightRules.flatMap((rule) => variants(record.facts, rule))) {
						const [mark] = place(drawMarks(record, [finding], labelWords()), height, type);
						if (!mark) continue;
						const eyes = sides.map((side) => record.evidence.pupils[side]);
						const cheeks = sides.map((side) => record.evidence.cheeks[side]);
						const kept = finding.rule === 'L1' && finding.level === 'kept';
						for (const [x, y] of kept ? [...eyes, ...cheeks] : eyes) {
							const { left, right, top, bottom } = covered(mark.labels[0]!, type);
							const [px, py] = [x * frameWidth, y * height];
							expect(px > left && px < right && py > top && py < bottom, finding.rule).toBe(false);
						}
					}
				});
			});
		});
	}
);

describe('labels', () => {
	const label = (text: string, at: Point, anchor: Label['anchor']): Label => ({ text, at, anchor });
	const placed = (one: Label, type = unmeasured(32)) =>
		place([{ labels: [one] }], 500, type)[0]!.labels[0]!;

	it('stay where they were meant to stand when there is room', () => {
		expect(placed(label('3.6 stops', [200, 250], 'middle')).at).toEqual([200, 250]);
	});

	it.each(['start', 'middle', 'end'] as const)(
		'anchored at their %s move in as a whole',
		(anchor) => {
			for (const at of [
				[0, 0],
				[400, 500]
			] as const) {
				const type = unmeasured(32);
				const [left, top, right, bottom] = extentOfLabel(
					placed(label('3.6 stops', at, anchor)),
					type
				);
				expect(Math.min(left, top)).toBeGreaterThan(0);
				expect(right).toBeLessThan(frameWidth);
				expect(bottom).toBeLessThan(500);
				expect(right - left).toBeCloseTo(type.widthOf('3.6 stops'));
			}
		}
	);

	it('are set smaller when they are longer than the frame is wide, and only then', () => {
		expect(placed(label('3.6 stops', [0, 0], 'start')).size).toBeUndefined();
		const long = placed(label('am Boden unter den Füßen, weit unten', [0, 250], 'start'));
		expect(long.size).toBeLessThan(32);
		const [left, , right] = extentOfLabel(long, unmeasured(32));
		expect(left).toBeGreaterThan(0);
		expect(right).toBeLessThan(frameWidth);
	});

	it('hang under their mark however large they are set', () => {
		const mark = 200;
		const under: Label = { ...label('two thirds', [200, mark + 22], 'middle'), hangs: true };
		for (const size of [19, 26, 34]) {
			const [, top] = extentOfLabel(placed(under, unmeasured(size)), unmeasured(size));
			expect(top).toBeGreaterThan(mark + 3);
			expect(top).toBeLessThan(mark + 10);
		}
	});

	it('find room beside others where a low frame has no line left, or are set smaller', () => {
		const [height, type] = [160, unmeasured(34)];
		const crowd = ['armpits', 'two thirds', '55%', 'warm', '0.3 stops', '2%'];
		const [mark] = place(
			[{ labels: crowd.map((text) => label(text, [190, 80], 'start')) }],
			height,
			type
		);
		expect(touchingLabels([{ rule: 'F1', strokes: [], ...mark! }], type)).toEqual([]);
		expect(cutLabels([{ rule: 'F1', strokes: [], ...mark! }], height, type)).toEqual([]);
	});

	it('are measured by the face they are set in', () => {
		const wide = { size: 32, widthOf: (text: string) => 30 * text.length };
		const [left, , right] = extentOfLabel(
			placed(label('3.6 stops', [400, 250], 'start'), wide),
			wide
		);
		expect([right - left, right < frameWidth]).toEqual([270, true]);
	});

	it('are as large as on a large picture, and not too small to read on a small one', () => {
		const shown = (width: number, rem = 16) => (typeSize(width, rem) * width) / frameWidth;
		expect(typeSize(560, 16)).toBe(plainType.size);
		expect(shown(172)).toBeGreaterThanOrEqual(13);
		expect(shown(340, 32)).toBeGreaterThanOrEqual(26);
		expect(typeSize(0, 16)).toBe(plainType.size);
	});
});

describe('a drawing', () => {
	const ends = (turns: readonly Turn[]) => turns.map(({ begin, takes }) => begin + takes);

	it('has one stroke after another, and is done in 700 ms with its words', () => {
		for (const counts of [[1], [2, 4], [9, 6, 4, 2], [40, 12]]) {
			const times = drawingTimes(counts);
			expect(times.map((turns) => turns.length)).toEqual(counts);
			const all = times.flat();
			all.slice(1).forEach(({ begin }, i) => expect(begin).toBeCloseTo(ends(all)[i]!));
			expect(ends(all).at(-1)).toBeLessThan(700.1);
			// words come with the last stroke of their mark, in 100 ms
			expect(all.at(-1)!.begin + 100).toBeLessThan(700.1);
			for (const { takes } of all) expect(takes).toBeGreaterThan(0);
		}
	});

	it('is quicker over a hatch than over a line', () => {
		const [hatch, line] = drawingTimes([12, 1]);
		expect(hatch![0]!.takes).toBeLessThan(line![0]!.takes);
	});

	it('has no turn for a mark that has no stroke', () => {
		expect(drawingTimes([0])).toEqual([[]]);
	});

	it('goes on while marks stay, and stands still when they come back', () => {
		const drawing = new Drawing();
		const mark = (rule: RuleId): Mark => ({ rule, strokes: ['M0 0L1 1'], labels: [] });
		const first = drawing.turnsOf([mark('F1')]).get('F1');
		expect(first?.strokes).toHaveLength(1);
		expect(drawing.turnsOf([mark('F1'), mark('E1')]).get('F1')).toBe(first);
		expect(drawing.turnsOf([mark('E1')]).get('F1')).toBeNull();
		expect(drawing.turnsOf([mark('F1'), mark('E1')]).get('F1')).toBeNull();
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
