/** From mixed light to a print: the darkroom's tone curve as a table that a shader can look up. */
import * as v from 'valibot';

const film = v.strictObject({
	format: v.literal(1),
	/** The table runs evenly from the first of these to the second, in stops from middle grey. */
	blackStops: v.number(),
	whiteStops: v.number(),
	/** Linear light of middle grey. */
	middleGrey: v.number(),
	/** How much darker the corners of the print are: times 1 − this × r², r² being 2 in a corner. */
	printFallOff: v.number(),
	/**
	 * Grain of a finished print: times 0.35 + 2 √(p (1 − p)) of the print value p, times the tile's
	 * (value − 128) / `grainLevels`; the tile is grain.webp, for a picture as wide as the layers.
	 */
	grain: v.number(),
	grainLevels: v.number(),
	mask: v.strictObject({
		reach: v.number(),
		edge: v.number(),
		most: v.number(),
		shine: v.number(),
		floor: v.number()
	}),
	/** Print values, 0 black to 1 white. */
	print: v.pipe(v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(1))), v.length(256))
});
export type Film = v.InferOutput<typeof film>;

/** @throws v.ValiError naming what is wrong */
export const parseFilm = (value: unknown): Film => v.parse(film, value);

/**
 * The tone of the print, without grain, as a shader computes it.
 *
 * @param light linear, the sum of the layers
 * @param exposure stops
 * @param plane what the soft mask adds, in stops
 */
export function printOf(film: Film, light: number, exposure: number, plane = 0): number {
	const { blackStops, whiteStops, middleGrey, print } = film;
	const stops = Math.log2(Math.max(light * 2 ** exposure, 1e-4) / middleGrey) + plane;
	const place = ((stops - blackStops) / (whiteStops - blackStops)) * (print.length - 1);
	const below = Math.min(Math.max(Math.floor(place), 0), print.length - 2);
	const between = Math.min(Math.max(place - below, 0), 1);
	return print[below]! + between * (print[below + 1]! - print[below]!);
}
