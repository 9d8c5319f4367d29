import { href } from '$lib/words/href.ts';
import { baseLocale, locales, type Locale } from '$lib/words/locales.ts';
import { pages, type Page } from '$lib/words/pages.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = ({ url }) => {
	const address = (page: Page, locale: Locale): string => url.origin + href(page, locale);
	const alternate = (page: Page, hreflang: string, locale: Locale): string =>
		`<xhtml:link rel="alternate" hreflang="${hreflang}" href="${address(page, locale)}"/>`;
	const entry = (page: Page, locale: Locale): string =>
		[
			`<url><loc>${address(page, locale)}</loc>`,
			...locales.map((other) => alternate(page, other, other)),
			alternate(page, 'x-default', baseLocale),
			'</url>'
		].join('');
	const entries = pages.flatMap((page) => locales.map((locale) => entry(page, locale)));
	return new Response(
		`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`,
		{ headers: { 'content-type': 'application/xml' } }
	);
};
