import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { breath } from '$lib/shell/breath.ts';
import { loadWords } from '$lib/words/load.ts';
import { localeOf } from '$lib/words/href.ts';
import { direction, setLocale } from '$lib/words/locales.ts';

export const init: ClientInit = async () => {
	const locale = localeOf(location.pathname);
	setLocale(() => locale);
	// Only 404.html, which is one file for all languages, differs here.
	Object.assign(document.documentElement, { lang: locale, dir: direction(locale) });
	await loadWords('interface');
	await breath();
};

/** An unknown address is not a fault of the app: the page says so, the console need not. */
export const handleError: HandleClientError = ({ error, status }) => {
	if (status !== 404) console.error(error);
};
