import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { mdsvex } from 'mdsvex';

/** Sub-path the site is served from, for example BASE_PATH=/quiz. */
const base = /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? '');
/** Public origin, for the absolute links (canonical, hreflang, share picture). */
const origin = process.env.ORIGIN ?? 'http://localhost:4173';

/** hooks.server.ts writes this script into every page's head; the policy names it by its hash. */
const firstTheme = readFileSync(new URL('src/lib/shell/first-theme.js', import.meta.url));
const firstThemeHash = createHash('sha256').update(firstTheme).digest('base64');

/** @type {import('@sveltejs/kit').Config} */
export default {
	extensions: ['.svelte', '.md'],
	// the lessons; every language sets its own quotation marks
	preprocess: mdsvex({ extensions: ['.md'], smartypants: false, highlight: false }),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ fallback: '404.html', precompress: true }),
		paths: { base, relative: false },
		prerender: {
			origin,
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			handleEntryGeneratorMismatch: 'fail',
			handleUnseenRoutes: 'fail'
		},
		// by hand, after the first question: see src/lib/offline/
		serviceWorker: { register: false },
		version: { name: process.env.APP_VERSION ?? 'dev', pollInterval: 0 },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', `sha256-${firstThemeHash}`],
				'style-src': ['self'],
				// the style attribute of SvelteKit's route announcer
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'require-trusted-types-for': ['script'],
				// the framework's, the service worker's address, and that of the one worker (src/lib/yours/measuring.ts)
				'trusted-types': ['svelte-trusted-html', 'two-thirds-worker', 'two-thirds-measuring']
			}
		},
		typescript: {
			config: (config) => ({
				...config,
				include: [
					...config.include,
					'../scripts/**/*.js',
					'../scripts/**/*.ts',
					'../svelte.config.js',
					'../eslint.config.js'
				]
			})
		}
	}
};
