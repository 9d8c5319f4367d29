/** Large boxes of background that the person does not touch, for the pencil's hatch. */
import type { Plane } from './plane.ts';

type Box = [left: number, top: number, right: number, bottom: number];

const rows = 30;
const columns = 24;
/** Of the picture; smaller boxes are not worth a stroke. */
const smallest = 0.02;

function freeCells({ width, height, values }: Plane): boolean[][] {
	const cells = Array.from({ length: rows }, () => Array<boolean>(columns).fill(true));
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++)
			if (values[y * width + x]! > 0.1)
				cells[Math.floor((y * rows) / height)]![Math.floor((x * columns) / width)] = false;
	return cells;
}

/** The largest box of free cells, in cells. */
function largest(cells: readonly (readonly boolean[])[]): Box | null {
	const runs = Array<number>(columns).fill(0);
	let [best, area]: [Box | null, number] = [null, 0];
	for (let row = 0; row < rows; row++) {
		for (let x = 0; x < columns; x++) runs[x] = cells[row]![x] ? runs[x]! + 1 : 0;
		for (let left = 0; left < columns; left++) {
			let high = runs[left]!;
			for (let right = left; right < columns && high > 0; right++) {
				high = Math.min(high, runs[right]!);
				if (high * (right - left + 1) > area) {
					area = high * (right - left + 1);
					best = [left, row - high + 1, right + 1, row + 1];
				}
			}
		}
	}
	return best;
}

/** @returns up to three boxes as shares of the frame: left, top, right, bottom */
export function backgroundPatches(person: Plane): Box[] {
	const cells = freeCells(person);
	const found: Box[] = [];
	while (found.length < 3) {
		const box = largest(cells);
		if (!box) break;
		const [left, top, right, bottom] = box;
		if (((right - left) * (bottom - top)) / (rows * columns) < smallest) break;
		for (let y = top; y < bottom; y++) cells[y]!.fill(false, left, right);
		found.push([left / columns, top / rows, right / columns, bottom / rows]);
	}
	return found;
}
