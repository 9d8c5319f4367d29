/** The top of the head, hair and all. */
import { bySide, distance, middle } from './marks.ts';
import { valueAt, type Plane } from './plane.ts';
import type { Sight } from './sight.ts';

/** Curls end so softly that the outline finds only half of them: this little of a person is still hair. */
const [surelyHair, softestHair] = [0.5, 0.25];
/**
 * The outline is coarse. In yardsticks: how far from it hair is told from what lies behind, how much
 * of either is compared, and how near the top a column counts.
 */
const [reach, compared, nearTop] = [0.09, 0.045, 0.06];
/**
 * Hair's edge is soft: it begins above where its tone changes most, in yardsticks. The softer it is,
 * the further: curls have little of the change within a third of the way, a smooth head two thirds.
 */
const softEdge = { hard: 0.029, perSharpness: 0.03 } as const;
/** From this step of tone on it is an edge. */
const leastStep = 0.04;

/** Up from a point of the face until less than this of a person is seen. */
function topOf(person: Plane, x: number, from: number, least: number): number {
	let y = from;
	while (y > 0 && valueAt(person, x, y) > least) y--;
	return y;
}

interface Edge {
	readonly y: number;
	/** The step over a third of the way, of the whole step. */
	readonly sharpness: number;
}

function meanOf(tones: Plane, x: number, from: number, rows: number): number {
	let sum = 0;
	for (let y = from; y < from + rows; y++)
		for (const beside of [-1, 0, 1]) sum += valueAt(tones, x + beside, y);
	return sum / (3 * rows);
}

/** How much a column's tone changes at a height, over so many rows above and below. */
const stepAt = (tones: Plane, x: number, y: number, rows: number): number =>
	Math.abs(meanOf(tones, x, y, rows) - meanOf(tones, x, y - rows, rows));

/** Where a column's tone changes most round a height, if it does. */
function edgeNear({ tones, yardstick }: Sight, x: number, y: number): Edge | null {
	const rows = Math.max(2, Math.round(compared * yardstick));
	const [highest, lowest] = [y - reach * yardstick, y + reach * yardstick];
	let [edge, largest]: [number | null, number] = [null, leastStep];
	for (
		let at = Math.max(rows, Math.ceil(highest));
		at <= Math.min(lowest, tones.height - rows);
		at++
	) {
		const step = stepAt(tones, x, at, rows);
		if (step > largest) [edge, largest] = [at, step];
	}
	if (edge === null) return null;
	const closely = stepAt(tones, x, edge, Math.max(1, Math.floor(rows / 3)));
	return { y: edge, sharpness: closely / largest };
}

const medianOf = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/**
 * The highest point of the head with its hair, in pixels from the top: as the person's outline
 * shows it, and more exactly where hair stands out from what is behind.
 */
export function crownOf(sight: Sight): number {
	const { mesh, person, yardstick } = sight;
	const [left, right] = [mesh[bySide.viewerLeft.ear]!, mesh[bySide.viewerRight.ear]!];
	const forehead = mesh[middle.forehead]!;
	const columns: { readonly x: number; readonly top: number }[] = [];
	for (let x = Math.max(0, Math.ceil(left[0])); x < Math.min(sight.width, right[0]); x++)
		columns.push({ x, top: topOf(person, x, Math.max(0, forehead[1]), softestHair) });
	// without an outline the head is taken to be as high as most: this far above the mesh
	if (columns.length === 0)
		return Math.max(0, forehead[1] - 0.28 * distance(forehead, mesh[middle.chin]!));
	const highest = Math.min(...columns.map(({ top }) => top));
	if (highest === 0) return 0;
	const near = columns.filter(({ top }) => top < highest + nearTop * yardstick);
	const edges = near
		.map(({ x }) => edgeNear(sight, x, topOf(person, x, Math.max(0, forehead[1]), surelyHair)))
		.filter((edge): edge is Edge => edge !== null);
	if (edges.length < near.length / 2) return highest;
	// a single stray strand is no crown
	const heights = edges.map(({ y }) => y);
	const top = Math.min(
		...heights.map((_, i) => medianOf(heights.slice(Math.max(0, i - 4), i + 5)))
	);
	const sharpness = medianOf(edges.map((edge) => edge.sharpness));
	return Math.max(0, top - (softEdge.hard - softEdge.perSharpness * sharpness) * yardstick);
}
