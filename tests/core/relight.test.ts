import { describe, expect, it } from 'vitest';
import { mixedLight, type Key, type Layers } from '../../src/lib/core/relight.ts';

/** The code of a light, where 1 is white. */
const code = (light: number): number => Math.round(999 * Math.sqrt(light));

/** A lamp that leaves so much light on either half of the face. */
const lamp = (id: string, left: number, right: number) => ({
	id,
	scale: 1,
	cheeks: { viewerLeft: left, viewerRight: right },
	face: Array.from({ length: 20 }, (_, i) => code(i < 10 ? left : right))
});
const lamps: Layers = {
	layers: [lamp('fromLeft', 0.8, 0.025), lamp('fromRight', 0.025, 0.8), lamp('fill', 0.2, 0.2)]
};
const key: Key = { id: 'fromLeft', widthCm: 100, distanceCm: 115 };

describe('the light of several lamps', () => {
	it('is that of the one that burns', () => {
		const light = mixedLight(lamps, { fromLeft: 1 }, key);
		expect(light.cheekStops).toBeCloseTo(5);
		expect(light.brighterCheek).toBe('viewerLeft');
		expect(light.shadowShare).toBe(0.5);
	});
	it('adds up: fill brings the dark cheek back', () => {
		const light = mixedLight(lamps, { fromLeft: 1, fill: 1 }, key);
		expect(light.cheekStops).toBeCloseTo(Math.log2(1 / 0.225));
		expect(light.shadowShare).toBe(0);
	});
	it('comes from where the lamp is brighter', () => {
		const light = mixedLight(lamps, { fromLeft: 0.5, fromRight: 2 }, key);
		expect(light.brighterCheek).toBe('viewerRight');
	});
	it('does not change when every lamp burns brighter by the same', () => {
		const once = mixedLight(lamps, { fromLeft: 1, fill: 0.3 }, key);
		const thrice = mixedLight(lamps, { fromLeft: 3, fill: 0.9 }, key);
		expect(thrice.cheekStops).toBeCloseTo(once.cheekStops);
		expect(thrice.shadowShare).toBe(once.shadowShare);
		expect(thrice.shadowEdge).toBe(once.shadowEdge);
	});
});

describe('the edge of the shadow', () => {
	const edge = (widthCm: number, distanceCm = 115) =>
		mixedLight(lamps, { fromLeft: 1 }, { id: 'fromLeft', widthCm, distanceCm }).shadowEdge!;

	it('is soft by a lamp as large as head and shoulders, and hard by a bare bulb', () => {
		expect(edge(100)).toBeGreaterThan(0.08);
		expect(edge(8)).toBeLessThan(0.05);
	});
	it('is softer the nearer the lamp stands', () => {
		expect(edge(100, 60)).toBeGreaterThan(edge(100, 120));
	});
	it('is none where the other lamps leave less than a stop of shadow', () => {
		expect(mixedLight(lamps, { fromLeft: 1, fill: 3 }, key).shadowEdge).not.toBeNull();
		expect(mixedLight(lamps, { fromLeft: 1, fill: 5 }, key).shadowEdge).toBeNull();
	});
	it('is none where the key does not burn', () => {
		expect(mixedLight(lamps, { fill: 1 }, key).shadowEdge).toBeNull();
	});
});
