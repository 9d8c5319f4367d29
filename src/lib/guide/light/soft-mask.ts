/**
 * The darkroom's soft mask: the planes of a face get more of the print, what is far brighter or darker keeps its
 * distance. Guided by itself (He, Sun and Tang 2013): a blur where there is little contrast, sharp at edges.
 * The printer in WebGL2 does the same in shaders; both work on a grid, since planes have no fine detail.
 */

/** As the darkroom has it. Lengths are shares of the picture's width, contrasts are stops. */
export interface SoftMask {
	readonly reach: number;
	/** Contrasts beyond this belong to the mask, so that nothing gets a halo. */
	readonly edge: number;
	/** What is added or taken at most. */
	readonly most: number;
	/** How much of it brighter planes get: skin that shines looks wet soon. */
	readonly shine: number;
	/** Light below this is no detail, linear. */
	readonly floor: number;
}

/** How many columns the mask's grid has. */
export const gridWidth = 80;

function blurred(values: Float32Array, width: number, height: number, sigma: number): Float32Array {
	const reach = Math.ceil(2.5 * sigma);
	const kernel = Array.from({ length: 2 * reach + 1 }, (_, i) =>
		Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma))
	);
	const sum = kernel.reduce((total, share) => total + share);
	const along = (from: Float32Array, count: number, step: number, at: (i: number) => number) => {
		const to = new Float32Array(from.length);
		for (let i = 0; i < from.length; i++) {
			const place = at(i);
			let total = 0;
			for (let k = -reach; k <= reach; k++) {
				const inside = Math.min(Math.max(place + k, 0), count - 1);
				total += kernel[k + reach]! * from[i + (inside - place) * step]!;
			}
			to[i] = total / sum;
		}
		return to;
	};
	const across = along(values, width, 1, (i) => i % width);
	return along(across, height, width, (i) => Math.floor(i / width));
}

/**
 * What the mask adds to every point of the grid, in stops.
 *
 * @param stops width × height, row by row
 */
export function planes(
	stops: Float32Array,
	width: number,
	height: number,
	{ reach, edge, most, shine }: SoftMask
): Float32Array {
	const smooth = (values: Float32Array) => blurred(values, width, height, reach * width);
	const mean = smooth(stops);
	const squares = smooth(stops.map((stop) => stop * stop));
	const kept = squares.map((square, i) => {
		const variance = Math.max(square - mean[i]! ** 2, 0);
		return variance / (variance + edge * edge);
	});
	const smoothKept = smooth(kept);
	const rest = smooth(kept.map((share, i) => (1 - share) * mean[i]!));
	return stops.map((stop, i) => {
		const plane = stop - (smoothKept[i]! * stop + rest[i]!);
		return most * Math.tanh(plane / most) * (plane > 0 ? shine : 1);
	});
}
