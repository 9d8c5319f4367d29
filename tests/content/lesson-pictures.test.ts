/** The pictures of the lessons show what the lessons say of them. */
import { describe, expect, it } from 'vitest';
import { readExpression } from '../../src/lib/core/expression.ts';
import { findingOf, judge } from '../../src/lib/core/judge.ts';
import type { PictureRecord } from '../../src/lib/core/record.ts';
import { bodyLevels } from '../../src/lib/core/facts.ts';
import { lessons } from '../../src/lib/guide/lessons.ts';
import type { Slug } from '../../src/lib/guide/slugs.ts';
import { apertures, directions, expressions, places } from '../../src/lib/guide/pictures.ts';
import { lessonRecords, records } from '../finished-set.ts';

const recordOf = (id: string): PictureRecord => lessonRecords.find((record) => record.id === id)!;
const levelIn = (record: PictureRecord, rule: 'B1' | 'B2' | 'L1' | 'L2' | 'L3' | 'F1' | 'F2') =>
	findingOf(judge(record.facts, 'none'), rule).level;
const all = [expressions, directions, ...Object.values(places)].flatMap((ids) =>
	Object.values<string>(ids)
);

it('are never asked in a round', () => {
	const asked = new Set(records.map(({ id }) => id));
	expect(all.filter((id) => asked.has(id))).toEqual([]);
	expect(new Set(all).size).toBe(all.length);
});

describe('expressions', () => {
	it.each(Object.entries(expressions))('%s is what the rule calls it', (name, id) => {
		const { facts } = recordOf(id);
		expect(readExpression(facts).character).toBe(name === 'openSmile' ? 'warm' : name);
	});

	it.each(Object.entries(expressions))('%s differs in nothing else that decides', (_, id) => {
		const record = recordOf(id);
		for (const rule of ['F1', 'F2', 'L1', 'L2', 'L3', 'B1', 'B2'] as const)
			expect([rule, levelIn(record, rule)]).toEqual([rule, 'kept']);
	});

	it('a smile shows teeth only when it is open', () => {
		expect(recordOf(expressions.openSmile).facts.expression.teethShare).toBeGreaterThan(0);
		expect(recordOf(expressions.warm).facts.expression.teethShare).toBe(0);
	});
});

describe('the example', () => {
	const exampleOf = (slug: Slug) =>
		records.find(({ id }) => id === lessons[slug].example.id)!.facts;

	it('of light has the half to one stop that its text speaks of', () => {
		const { cheekStops } = exampleOf('lighting').light;
		expect(cheekStops).toBeGreaterThanOrEqual(0.5);
		expect(cheekStops).toBeLessThanOrEqual(1);
	});

	it('of framing ends just below the collarbones', () => {
		const { lowerEdge } = exampleOf('framing').framing;
		expect(lowerEdge).toBeGreaterThan(bodyLevels.indexOf('collarbone'));
		expect(lowerEdge).toBeLessThan(bodyLevels.indexOf('collarbone') + 0.5);
	});

	it('of expression smiles as far as the eyes', () => {
		expect(readExpression(exampleOf('expression')).character).toBe('warm');
	});

	it.each(['profileLtr', 'profileRtl'] as const)('of direction is right on a page, %s', (brief) => {
		expect(findingOf(judge(exampleOf('direction'), brief), 'G1').level).toBe('kept');
	});

	it.each([
		['two-words', ['F1', 'E1', 'E2', 'L1', 'L2', 'L3', 'B1']],
		['location', ['B1', 'B2']],
		['bending', ['F1', 'E1', 'E2', 'L1']]
	] as const)('of %s keeps what its text names: %s', (slug, rules) => {
		const judgement = judge(exampleOf(slug), 'none');
		for (const rule of rules)
			expect([rule, findingOf(judgement, rule).level]).toEqual([rule, 'kept']);
	});
});

it('directions go the way they are named, head and eyes alike', () => {
	const yaws = ([directions.left, directions.camera, directions.right] as const).map((id) => {
		const { faceYaw, gaze } = recordOf(id).facts.direction;
		return [faceYaw, gaze!.yaw] as const;
	});
	for (const i of [0, 1]) {
		const [left, camera, right] = yaws.map((yaw) => yaw[i]!) as [number, number, number];
		expect(left).toBeLessThan(-20);
		expect(Math.abs(camera)).toBeLessThan(15);
		expect(right).toBeGreaterThan(20);
	}
});

describe('places', () => {
	it.each(Object.entries(places))('%s is quieter with every step of the lens', (_, ids) => {
		const shown = ids.map(recordOf);
		expect(shown.map(({ scene }) => scene.lens.fNumber)).toEqual(apertures);
		const details = shown.map(({ facts }) => facts.background.detail);
		expect(details).toEqual([...details].sort((a, b) => b - a));
		expect([levelIn(shown[2]!, 'B1'), levelIn(shown[2]!, 'B2')]).toEqual(['kept', 'kept']);
	});

	it.each(['office', 'park', 'workshop'] as const)('a sharp %s competes with the face', (name) => {
		const sharp = recordOf(places[name][0]);
		expect([levelIn(sharp, 'B1'), levelIn(sharp, 'B2')]).not.toEqual(['kept', 'kept']);
	});

	it.each(['paper', 'wall'] as const)('a sharp %s does not', (name) => {
		const sharp = recordOf(places[name][0]);
		expect([levelIn(sharp, 'B1'), levelIn(sharp, 'B2')]).toEqual(['kept', 'kept']);
	});
});
