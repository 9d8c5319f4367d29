import { browser } from '$app/environment';
import { fetchWords, type Area } from './area.ts';
import { getLocale } from './locales.ts';

/**
 * Makes an area's messages ready, in the language of the page. Await it in a page's universal
 * `load`, or before showing the component that needs it; calling it again costs nothing.
 * On the server hooks.server.ts has all of them already.
 */
export async function loadWords(...areas: readonly Area[]): Promise<void> {
	if (!browser) return;
	await Promise.all(areas.map(async (area) => area.use(await fetchWords(area, getLocale()))));
}
