/** How scripts run the app's TypeScript: in Node, as Vite reads it. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @template T the module's type
 * @param {string} file from the project's root, wherever the command was called
 * @returns {Promise<T>} its exports
 */
export async function load(file) {
	const { module } = await runnerImport(join(root, file), {
		root,
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: join(root, 'src/lib') } }
	});
	return /** @type {T} */ (module);
}
