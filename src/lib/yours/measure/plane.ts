/** One number for every pixel, row by row, and what can be done to a whole picture of them. */
export interface Plane {
	readonly width: number;
	readonly height: number;
	readonly values: Float32Array;
}

export const plane = (width: number, height: number, at: (index: number) => number): Plane => {
	const values = new Float32Array(width * height);
	for (let i = 0; i < values.length; i++) values[i] = at(i);
	return { width, height, values };
};

export const map = ({ width, height, values }: Plane, to: (value: number, i: number) => number) =>
	plane(width, height, (i) => to(values[i]!, i));

/** The mean of a running window, along lines of `length` pixels that lie `step` apart. */
function smear(
	from: Float32Array,
	to: Float32Array,
	lines: readonly number[],
	shape: {
		readonly length: number;
		readonly step: number;
		readonly radius: number;
	}
): void {
	const { length, step, radius } = shape;
	const size = 2 * radius + 1;
	for (const start of lines) {
		// the border's pixel repeats outside
		const at = (i: number) => from[start + Math.min(length - 1, Math.max(0, i)) * step]!;
		let sum = 0;
		for (let i = -radius; i <= radius; i++) sum += at(i);
		for (let i = 0; i < length; i++) {
			to[start + i * step] = sum / size;
			sum += at(i + radius + 1) - at(i - radius);
		}
	}
}

/** Three running means one after the other are all but a Gaussian. */
const passes = 3;

/** @param sigma of the blur, in pixels */
export function blurred(picture: Plane, sigma: number): Plane {
	const radius = Math.round((Math.sqrt((12 * sigma * sigma) / passes + 1) - 1) / 2);
	if (radius < 1) return picture;
	const { width, height } = picture;
	const [values, spare] = [picture.values.slice(), new Float32Array(width * height)];
	const rows = Array.from({ length: height }, (_, y) => y * width);
	const columns = Array.from({ length: width }, (_, x) => x);
	for (let pass = 0; pass < passes; pass++) {
		smear(values, spare, rows, { length: width, step: 1, radius });
		smear(spare, values, columns, { length: height, step: width, radius });
	}
	return { width, height, values };
}

/** Size of the gradient between neighbours, times `scale`. */
export function gradient({ width, height, values }: Plane, scale: number): Plane {
	return plane(width, height, (i) => {
		const x = i % width;
		const [left, right] = [x > 0 ? i - 1 : i, x < width - 1 ? i + 1 : i];
		const up = i >= width ? i - width : i;
		const down = i < width * (height - 1) ? i + width : i;
		const across = (values[right]! - values[left]!) / Math.max(1, right - left);
		const along = (values[down]! - values[up]!) / Math.max(1, (down - up) / width);
		return Math.hypot(across, along) * scale;
	});
}

export const valueAt = ({ width, height, values }: Plane, x: number, y: number): number => {
	const column = Math.min(width - 1, Math.max(0, Math.round(x - 0.5)));
	const row = Math.min(height - 1, Math.max(0, Math.round(y - 0.5)));
	return values[row * width + column]!;
};

/** The indices of the pixels where it is so. */
export function where({ width, height }: Plane, is: (index: number) => boolean): number[] {
	const found: number[] = [];
	for (let i = 0; i < width * height; i++) if (is(i)) found.push(i);
	return found;
}

export const valuesOf = ({ values }: Plane, pixels: readonly number[]): Float32Array =>
	Float32Array.from(pixels, (i) => values[i]!);

export const meanOf = (values: ArrayLike<number>): number => {
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += values[i]!;
	return sum / values.length;
};

/** @param share of the values that lie below it, 0–1 */
export function quantile(values: Float32Array, share: number): number {
	const sorted = values.slice().sort();
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
