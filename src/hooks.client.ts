import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { breath } from '$lib/shell/breath.ts';
import { interfaceArea } from '$lib/words/interface.ts';
import { loadWords } from '$lib/words/load.ts';
import { localeOf } from '$lib/words/href.ts';
import { direction, setLocale } from '$lib/words/locales.ts';

/** Once the page has come with all it shows, and the browser has nothing better to do. */
function whenQuiet(then: () => void): void {
	const wait = () => (window.requestIdleCallback ?? setTimeout)(then);
	if (document.readyState === 'complete') wait();
	else addEventListener('load', wait);
}

export const init: ClientInit = async () => {
	const locale = localeOf(location.pathname);
	setLocale(() => locale);
	// Only 404.html, which is one file for all languages, differs here.
	Object.assign(document.documentElement, { lang: locale, dir: direction(locale) });
	whenQuiet(() => import('$lib/offline/offline.ts'));
	await loadWords(interfaceArea);
	await breath();
};

/** An unknown address is not a fault of the app: the page says so, the console need not. */
export const handleError: HandleClientError = ({ error, status }) => {
	if (status !== 404) console.error(error);
};
