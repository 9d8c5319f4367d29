/** The printer's shaders: mixing the layers, the soft mask in four passes, the print. */
import type { Film } from './film.ts';

/** Textures begin with the picture's upper edge, a canvas with its lower one. */
export const vertex = (isCanvas: boolean): string => `#version 300 es
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
export const stops = (images: number): string => `${head}${mixed(images)}
uniform float lowest;
void main() {
	float stops = log2(max(mixedLight(), lowest));
	colour = vec4(stops, stops * stops, 0.0, 1.0);
}`;

/** One way of a blur; then what soft-mask.ts does with the blurred. */
export const blur = (
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
export const thenKept = `float variance = max(found.y - found.x * found.x, 0.0);
	float kept = variance / (variance + edge * edge);
	found = vec2(kept, (1.0 - kept) * found.x);`;
export const thenPlanes = `float stops = texture(grid, at).r;
	float plane = stops - (found.x * stops + found.y);
	found = vec2(most * tanh(plane / most) * (plane > 0.0 ? shine : 1.0), 0.0);`;

/** How far the shader's chance of two sizes spreads: its standard deviation. */
const chanceSpread = Math.hypot(1, 0.6) / Math.sqrt(12);

/** The film's table, and grain that lives in the middle greys. */
export const print = (images: number, grain: number): string => `${head}${mixed(images)}
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
