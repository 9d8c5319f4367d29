import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { areas } from './scripts/areas.js';
import { catalogue } from './src/lib/catalogue/plugin.ts';
import { faceModels } from './src/lib/yours/plugin.ts';

export default defineConfig(({ command, isPreview, isSsrBuild }) => ({
	plugins: [
		tailwindcss(),
		// Live messages in dev only: builds and tests use the output of scripts/messages.js
		command === 'serve' && !isPreview && !process.env.VITEST
			? areas.map((area) => paraglideVitePlugin(area))
			: [],
		catalogue(),
		faceModels(),
		sveltekit()
	],
	// the policy allows no data: addresses
	build: {
		assetsInlineLimit: 0,
		// SvelteKit preloads a page's scripts; a list of them in every chunk would hold a phone up
		modulePreload: {
			resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css'))
		},
		// with all they import: what every page needs in one file, every question in another
		rolldownOptions: isSsrBuild
			? {}
			: {
					output: {
						codeSplitting: {
							groups: [
								{
									name: 'every',
									test: /[\\/](node_modules[\\/](svelte(?![\\/]src[\\/](reactivity|internal[\\/]client[\\/]dom[\\/](blocks[\\/](await|html|svelte-element)|elements[\\/]bindings[\\/]input)))|@sveltejs)|shell[\\/](PageHead|breath)\.|words[\\/](load|numbers|words|play)\.|catalogue[\\/](Frame|sources|derivatives)\.|guide[\\/]slugs\.)|preload-helper/
								},
								{ name: 'question', test: /[\\/](play[\\/]Play\.svelte|catalogue[\\/]opening\.)/ }
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
				test: {
					name: 'content',
					// the sums over all guessers take their time beside other work
					testTimeout: 30_000,
					include: ['tests/{before,content,guide,keep,play,practice,today}/**/*.test.ts']
				}
			}
		]
	}
}));
