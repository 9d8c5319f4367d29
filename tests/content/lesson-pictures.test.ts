/** The pictures of the lessons show what the lessons say of them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readExpression } from '../../src/lib/core/expression.ts';
import { findingOf, judge } from '../../src/lib/core/judge.ts';
import { parseRecord, type PictureRecord } from '../../src/lib/core/record.ts';
import { bodyLevels } from '../../src/lib/core/facts.ts';
import { lessons } from '../../src/lib/guide/lessons.ts';
import type { Slug } from '../../src/lib/guide/slugs.ts';
import { apertures, directions, expressions, places } from '../../src/lib/guide/pictures.ts';
import { records } from '../finished-set.ts';

function recordOf(id: string): PictureRecord {
	const file = `src/lib/guide/records/${id}.json`;
	return parseRecord(JSON.parse(readFileSync(file, 'utf8')), file);
}
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

	it('of expression smiles with cheeks and lower lids', () => {
		const { mouthCornerRise, cheekRise, lidNarrowing } = exampleOf('expression').expression;
		for (const movement of [mouthCornerRise, cheekRise, lidNarrowing])
			expect(movement).toBeGreaterThan(0.02);
	});

	it('of direction looks straight to us', () => {
		const { faceYaw, gaze } = exampleOf('direction').direction;
		expect(Math.abs((faceYaw + gaze!.yaw) / 2)).toBeLessThan(10);
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
