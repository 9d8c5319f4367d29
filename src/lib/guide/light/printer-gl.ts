/** The printer in WebGL2. */
import type { Film } from './film.ts';
import type { Printer, Weights } from './printer.ts';
import { gridWidth } from './soft-mask.ts';

/** Textures begin with the picture's upper edge, a canvas with its lower one. */
const vertex = (isCanvas: boolean): string => `#version 300 es
out vec2 at;
void main() {
	at = vec2((gl_VertexID << 1) & 2, gl_VertexID & 2);
	gl_Position = vec4(at * 2.0 - 1.0, 0.0, 1.0);
	${isCanvas ? 'at.y = 1.0 - at.y;' : ''}
}`;

const head = `#version 300 es
precision highp float;
in vec2 at;
out vec4 colour;
`;

/** The sum of the layers. */
const mixed = (images: number): string => `
uniform sampler2D images[${images}];
uniform vec3 weights[${images}];
float mixedLight() {
	float light = 0.0;
	vec3 root;
	${Array.from({ length: images }, (_, i) => `root = texture(images[${i}], at).rgb; light += dot(weights[${i}], root * root);`).join('\n\t')}
	return light;
}`;

/** Stops on the mask's grid, and their squares. */
const stops = (images: number): string => `${head}${mixed(images)}
uniform float lowest;
void main() {
	float stops = log2(max(mixedLight(), lowest));
	colour = vec4(stops, stops * stops, 0.0, 1.0);
}`;

/** One way of a blur; then what soft-mask.ts does with the blurred. */
const blur = (
	width: number,
	{ reach, edge, most, shine }: Film['mask'],
	then: string
): string => `${head}
uniform sampler2D source;
uniform sampler2D grid;
uniform vec2 way;
const float sigma = ${(reach * width).toFixed(4)};
const float edge = ${edge.toFixed(4)}, most = ${most.toFixed(4)}, shine = ${shine.toFixed(4)};
void main() {
	vec2 sum = vec2(0.0);
	float weight = 0.0;
	for (float i = -ceil(2.5 * sigma); i <= ceil(2.5 * sigma); i++) {
		float share = exp(-i * i / (2.0 * sigma * sigma));
		sum += share * texture(source, at + i * way).rg;
		weight += share;
	}
	vec2 found = sum / weight;
	${then}
	colour = vec4(found, 0.0, 1.0);
}`;
const thenKept = `float variance = max(found.y - found.x * found.x, 0.0);
	float kept = variance / (variance + edge * edge);
	found = vec2(kept, (1.0 - kept) * found.x);`;
const thenPlanes = `float stops = texture(grid, at).r;
	float plane = stops - (found.x * stops + found.y);
	found = vec2(most * tanh(plane / most) * (plane > 0.0 ? shine : 1.0), 0.0);`;

/** How far the shader's chance of two sizes spreads: its standard deviation. */
const chanceSpread = Math.hypot(1, 0.6) / Math.sqrt(12);

/** The film's table, and grain that lives in the middle greys. */
const print = (images: number, grain: number): string => `${head}${mixed(images)}
uniform sampler2D film;
uniform sampler2D planes;
uniform vec3 scale; // stops of black and white, fall-off towards the corners
uniform float middleGrey;
float chance(vec2 p) { return fract(sin(dot(p, vec2(12.9898, 78.233))) * 43758.5453) - 0.5; }
void main() {
	float stops = log2(max(mixedLight(), 1e-4) / middleGrey) + texture(planes, at).r;
	float tone = texture(film, vec2((stops - scale.x) / (scale.y - scale.x), 0.5)).r;
	float grain = chance(gl_FragCoord.xy) + 0.6 * chance(floor(gl_FragCoord.xy / 2.0) + 7.0);
	tone += ${(grain / chanceSpread).toFixed(4)} * grain * (0.35 + sqrt(clamp(4.0 * tone * (1.0 - tone), 0.0, 1.0)));
	vec2 off = (at - 0.5) * 2.0;
	colour = vec4(vec3(tone * (1.0 - scale.z * dot(off, off))), 1.0);
}`;

class Unable extends Error {}

/** A program's uniforms by name; made current when it is asked to draw. */
class Program {
	readonly #program: WebGLProgram;

	/** @throws Unable */
	constructor(
		readonly gl: WebGL2RenderingContext,
		fragment: string,
		isCanvas = false
	) {
		const program = gl.createProgram();
		for (const [kind, source] of [
			[gl.VERTEX_SHADER, vertex(isCanvas)],
			[gl.FRAGMENT_SHADER, fragment]
		] as const) {
			const shader = gl.createShader(kind);
			if (!shader) throw new Unable();
			gl.shaderSource(shader, source);
			gl.compileShader(shader);
			gl.attachShader(program, shader);
		}
		gl.linkProgram(program);
		if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Unable();
		this.#program = program;
		gl.useProgram(program);
	}

	at(name: string): WebGLUniformLocation | null {
		return this.gl.getUniformLocation(this.#program, name);
	}

	draw(): void {
		this.gl.drawArrays(this.gl.TRIANGLES, 0, 3);
	}

	use(): void {
		this.gl.useProgram(this.#program);
	}
}

function bound(
	gl: WebGL2RenderingContext,
	unit: number,
	smaller: number = gl.LINEAR
): WebGLTexture {
	const texture = gl.createTexture();
	gl.activeTexture(gl.TEXTURE0 + unit);
	gl.bindTexture(gl.TEXTURE_2D, texture);
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, smaller);
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
	return texture;
}

/** A texture that is drawn into. */
class Plate {
	readonly #frame: WebGLFramebuffer | null;

	/** @param isFine whether it is read at its points alone, but exactly */
	constructor(
		readonly gl: WebGL2RenderingContext,
		readonly unit: number,
		readonly width: number,
		readonly height: number,
		isFine: boolean
	) {
		const texture = bound(gl, unit);
		gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, isFine ? gl.NEAREST : gl.LINEAR);
		if (isFine) gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
		gl.texStorage2D(gl.TEXTURE_2D, 1, isFine ? gl.RG32F : gl.RG16F, width, height);
		this.#frame = gl.createFramebuffer();
		gl.bindFramebuffer(gl.FRAMEBUFFER, this.#frame);
		gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
	}

	take(): void {
		this.gl.bindFramebuffer(this.gl.FRAMEBUFFER, this.#frame);
		this.gl.viewport(0, 0, this.width, this.height);
	}
}

/** @returns null where there is no WebGL2, or it cannot do this */
export function printInGl(
	canvas: HTMLCanvasElement,
	images: readonly HTMLImageElement[],
	film: Film
): Printer | null {
	const gl = canvas.getContext('webgl2', { antialias: false, depth: false });
	// without it nothing finer than 256 greys can be drawn into
	if (!gl?.getExtension('EXT_color_buffer_float')) return null;
	try {
		return printer(gl, images, film);
	} catch (error) {
		if (error instanceof Unable) return null;
		throw error;
	}
}

function printer(
	gl: WebGL2RenderingContext,
	images: readonly HTMLImageElement[],
	film: Film
): Printer {
	const [first] = images as readonly [HTMLImageElement];
	const gridHeight = Math.round((gridWidth * first.naturalHeight) / first.naturalWidth);
	const units = images.map((_, unit) => unit);
	const table = images.length;
	// channels are light, not colour: nothing may be converted
	gl.pixelStorei(gl.UNPACK_COLORSPACE_CONVERSION_WEBGL, gl.NONE);
	for (const [unit, image] of images.entries()) {
		// the mask's grid is coarser than the layers
		bound(gl, unit, gl.LINEAR_MIPMAP_NEAREST);
		gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGB, gl.RGB, gl.UNSIGNED_BYTE, image);
		gl.generateMipmap(gl.TEXTURE_2D);
	}
	bound(gl, table);
	const tones = Uint8Array.from(film.print, (value) => Math.round(value * 255));
	gl.texImage2D(
		...([gl.TEXTURE_2D, 0, gl.R8, tones.length, 1, 0, gl.RED, gl.UNSIGNED_BYTE] as const),
		tones
	);
	const plate = (number: number, isFine = true) =>
		new Plate(gl, table + number, gridWidth, gridHeight, isFine);
	const [grid, across, smooth] = [plate(1), plate(2), plate(3)];
	const planes = plate(4, false);

	const measuring = new Program(gl, stops(images.length));
	gl.uniform1iv(measuring.at('images'), units);
	const measured = { weights: measuring.at('weights'), lowest: measuring.at('lowest') };
	const blurring = (from: Plate, way: 'across' | 'down', then = '') => {
		const program = new Program(gl, blur(gridWidth, film.mask, then));
		gl.uniform1i(program.at('source'), from.unit);
		gl.uniform1i(program.at('grid'), grid.unit);
		gl.uniform2f(
			program.at('way'),
			...((way === 'across' ? [1 / gridWidth, 0] : [0, 1 / gridHeight]) as [number, number])
		);
		return program;
	};
	const masking = [
		[blurring(grid, 'across'), across],
		[blurring(across, 'down', thenKept), smooth],
		[blurring(smooth, 'across'), across],
		[blurring(across, 'down', thenPlanes), planes]
	] as const;
	const printing = new Program(gl, print(images.length, film.grain), true);
	gl.uniform1iv(printing.at('images'), units);
	gl.uniform1i(printing.at('film'), table);
	gl.uniform1i(printing.at('planes'), planes.unit);
	gl.uniform3f(printing.at('scale'), film.blackStops, film.whiteStops, film.printFallOff);
	gl.uniform1f(printing.at('middleGrey'), film.middleGrey);
	const printed = printing.at('weights');

	return {
		print(weights: Weights, exposure: number) {
			const exposed = weights.flat().map((weight) => weight * 2 ** exposure);
			grid.take();
			measuring.use();
			gl.uniform3fv(measured.weights, exposed);
			gl.uniform1f(measured.lowest, film.mask.floor * 2 ** exposure);
			measuring.draw();
			for (const [program, target] of masking) {
				target.take();
				program.use();
				program.draw();
			}
			gl.bindFramebuffer(gl.FRAMEBUFFER, null);
			gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
			printing.use();
			gl.uniform3fv(printed, exposed);
			printing.draw();
		},
		close: () => gl.getExtension('WEBGL_lose_context')?.loseContext()
	};
}
