/** What a WebGL2 drawing is made of: programs, textures, and textures that are drawn into. */
import { vertex } from './shaders.ts';

/** WebGL2 is there and cannot do it. */
export class Unable extends Error {}

/** A program's uniforms by name; made current when it is asked to draw. */
export class Program {
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

/** A new texture in a unit, bound. */
export function bound(
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
export class Plate {
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
