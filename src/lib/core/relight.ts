/**
 * Light adds up: the same frame under several lamps is the sum of its pictures under each alone.
 * So what the rules ask of the light is known for every mixture of lamps from what was measured
 * under each.
 */
import type { Facts } from './facts.ts';

/** One lamp's light on the face, linear, in the same unit for all lamps of a set. */
export interface LightLayer {
	/** Mean light of the two cheeks. */
	readonly cheeks: { readonly viewerLeft: number; readonly viewerRight: number };
	/** Light at points spread evenly over the face, the same points for every layer. */
	readonly face: readonly number[];
	/** Width of the edge of its shadow, in head widths; null where it throws none. */
	readonly shadowEdge: number | null;
}

/** A lamp and how bright it burns: 1 as measured, 2 twice as bright, 0 off. */
export interface Lamp {
	readonly layer: LightLayer;
	readonly strength: number;
}

/** A shadow is three stops under the brightest tenth (rule L3). */
const shadowRatio = 1 / 8;

const total = (lamps: readonly Lamp[], read: (layer: LightLayer) => number): number =>
	lamps.reduce((sum, { layer, strength }) => sum + strength * read(layer), 0);

/** The shadow one sees is that of the lamp that lights the face most. */
function shadowEdgeOf(lamps: readonly Lamp[]): number | null {
	const shown = ({ layer, strength }: Lamp): number =>
		strength * Math.max(layer.cheeks.viewerLeft, layer.cheeks.viewerRight);
	const [strongest] = lamps
		.filter(({ layer, strength }) => strength > 0 && layer.shadowEdge !== null)
		.sort((a, b) => shown(b) - shown(a));
	return strongest?.layer.shadowEdge ?? null;
}

/**
 * @param lamps at least one of which burns and reaches the face
 * @returns the facts of rules L1, L2 and L3 for the sum of the lamps; cheeks 12 stops apart where one
 * gets no light at all
 */
export function lightOf(lamps: readonly Lamp[]): Facts['light'] {
	const left = total(lamps, ({ cheeks }) => cheeks.viewerLeft);
	const right = total(lamps, ({ cheeks }) => cheeks.viewerRight);
	const [bright, dark] = [Math.max(left, right), Math.min(left, right)];
	const [first] = lamps as readonly [Lamp];
	const face = first.layer.face.map((_, point) => total(lamps, (layer) => layer.face[point]!));
	const rising = [...face].sort((a, b) => a - b);
	const brightest = rising.slice(-Math.max(1, Math.round(face.length / 10)));
	const reference = brightest.reduce((sum, light) => sum + light, 0) / brightest.length;
	return {
		cheekStops: Math.min(12, Math.log2(bright / dark)),
		brighterCheek: left >= right ? 'viewerLeft' : 'viewerRight',
		shadowEdge: shadowEdgeOf(lamps),
		shadowShare: face.filter((light) => light < reference * shadowRatio).length / face.length
	};
}
