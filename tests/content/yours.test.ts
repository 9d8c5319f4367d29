import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgePartly } from '../../src/lib/core/partial.ts';
import { parseRecord } from '../../src/lib/core/record.ts';
import { answered, choices } from '../../src/lib/yours/answers.ts';
import { cutUnderShoulders, sizesFor } from '../../src/lib/yours/crop.ts';
import { faceFiles } from '../../src/lib/yours/face-files.ts';
import { readHeader } from '../../src/lib/yours/header.ts';
import { lightTable } from '../../src/lib/yours/measure/tone.ts';
import { crownOf } from '../../src/lib/yours/measure/crown.ts';
import { levelAt } from '../../src/lib/yours/measure/framing.ts';
import { bySide, meshPoints, middle, type Mesh } from '../../src/lib/yours/measure/marks.ts';
import { plane } from '../../src/lib/yours/measure/plane.ts';
import { refusals } from '../../src/lib/yours/open-picture.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
const messages = JSON.parse(read('messages/yours/en.json').toString()) as Record<string, string>;
const record = (id: string) =>
	parseRecord(JSON.parse(read(`src/lib/catalogue/records/${id}.json`).toString()), id);

it('every refusal, question and answer has its words', () => {
	const rules = Object.entries(choices).map(([rule, all]) => [rule.toLowerCase(), all] as const);
	const names = [
		...refusals.map((reason) => `refused_${reason}`),
		...rules.flatMap(([rule, all]) => [
			`ask_${rule}`,
			`unknown_${rule}`,
			`why_unknown_${rule}`,
			...all.map((choice) => `${rule}_${choice}`)
		])
	];
	expect(names.filter((name) => !messages[name])).toEqual([]);
});

it('the face library’s files weigh what the page says', () => {
	const own = faceFiles.filter(({ from }) => from === 'own');
	for (const { name, bytes } of own)
		expect(read(`src/lib/yours/models/${name}`).byteLength).toBe(bytes);
});

describe('an answer', () => {
	const { facts } = record('t3v9jx');
	const unsure = { facts, doubts: { E1: ['kept', 'borderline', 'broken'] } } as const;
	const verdictOf = (E1: (typeof choices)['E1'][number]) => {
		const known = answered(unsure, { E1 }, null);
		return judgePartly(known.facts, known.doubts, 'none');
	};
	it('closes its doubt, the way it was meant', () => {
		expect(verdictOf('warm')).toMatchObject({ verdict: 'headshot', onBorder: false });
		expect(verdictOf('friendlycalm')).toMatchObject({ verdict: 'headshot', onBorder: false });
		expect(verdictOf('neutral')).toMatchObject({ verdict: 'headshot', onBorder: true });
		expect(verdictOf('mood').verdict).toBe('portrait');
		expect(verdictOf('shut').deciding).toContain('E1');
	});
	it('every body level is found where its word says', () => {
		const levels = choices.F1.map(
			(F1) => answered({ facts, doubts: {} }, { F1 }, null).facts.framing.lowerEdge
		);
		expect(levels).toEqual([...levels].sort((a, b) => a - b));
	});
	it('a crown drawn higher makes the head larger by as much', () => {
		const [, crown] = facts.framing.headBox;
		const { framing } = answered({ facts, doubts: {} }, {}, crown - 0.03).facts;
		expect(framing.headShare).toBeCloseTo(facts.framing.headShare + 0.03);
	});
});

describe('the crop under the shoulders', () => {
	const { facts, size } = record('l2w7kd');
	const [, crown, , chin] = facts.framing.headBox;
	const ends = [chin + 0.9 * (chin - crown) * 0.6, chin + 1.4 * (chin - crown) * 0.6] as const;
	it.each(['square', 'upright'] as const)(
		'%s: lies in the picture, head of a headshot’s size',
		(shape) => {
			const cut = cutUnderShoulders({ facts, headshotEnds: ends }, size, shape)!;
			expect(cut.left).toBeGreaterThanOrEqual(0);
			expect(cut.left + cut.width).toBeLessThanOrEqual(size.width + 1e-6);
			const head = ((chin - crown) * size.height) / cut.height;
			expect(head).toBeGreaterThan(0.5);
			expect(head).toBeLessThan(0.8);
			for (const saved of sizesFor(cut, shape)) expect(saved.width).toBeLessThanOrEqual(cut.width);
		}
	);
	it('is not offered where the picture ends before the shoulders do', () => {
		expect(cutUnderShoulders({ facts, headshotEnds: [0.95, 1.2] }, size, 'upright')).toBeNull();
	});
});

describe('the first bytes', () => {
	it('tell a picture from words', () => {
		expect(readHeader(read('static/pictures/t3v9jx-960.webp')).kind).toBe('webp');
		expect(readHeader(read('static/pictures/t3v9jx-960.avif')).kind).toBe('avif');
		expect(readHeader(read('static/og.png'))).toEqual({
			kind: 'png',
			megapixels: (1200 * 630) / 1e6,
			animated: false
		});
		expect(
			readHeader(new TextEncoder().encode('words, and nothing but words, at length')).kind
		).toBe('other');
		expect(readHeader(new Uint8Array(3)).kind).toBe('other');
	});
});

it('lighter values are more light, whichever way they were developed', () => {
	for (const development of ['camera', 'film'] as const) {
		const table = [...lightTable(development)];
		expect(table).toEqual([...table].sort((a, b) => a - b));
	}
});

it('further down is lower on the body', () => {
	const levels = [0.2, 1, 1.5, 2.5, 5, 9, 20].map(levelAt);
	expect(levels).toEqual([...levels].sort((a, b) => a - b));
	expect(levels.at(-1)).toBe(10);
});

describe('the crown', () => {
	const side = 200;
	const points = new Map([
		[bySide.viewerLeft.ear, [60, 100]],
		[bySide.viewerRight.ear, [140, 100]],
		[middle.forehead, [100, 80]],
		[middle.chin, [100, 150]]
	]);
	const mesh: Mesh = Array.from({ length: meshPoints }, (_, i) => {
		const [x = 100, y = 100] = points.get(i) ?? [];
		return [x, y, 0];
	});
	const row = (i: number) => Math.floor(i / side);
	/** Hair from row 50 down, or thinner and thinner from `soft` rows below to as many above; the outline finds it from row `outline` down. */
	const crown = (outline: number, behind: number, soft = 0) => {
		const thick = (i: number) => Math.min(1, Math.max(0, (row(i) - 50 + soft) / (2 * soft || 1)));
		const tones = plane(side, side, (i) => behind + (0.1 - behind) * thick(i));
		const person = plane(side, side, (i) => (row(i) < outline ? 0 : 1));
		return crownOf({
			...{ width: side, height: side, mesh, yardstick: 70, face: [] },
			...{ tones, person, light: tones, development: 'film' as const }
		});
	};

	it('is where hair stands out from what is behind, when the outline is a little off', () => {
		for (const outline of [46, 50, 54])
			expect(Math.abs(crown(outline, 0.8) - 50)).toBeLessThan(1.5);
	});
	it('of curls lies higher above their edge than that of a smooth head', () => {
		expect(crown(50, 0.8, 5)).toBeLessThan(crown(50, 0.8) - 0.5);
	});
	it('is where the outline ends, when nothing stands out', () => {
		expect(Math.abs(crown(46, 0.1) - 46)).toBeLessThan(1.5);
	});
	it('is the border of a picture that cuts it', () => {
		expect(crown(0, 0.1)).toBe(0);
	});
});
