import { readFileSync } from 'node:fs';
import { building } from '$app/environment';
import { base } from '$app/paths';

type Manifest = Record<string, { file: string; imports?: string[] }>;
const path = '.svelte-kit/output/client/.vite/manifest.json';
let manifest: Manifest | undefined;

/**
 * Links to the chunks of source files and of what those import, as far as the page has none:
 * SvelteKit does not preload what a page imports in load().
 */
export function preloadLinks(sources: readonly string[], html: string): string {
	if (!building) return ''; // only a built site has chunks
	const chunks = (manifest ??= JSON.parse(readFileSync(path, 'utf8')) as Manifest);
	const files = new Set<string>();
	const add = (key: string): void => {
		const chunk = chunks[key];
		if (!chunk) throw new Error(`${path} has no ${key}`);
		if (files.has(chunk.file)) return;
		files.add(chunk.file);
		chunk.imports?.forEach(add);
	};
	sources.forEach(add);
	return [...files]
		.filter((file) => !html.includes(file))
		.map((file) => `<link rel="modulepreload" href="${base}/${file}">`)
		.join('');
}
