import { json } from '@sveltejs/kit';
import { offlineList } from '$lib/server/offline.ts';
import { isLocale, locales } from '$lib/words/locales.ts';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => locales.map((locale) => ({ locale }));

/** What the service worker keeps for a language. */
export const GET: RequestHandler = ({ params: { locale } }) => {
	if (!isLocale(locale)) error(404);
	return json(offlineList(locale));
};
