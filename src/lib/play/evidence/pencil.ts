/**
 * The grease pencil's hand: straight things drawn slightly crooked, as SVG path data.
 * Coordinates are in units of a frame 400 wide, y down.
 */
import { randomFrom, type Random } from '$lib/core/random.ts';

export type Point = readonly [x: number, y: number];
export const frameWidth = 400;

const round = (value: number): number => Math.round(value * 10) / 10;

/** A smooth path through points (Catmull–Rom as cubic Béziers). */
function smooth(points: readonly Point[]): string {
	const at = (i: number): Point => points[Math.max(0, Math.min(points.length - 1, i))] as Point;
	let path = `M${round(at(0)[0])} ${round(at(0)[1])}`;
	for (let i = 0; i < points.length - 1; i++) {
		const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
		const handles = [0, 1].flatMap((k) => [
			(from[k] as number) + ((to[k] as number) - (before[k] as number)) / 6,
			(to[k] as number) - ((after[k] as number) - (from[k] as number)) / 6
		]) as [number, number, number, number];
		const [x1, x2, y1, y2] = handles;
		path += `C${[x1, y1, x2, y2, to[0], to[1]].map(round).join(' ')}`;
	}
	return path;
}

export class Pencil {
	readonly #random: Random;
	/** @param seed the same seed draws the same wobble */
	constructor(seed: string) {
		this.#random = randomFrom(`pencil ${seed}`);
	}

	#wobble(size: number): number {
		return (this.#random.next() - 0.5) * 2 * size;
	}

	/** Through the given points, with a little unrest between them. */
	through(points: readonly Point[], unrest = 1.4): string {
		const out: Point[] = [];
		points.forEach((to, i) => {
			const from = points[i - 1];
			if (from) {
				const steps = Math.max(1, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / 38));
				for (let k = 1; k < steps; k++) {
					const t = k / steps;
					out.push([
						from[0] + (to[0] - from[0]) * t + this.#wobble(unrest),
						from[1] + (to[1] - from[1]) * t + this.#wobble(unrest)
					]);
				}
			}
			out.push([to[0] + this.#wobble(unrest / 2), to[1] + this.#wobble(unrest / 2)]);
		});
		return smooth(out);
	}

	/** A bow from one point to another that hangs through by `depth` (up when negative). */
	bow(from: Point, to: Point, depth: number): string {
		const points = Array.from({ length: 7 }, (_, i): Point => {
			const t = i / 6;
			return [
				from[0] + (to[0] - from[0]) * t,
				from[1] + (to[1] - from[1]) * t + 4 * depth * t * (1 - t)
			];
		});
		return this.through(points, 0.5);
	}

	/** Corners stay corners: each side is a stroke's worth of its own in one path. */
	corners(points: readonly Point[]): string {
		return points
			.slice(1)
			.map((to, i) => this.through([points[i] as Point, to]))
			.map((part, i) => (i ? part.replace(/^M\S+ \S+?(?=C)/, '') : part))
			.join('');
	}

	/** Once round and a little further, as a hand does. */
	ring(centre: Point, radiusX: number, radiusY = radiusX): string {
		const start = -2 + this.#wobble(0.4);
		const points = Array.from({ length: 13 }, (_, i): Point => {
			const angle = start + (i / 12) * (2 * Math.PI + 0.45);
			const reach = 1 + this.#wobble(0.035) + i * 0.004;
			return [
				centre[0] + Math.cos(angle) * radiusX * reach,
				centre[1] + Math.sin(angle) * radiusY * reach
			];
		});
		return smooth(points);
	}

	/** Parallel strokes inside a polygon, falling from left to right, `gap` apart. */
	hatch(polygon: readonly Point[], gap: number): string[] {
		// turned by 35°, the strokes are level and the polygon is cut line by line
		const angle = (35 * Math.PI) / 180;
		const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
		const turned = polygon.map(([x, y]): Point => [x * cos + y * sin, y * cos - x * sin]);
		const back = (x: number, y: number): Point => [x * cos - y * sin, x * sin + y * cos];
		const heights = turned.map(([, y]) => y);
		const strokes: string[] = [];
		for (let y = Math.min(...heights) + gap / 2; y < Math.max(...heights); y += gap) {
			const crossings = turned
				.flatMap(([x0, y0], i) => {
					const [x1, y1] = turned[(i + 1) % turned.length] as Point;
					return y0 <= y === y1 <= y ? [] : [x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)];
				})
				.sort((a, b) => a - b);
			for (let i = 0; i + 1 < crossings.length; i += 2) {
				const [from, to] = [crossings[i] as number, crossings[i + 1] as number];
				if (to - from > 10)
					strokes.push(this.through([back(from + 3, y), back(to - 3 + this.#wobble(3), y)], 0.9));
			}
		}
		return strokes;
	}

	arrow(from: Point, to: Point): string[] {
		const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
		const barb = (turn: number): Point => [
			to[0] - 15 * Math.cos(angle + turn),
			to[1] - 15 * Math.sin(angle + turn)
		];
		return [this.through([from, to]), this.corners([barb(0.5), to, barb(-0.5)])];
	}
}
