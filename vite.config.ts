import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { areas } from './scripts/areas.js';
import { catalogue } from './src/lib/catalogue/plugin.ts';

export default defineConfig(({ command, isPreview, isSsrBuild }) => ({
	plugins: [
		tailwindcss(),
		// Live messages in dev only: builds and tests use the output of scripts/messages.js
		command === 'serve' && !isPreview && !process.env.VITEST
			? areas.map((area) => paraglideVitePlugin(area))
			: [],
		catalogue(),
		sveltekit()
	],
	// the policy allows no data: addresses
	build: {
		assetsInlineLimit: 0,
		// SvelteKit preloads a page's scripts; a list of them in every chunk would hold a phone up
		modulePreload: {
			resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css'))
		},
		// what every page needs in one file, every question in another
		rolldownOptions: isSsrBuild
			? {}
			: {
					output: {
						codeSplitting: {
							includeDependenciesRecursively: false,
							groups: [
								{
									name: 'every',
									// of the framework all but what only some pages use
									test: /node_modules[\\/](@sveltejs|svelte[\\/](?!.*[\\/](await|html|svelte-element|select|input|set|map)\.js$))|preload-helper|shell[\\/]PageHead\.|words[\\/](area|href|load|locales|interface|numbers|words)\.|catalogue[\\/](Frame|sources|derivatives)\.|core[\\/]facts\./
								},
								{
									name: 'question',
									test: /play[\\/](Play|Pictures|Call|Tools|Key|PartFailed)\.svelte|play[\\/](asking|playing|keys|sizes)\.|keep[\\/](keep|stored)\.|core[\\/](entry|question|briefs|themes)\.|catalogue[\\/]catalogue\.|shell[\\/]breath\./
								}
							]
						}
					}
				}
	},
	test: {
		// of the core every branch, none of them by accident
		coverage: {
			include: ['src/lib/core/**'],
			reporter: ['text-summary'],
			reportsDirectory: 'tests/.results/coverage',
			thresholds: { 100: true }
		},
		projects: [
			{ extends: true, test: { name: 'core', include: ['tests/core/**/*.test.ts'] } },
			{
				extends: true,
				test: { name: 'content', include: ['tests/{before,content,guide,keep,play}/**/*.test.ts'] }
			}
		]
	}
}));
