import { inLocale } from './words.ts';
import { href } from '$lib/words/href.ts';
import { m } from '$lib/words/interface.ts';
import { direction, locales } from '$lib/words/locales.ts';

/** What 404.html says to a browser without scripts, which cannot find its language: all of them. */
export function elsewhere(): string {
	const lines = locales.map((locale) =>
		inLocale(
			locale,
			() =>
				`<p lang="${locale}" dir="${direction(locale)}">${m.not_found_title()} <a href="${href('', locale)}">${m.not_found_home()}</a></p>`
		)
	);
	return `<noscript><main class="sheet py-8">${lines.join('')}</main></noscript>`;
}
