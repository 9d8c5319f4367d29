/** The soft mask: gives planes of a face more of the print, and leaves edges, evenness and great distances alone. */
import { expect, it } from 'vitest';
import { gridWidth, planes, type SoftMask } from '../../src/lib/guide/light/soft-mask.ts';
import film from '../../src/lib/guide/film.json' with { type: 'json' };

const mask: SoftMask = film.mask;
const height = 60;
const grid = (stops: (x: number, y: number) => number): Float32Array =>
	Float32Array.from({ length: gridWidth * height }, (_, i) =>
		stops(i % gridWidth, Math.floor(i / gridWidth))
	);
const masked = (stops: Float32Array) => planes(stops, gridWidth, height, mask);

it('leaves an even grey alone', () => {
	for (const added of masked(grid(() => -2))) expect(added).toBeCloseTo(0, 5);
});

it('steepens what is soft: a small bright plane gets brighter, its surroundings do not', () => {
	const plane = (x: number, y: number) => 0.4 * Math.exp(-((x - 40) ** 2 + (y - 30) ** 2) / 8);
	const added = masked(grid((x, y) => -2 + plane(x, y)));
	expect(added[30 * gridWidth + 40]).toBeGreaterThan(0.08);
	expect(Math.abs(added[5 * gridWidth + 5]!)).toBeLessThan(0.01);
});

it('darkens planes more than it brightens them', () => {
	const plane = (x: number, y: number) => 0.4 * Math.exp(-((x - 40) ** 2 + (y - 30) ** 2) / 8);
	const [bright, dark] = [1, -1].map(
		(sign) => masked(grid((x, y) => -2 + sign * plane(x, y)))[30 * gridWidth + 40]!
	);
	expect(bright! / -dark!).toBeCloseTo(mask.shine, 2);
});

it('draws no halo along an edge of many stops', () => {
	const added = masked(grid((x) => (x < 40 ? -6 : 0)));
	expect(Math.max(...added.map(Math.abs))).toBeLessThan(0.3);
});

it('never adds more than it may', () => {
	const rough = masked(grid((x, y) => 3 * Math.sin(x) * Math.cos(y) - 3));
	expect(Math.max(...rough.map(Math.abs))).toBeLessThanOrEqual(mask.most);
});
