import { describe, expect, it } from 'vitest';
import { mixedLight, type Layers } from '../../src/lib/core/relight.ts';

/** The code of a light, where 1 is white. */
const code = (light: number): number => Math.round(999 * Math.sqrt(light));
/** Light across a face of 100 places: `left`, then an edge `width` places wide, then `right`. */
const across = (left: number, right: number, width: number): number[] =>
	Array.from({ length: 100 }, (_, i) => {
		const along = Math.min(1, Math.max(0, (i - 50) / width + 0.5));
		return code(2 ** (Math.log2(left) * (1 - along) + Math.log2(right) * along));
	});

const lamp = (id: string, left: number, right: number, width = 1) => ({
	id,
	scale: 1,
	cheeks: { viewerLeft: left, viewerRight: right },
	face: Array.from({ length: 20 }, (_, i) => code(i < 10 ? left : right)),
	lines: [across(left, right, width)]
});
const set = (...layers: readonly ReturnType<typeof lamp>[]): Layers => ({
	layers,
	lines: [{ headWidths: 1, onFace: [0, 99] }]
});
const lamps = set(
	lamp('fromLeft', 0.8, 0.025, 10),
	lamp('hard', 0.8, 0.025, 2),
	lamp('fromRight', 0.025, 0.8, 20),
	lamp('fill', 0.2, 0.2)
);

describe('the light of several lamps', () => {
	it('is that of the one that burns', () => {
		const light = mixedLight(lamps, { fromLeft: 1 });
		expect(light.cheekStops).toBeCloseTo(5);
		expect(light.brighterCheek).toBe('viewerLeft');
		expect(light.shadowShare).toBe(0.5);
	});
	it('adds up: fill brings the dark cheek back', () => {
		const light = mixedLight(lamps, { fromLeft: 1, fill: 1 });
		expect(light.cheekStops).toBeCloseTo(Math.log2(1 / 0.225));
		expect(light.shadowShare).toBe(0);
	});
	it('comes from where the lamp is brighter', () => {
		const light = mixedLight(lamps, { fromLeft: 0.5, fromRight: 2 });
		expect(light.brighterCheek).toBe('viewerRight');
	});
	it('has an edge as wide as its lamp draws it, from either side', () => {
		const hard = mixedLight(lamps, { hard: 1 }).shadowEdge!;
		const soft = mixedLight(lamps, { fromLeft: 1 }).shadowEdge!;
		const softer = mixedLight(lamps, { fromRight: 1 }).shadowEdge!;
		expect(hard).toBeLessThan(0.05);
		expect(soft).toBeGreaterThan(0.05);
		expect(softer).toBeGreaterThan(soft);
	});
	it('throws no shadow where it falls on all sides alike', () => {
		expect(mixedLight(lamps, { fill: 1 }).shadowEdge).toBeNull();
	});
	it('has an edge, however faint along the line, where much of the face is dark', () => {
		const faint = set({ ...lamp('low', 0.8, 0.025), lines: [across(0.3, 0.2, 10)] });
		expect(mixedLight(faint, { low: 1 }).shadowEdge).toBeGreaterThan(0);
	});
	it('has none where a line is all dark', () => {
		const flat = set({ ...lamp('low', 0.8, 0.025), lines: [across(0.2, 0.2, 10)] });
		expect(mixedLight(flat, { low: 1 }).shadowEdge).toBe(0);
	});
	it('takes the middle of what several lines show', () => {
		const several: Layers = {
			layers: [
				{ ...lamp('key', 0.8, 0.025), lines: [2, 10, 30].map((w) => across(0.8, 0.025, w)) }
			],
			lines: [2, 10, 30].map(() => ({ headWidths: 1, onFace: [0, 99] as const }))
		};
		expect(mixedLight(several, { key: 1 }).shadowEdge).toBeCloseTo(
			mixedLight(lamps, { fromLeft: 1 }).shadowEdge!
		);
	});
	it('does not change when every lamp burns brighter by the same', () => {
		const once = mixedLight(lamps, { fromLeft: 1, fill: 0.3 });
		const thrice = mixedLight(lamps, { fromLeft: 3, fill: 0.9 });
		expect(thrice.cheekStops).toBeCloseTo(once.cheekStops);
		expect(thrice.shadowShare).toBe(once.shadowShare);
		expect(thrice.shadowEdge).toBeCloseTo(once.shadowEdge!);
	});
});
