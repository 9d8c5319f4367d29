import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lightOf, type LightLayer } from '../../src/lib/core/relight.ts';

/** A face of ten points, from the viewer's left to the right. */
const lit = (
	viewerLeft: number,
	viewerRight: number,
	shadowEdge: number | null = 0.2
): LightLayer => ({
	cheeks: { viewerLeft, viewerRight },
	face: Array.from({ length: 10 }, (_, i) => (i < 5 ? viewerLeft : viewerRight)),
	shadowEdge
});
const fromLeft = lit(0.8, 0.05);
const fill = lit(0.2, 0.2, null);

describe('the light of several lamps', () => {
	it('is that of the one that burns', () => {
		expect(lightOf([{ layer: fromLeft, strength: 1 }])).toEqual({
			cheekStops: 4,
			brighterCheek: 'viewerLeft',
			shadowEdge: 0.2,
			shadowShare: 0.5
		});
	});
	it('adds up: fill brings the dark cheek back', () => {
		const light = lightOf([
			{ layer: fromLeft, strength: 1 },
			{ layer: fill, strength: 1 }
		]);
		expect(light.cheekStops).toBeCloseTo(2);
		expect(light.shadowShare).toBe(0);
	});
	it('comes from the other side when that lamp is stronger', () => {
		const fromRight = lit(0.05, 0.8, 0.03);
		const light = lightOf([
			{ layer: fromLeft, strength: 0.5 },
			{ layer: fromRight, strength: 2 }
		]);
		expect(light.brighterCheek).toBe('viewerRight');
		expect(light.shadowEdge).toBe(0.03);
	});
	it('throws no shadow when no lamp does, and a lamp that is off throws none', () => {
		expect(lightOf([{ layer: fill, strength: 1 }]).shadowEdge).toBeNull();
		const off = [
			{ layer: fill, strength: 1 },
			{ layer: fromLeft, strength: 0 }
		];
		expect(lightOf(off).shadowEdge).toBeNull();
	});
	it('calls a cheek without any light twelve stops darker', () => {
		expect(lightOf([{ layer: lit(1, 0), strength: 1 }]).cheekStops).toBe(12);
	});
	it('does not change when every lamp burns brighter by the same', () => {
		fc.assert(
			fc.property(fc.double({ min: 0.1, max: 8, noNaN: true }), (times) => {
				const lamps = [
					{ layer: fromLeft, strength: 1 },
					{ layer: fill, strength: 0.3 }
				];
				const brighter = lamps.map(({ layer, strength }) => ({
					layer,
					strength: strength * times
				}));
				expect(lightOf(brighter).cheekStops).toBeCloseTo(lightOf(lamps).cheekStops);
				expect(lightOf(brighter).shadowShare).toBe(lightOf(lamps).shadowShare);
			})
		);
	});
});
