import { resolve } from '$app/paths';
import { baseLocale, getLocale, isLocale, type Locale } from './locales.ts';
import type { Page } from './pages.ts';

const root = (): string => withSlash(resolve('/'));

// Every page ends in a slash (trailingSlash: 'always'), but resolve() does not write it.
const withSlash = (path: string): string => (path.endsWith('/') ? path : `${path}/`);

const prefix = (locale: Locale): string => (locale === baseLocale ? '' : `${locale}/`);

/** The address of a page, in the language of this one unless told. */
export const href = (page: Page, locale = getLocale()): string =>
	withSlash(root() + prefix(locale) + page);

/** The language an address is in: its first segment names it, unless it is the base language. */
export function localeOf(pathname: string): Locale {
	const [segment] = pathname.slice(root().length).split('/');
	return isLocale(segment) ? segment : baseLocale;
}

/** The same page in another language. */
export const translatedHref = (pathname: string, to: Locale): string =>
	root() + prefix(to) + pathname.slice(root().length + prefix(localeOf(pathname)).length);
