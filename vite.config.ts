import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { areas } from './scripts/areas.js';
import { catalogue } from './src/lib/catalogue/plugin.ts';

export default defineConfig(({ command, isPreview }) => ({
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
	build: { assetsInlineLimit: 0 },
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
				test: { name: 'content', include: ['tests/{content,keep,play}/**/*.test.ts'] }
			}
		]
	}
}));
