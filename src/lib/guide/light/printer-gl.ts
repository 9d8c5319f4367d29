/** The printer in WebGL2. */
import type { Film } from './film.ts';
import type { Printer, Weights } from './printer.ts';

const vertex = `#version 300 es
out vec2 at;
void main() {
	at = vec2((gl_VertexID << 1) & 2, gl_VertexID & 2);
	gl_Position = vec4(at * 2.0 - 1.0, 0.0, 1.0);
	at.y = 1.0 - at.y;
}`;

/** The film's table, and grain that lives in the middle greys. */
const fragment = (images: number): string => `#version 300 es
precision highp float;
uniform sampler2D images[${images}];
uniform sampler2D film;
uniform vec3 weights[${images}];
uniform vec3 scale; // stops of black and white, fall-off towards the corners
uniform float middleGrey;
in vec2 at;
out vec4 colour;
float chance(vec2 p) { return fract(sin(dot(p, vec2(12.9898, 78.233))) * 43758.5453) - 0.5; }
void main() {
	float light = 0.0;
	vec3 root;
	${Array.from({ length: images }, (_, i) => `root = texture(images[${i}], at).rgb; light += dot(weights[${i}], root * root);`).join('\n\t')}
	float stops = log2(max(light, 1e-4) / middleGrey);
	float tone = texture(film, vec2((stops - scale.x) / (scale.y - scale.x), 0.5)).r;
	float grain = chance(gl_FragCoord.xy) + 0.6 * chance(floor(gl_FragCoord.xy / 2.0) + 7.0);
	tone += 0.075 * grain * (0.35 + sqrt(clamp(4.0 * tone * (1.0 - tone), 0.0, 1.0)));
	vec2 off = (at - 0.5) * 2.0;
	colour = vec4(vec3(tone * (1.0 - scale.z * dot(off, off))), 1.0);
}`;

function compiled(gl: WebGL2RenderingContext, kind: number, source: string): WebGLShader | null {
	const shader = gl.createShader(kind);
	if (!shader) return null;
	gl.shaderSource(shader, source);
	gl.compileShader(shader);
	return gl.getShaderParameter(shader, gl.COMPILE_STATUS) ? shader : null;
}

function bound(gl: WebGL2RenderingContext, unit: number): void {
	gl.activeTexture(gl.TEXTURE0 + unit);
	gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
}

/** @returns null where there is no WebGL2, or it cannot do this */
export function printInGl(
	canvas: HTMLCanvasElement,
	images: readonly HTMLImageElement[],
	film: Film
): Printer | null {
	const gl = canvas.getContext('webgl2', { antialias: false, depth: false });
	const program = gl?.createProgram();
	if (!gl || !program) return null;
	const shaders = [
		compiled(gl, gl.VERTEX_SHADER, vertex),
		compiled(gl, gl.FRAGMENT_SHADER, fragment(images.length))
	];
	for (const shader of shaders) if (shader) gl.attachShader(program, shader);
	gl.linkProgram(program);
	if (!gl.getProgramParameter(program, gl.LINK_STATUS)) return null;
	gl.useProgram(program);
	// channels are light, not colour: nothing may be converted
	gl.pixelStorei(gl.UNPACK_COLORSPACE_CONVERSION_WEBGL, gl.NONE);
	for (const [unit, image] of images.entries()) {
		bound(gl, unit);
		gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGB, gl.RGB, gl.UNSIGNED_BYTE, image);
	}
	bound(gl, images.length);
	const table = Uint8Array.from(film.print, (value) => Math.round(value * 255));
	gl.texImage2D(
		...([gl.TEXTURE_2D, 0, gl.R8, table.length, 1, 0, gl.RED, gl.UNSIGNED_BYTE] as const),
		table
	);
	const place = (name: string) => gl.getUniformLocation(program, name);
	gl.uniform1iv(
		place('images'),
		images.map((_, unit) => unit)
	);
	gl.uniform1i(place('film'), images.length);
	gl.uniform3f(place('scale'), film.blackStops, film.whiteStops, film.printFallOff);
	gl.uniform1f(place('middleGrey'), film.middleGrey);
	const weightsAt = place('weights');
	return {
		print(weights: Weights, exposure: number) {
			gl.viewport(0, 0, canvas.width, canvas.height);
			gl.uniform3fv(
				weightsAt,
				weights.flat().map((weight) => weight * 2 ** exposure)
			);
			gl.drawArrays(gl.TRIANGLES, 0, 3);
		},
		close: () => gl.getExtension('WEBGL_lose_context')?.loseContext()
	};
}
