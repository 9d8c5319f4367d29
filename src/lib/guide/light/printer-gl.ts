/** The printer in WebGL2. */
import type { Printer, Weights } from './printer.ts';

const vertex = `#version 300 es
out vec2 at;
void main() {
	at = vec2((gl_VertexID << 1) & 2, gl_VertexID & 2);
	gl_Position = vec4(at * 2.0 - 1.0, 0.0, 1.0);
	at.y = 1.0 - at.y;
}`;

/** The film's curve, and grain that lives in the middle greys. */
const fragment = (images: number): string => `#version 300 es
precision highp float;
uniform sampler2D images[${images}];
uniform vec3 weights[${images}];
uniform float exposure;
in vec2 at;
out vec4 colour;
float curve(float stops) { return 1.0 / (1.0 + exp(-(stops * 0.8064 - 0.12))); }
float chance(vec2 p) { return fract(sin(dot(p, vec2(12.9898, 78.233))) * 43758.5453) - 0.5; }
void main() {
	float light = 0.0;
	vec3 root;
	${Array.from({ length: images }, (_, i) => `root = texture(images[${i}], at).rgb; light += dot(weights[${i}], root * root);`).join('\n\t')}
	float stops = log2(max(light * exp2(exposure), 1e-4) / 0.18);
	float tone = clamp((curve(stops) - curve(-5.2)) / (curve(3.3) - curve(-5.2)), 0.0, 1.0);
	// bright tones glow, as if all round them were as bright
	tone = min(tone + 0.35 * max(tone - 0.6, 0.0), 1.0);
	tone = 0.55 * tone * tone * (3.0 - 2.0 * tone) + 0.45 * tone;
	float grain = chance(gl_FragCoord.xy) + 0.6 * chance(floor(gl_FragCoord.xy / 2.0) + 7.0);
	tone += 0.075 * grain * (0.35 + sqrt(clamp(4.0 * tone * (1.0 - tone), 0.0, 1.0)));
	vec2 off = (at - 0.5) * 2.0;
	tone = clamp(tone * (1.0 - 0.11 * dot(off, off)), 0.0, 1.0) * 0.97 + 0.012;
	colour = vec4(vec3(tone), 1.0);
}`;

function compiled(gl: WebGL2RenderingContext, kind: number, source: string): WebGLShader | null {
	const shader = gl.createShader(kind);
	if (!shader) return null;
	gl.shaderSource(shader, source);
	gl.compileShader(shader);
	return gl.getShaderParameter(shader, gl.COMPILE_STATUS) ? shader : null;
}

function texture(gl: WebGL2RenderingContext, image: HTMLImageElement, unit: number): void {
	gl.activeTexture(gl.TEXTURE0 + unit);
	gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
	// channels are light, not colour: nothing may be converted
	gl.pixelStorei(gl.UNPACK_COLORSPACE_CONVERSION_WEBGL, gl.NONE);
	gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGB, gl.RGB, gl.UNSIGNED_BYTE, image);
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
}

/** @returns null where there is no WebGL2, or it cannot do this */
export function printInGl(
	canvas: HTMLCanvasElement,
	images: readonly HTMLImageElement[]
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
	images.forEach((image, unit) => texture(gl, image, unit));
	gl.uniform1iv(
		gl.getUniformLocation(program, 'images'),
		images.map((_, unit) => unit)
	);
	const [weightsAt, exposureAt] = ['weights', 'exposure'].map((name) =>
		gl.getUniformLocation(program, name)
	);
	return {
		print(weights: Weights, exposure: number) {
			gl.viewport(0, 0, canvas.width, canvas.height);
			gl.uniform3fv(weightsAt ?? null, weights.flat());
			gl.uniform1f(exposureAt ?? null, exposure);
			gl.drawArrays(gl.TRIANGLES, 0, 3);
		},
		close: () => gl.getExtension('WEBGL_lose_context')?.loseContext()
	};
}
