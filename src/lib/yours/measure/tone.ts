/**
 * From the picture's values back to light, in stops. Every development bends tones its own way,
 * and none says how: two curves stand for most of what people have.
 */

/** A camera's own picture, or black-and-white printed hard, as ours are. */
export const developments = ['camera', 'film'] as const;
export type Development = (typeof developments)[number];

/** A camera adds contrast to the standard's curve: about so much in the middle greys. */
const cameraContrast = 1.35;
const middleGrey = 0.18;

const linear = (value: number): number =>
	value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

const cameraStops = (value: number): number =>
	Math.log2(Math.max(linear(value), 1e-4) / middleGrey) / cameraContrast;

/**
 * Film’s S curve: steepness per stop, as it comes out behind the soft mask of a print (of all tried,
 * the one by which cheeks of light and of dark skin err least alike), and how much of it the paper
 * repeats.
 */
const film = {
	steepness: 0.84,
	foot: 0.013,
	shoulder: 0.914,
	paper: 0.55,
	black: 0.012,
	white: 0.97,
	/** Above this the print glows: so much is added to what lies over it. */
	glowsFrom: 0.6,
	glow: 0.35
};

/** The paper's curve turned round, by halving: it rises throughout. */
function beforePaper(print: number): number {
	let [low, high] = [0, 1];
	for (let i = 0; i < 20; i++) {
		const tried = (low + high) / 2;
		const printed = film.paper * tried * tried * (3 - 2 * tried) + (1 - film.paper) * tried;
		if (printed < print) low = tried;
		else high = tried;
	}
	const negative = (low + high) / 2;
	const over = negative - film.glowsFrom;
	return over > 0 ? film.glowsFrom + over / (1 + film.glow) : negative;
}

function filmStops(value: number): number {
	const negative = beforePaper(Math.min(1, Math.max(0, (value - film.black) / film.white)));
	const curve = Math.min(0.995, Math.max(0.004, film.foot + negative * film.shoulder));
	return Math.log(curve / (1 - curve)) / film.steepness;
}

/** A table of the light for each of 256 values, where middle grey is 0.18. */
export function lightTable(development: Development): Float32Array {
	const stops = development === 'film' ? filmStops : cameraStops;
	return Float32Array.from({ length: 256 }, (_, value) => middleGrey * 2 ** stops(value / 255));
}

/** Hardly any colour anywhere: it was made black-and-white, and most such prints are hard. */
export function guessDevelopment(pixels: Uint8ClampedArray): Development {
	let coloured = 0;
	let seen = 0;
	for (let i = 0; i < pixels.length; i += 4 * 97) {
		const [red, green, blue] = [pixels[i]!, pixels[i + 1]!, pixels[i + 2]!];
		seen++;
		if (Math.max(red, green, blue) - Math.min(red, green, blue) > 18) coloured++;
	}
	return coloured < 0.02 * seen ? 'film' : 'camera';
}
