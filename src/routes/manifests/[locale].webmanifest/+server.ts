import { error } from '@sveltejs/kit';
import { asset } from '$app/paths';
import { inLocale } from '$lib/server/words.ts';
import { before } from '$lib/words/before.ts';
import { href } from '$lib/words/href.ts';
import { m } from '$lib/words/interface.ts';
import { direction, isLocale, locales, type Locale } from '$lib/words/locales.ts';
import type { Page } from '$lib/words/pages.ts';
import { today as words } from '$lib/words/today.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => locales.map((locale) => ({ locale }));

const icon = (file: string, sizes: string, purpose = 'any') => ({
	src: asset(file),
	sizes,
	type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
	purpose
});

/** What a phone that installs the app is told, in the language it is installed from. */
const manifest = (locale: Locale) => {
	const shortcut = (name: string, page: Page) => ({ name, url: href(page, locale) });
	return {
		// one app, whatever its language
		id: href('', 'en'),
		name: m.site_name(),
		short_name: m.site_name(),
		description: m.home_description(),
		lang: locale,
		dir: direction(locale),
		start_url: href('', locale),
		scope: href('', 'en'),
		display: 'standalone',
		background_color: '#c9c8c4',
		theme_color: '#c9c8c4',
		icons: [
			icon('/favicon.svg', 'any'),
			icon('/icon-192.png', '192x192'),
			icon('/icon-512.png', '512x512'),
			icon('/icon-maskable.png', '512x512', 'maskable')
		],
		shortcuts: [
			shortcut(words.today_title(), 'today'),
			shortcut(m.round_title(), 'round'),
			shortcut(before.before_title(), 'before')
		]
	};
};

export const GET: RequestHandler = ({ params: { locale } }) => {
	if (!isLocale(locale)) error(404);
	return new Response(JSON.stringify(inLocale(locale, () => manifest(locale))), {
		headers: { 'content-type': 'application/manifest+json' }
	});
};
