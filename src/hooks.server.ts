import type { Handle, ServerInit } from '@sveltejs/kit';
import { preloadLinks } from '$lib/server/preload.ts';
import { inLocale, loadAllWords } from '$lib/server/words.ts';
import { isSlug, type Slug } from '$lib/guide/slugs.ts';
import { textPath } from '$lib/guide/texts.ts';
import { elsewhere } from '$lib/server/elsewhere.ts';
import { structuredData } from '$lib/server/structured.ts';
import firstTheme from '$lib/shell/first-theme.js?raw';
import { base } from '$app/paths';
import { areasOf, sourcePath } from '$lib/words/areas.ts';
import { baseLocale, direction, isLocale } from '$lib/words/locales.ts';

/** Code that a page imports before it shows anything, by its route's id: preloaded with the page. */
const neededCode: Readonly<Record<string, readonly string[]>> = {
	'/[[lang=locale]]/round': ['src/lib/keep/shelf.ts'],
	'/[[lang=locale]]/today': ['src/lib/keep/shelf.ts'],
	'/[[lang=locale]]/practice': ['src/lib/keep/shelf.ts']
};

export const init: ServerInit = loadAllWords;

export const handle: Handle = ({ event, resolve }) => {
	const { lang } = event.params;
	const locale = isLocale(lang) ? lang : baseLocale;
	const { id } = event.route;
	// 404.html has no route: it is one file for all languages, and finds its own in the browser
	const isPage = id !== null;
	const { slug } = event.params;
	const sources = [
		...areasOf(id).map((area) => sourcePath(area, locale)),
		...(neededCode[id ?? ''] ?? []),
		...(isPage && isSlug(slug ?? '') ? [textPath(slug as Slug, locale)] : [])
	];
	return inLocale(locale, () => {
		const url = event.url.origin + event.url.pathname;
		const structured = structuredData(id, slug, { url, locale });
		return resolve(event, {
			// the display face too: it only counts when it is there for the first paint
			preload: ({ type }) => type !== 'asset',
			transformPageChunk: ({ html }) =>
				html
					.replace('%lang%', locale)
					.replace('%dir%', direction(locale))
					.replace('%theme%', () => `<script>${firstTheme}</script>`)
					.replace('%manifest%', `${base}/manifests/${locale}.webmanifest`)
					.replace('%elsewhere%', isPage ? '' : elsewhere())
					.replace('%preload%', () => (isPage ? preloadLinks(sources, html) + structured : ''))
		});
	});
};
