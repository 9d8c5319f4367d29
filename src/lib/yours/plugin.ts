/**
 * Serves what the face library fetches: models from its package, one of our own, and TensorFlow's
 * WebAssembly. They lie beside the hashed files, under the library's version: they never change
 * under their name, and no page but one asks for them.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { faceFiles, faceFolder } from './face-files.ts';

const require = createRequire(import.meta.url);
const folders = {
	human: join(dirname(require.resolve('@vladmandic/human')), '../models'),
	wasm: dirname(require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm')),
	own: fileURLToPath(new URL('models', import.meta.url))
};
const pathOf = ({ name, from }: (typeof faceFiles)[number]): string => join(folders[from], name);

export const faceModels = (): Plugin => ({
	name: 'face-models',
	configureServer(server) {
		server.middlewares.use((request, response, next) => {
			const asked = request.url?.split('?')[0] ?? '';
			const file = faceFiles.find(({ name }) => asked.endsWith(`/${faceFolder}/${name}`));
			if (!file) return next();
			if (file.name.endsWith('.wasm')) response.setHeader('Content-Type', 'application/wasm');
			createReadStream(pathOf(file)).pipe(response);
		});
	},
	generateBundle() {
		if (this.environment.name !== 'client') return;
		for (const file of faceFiles)
			this.emitFile({
				type: 'asset',
				fileName: `${faceFolder}/${file.name}`,
				source: readFileSync(pathOf(file))
			});
	}
});
