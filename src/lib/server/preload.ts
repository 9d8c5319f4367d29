import { building } from '$app/environment';
import { base } from '$app/paths';
import { chunks, manifestPath } from './manifest.ts';

/**
 * Links to the chunks of source files and of what those import, as far as the page has none:
 * SvelteKit does not preload what a page imports in load().
 */
export function preloadLinks(sources: readonly string[], html: string): string {
	if (!building) return ''; // only a built site has chunks
	const all = chunks();
	const files = new Set<string>();
	const add = (key: string): void => {
		const chunk = all[key];
		if (!chunk) throw new Error(`${manifestPath} has no ${key}`);
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
