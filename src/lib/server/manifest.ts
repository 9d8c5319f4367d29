import { readFileSync } from 'node:fs';

/** Vite's account of what it made of each source file. */
export type Manifest = Readonly<
	Record<string, { file: string; imports?: string[]; css?: string[]; assets?: string[] }>
>;

export const manifestPath = '.svelte-kit/output/client/.vite/manifest.json';
let manifest: Manifest | undefined;

/** Only a built site has one. */
export const chunks = (): Manifest =>
	(manifest ??= JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest);
