/** The printer in WebGL2. */
import type { Film } from './film.ts';
import type { Printer, Weights } from './printer.ts';
import { blur, print, stops, thenKept, thenPlanes } from './shaders.ts';
import { gridWidth } from './soft-mask.ts';
import { bound, Plate, Program, Unable } from './webgl.ts';

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
