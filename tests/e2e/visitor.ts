import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { pages } from '../../src/lib/words/pages.ts';
import { baseLocale, locales, type Locale } from '../../src/lib/words/locales.ts';

/** Every page in every language, as its address under the base of the site. */
export const addresses = locales.flatMap((locale) =>
	pages.map((page) => ({ locale, page, path: address(locale, page) }))
);

/** Where a language stands for all like it: the first, one from right to left, one without spaces. */
export const unlike: readonly Locale[] = ['en', 'ar', 'ja'];

export function address(locale: Locale, page: (typeof pages)[number]): string {
	const parts = [locale === baseLocale ? '' : locale, page].filter((part) => part !== '');
	return parts.map((part) => `${part}/`).join('');
}

/** Everything a visitor's browser would complain about, or send elsewhere. */
export function watch(page: Page): string[] {
	const faults: string[] = [];
	page.on('console', (message) => {
		// the tests' own doing: only those about being offline have a service worker
		if (message.text().includes('registration blocked by Playwright')) return;
		// a machine without a graphics card reads every drawn frame back, and its driver says so
		if (message.text().includes('GL Driver Message')) return;
		faults.push(message.text());
	});
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('request', (request) => {
		if (new URL(request.url()).hostname !== 'localhost') faults.push(`foreign: ${request.url()}`);
	});
	return faults;
}

/** The scripts a page fetches, by address; for a page that has come to rest. */
export function scripts(page: Page): () => Promise<ReadonlyMap<string, string>> {
	const bodies: Promise<readonly [string, string]>[] = [];
	page.on('response', (response) => {
		const { pathname } = new URL(response.url());
		if (!pathname.endsWith('.js')) return;
		// what is fetched ahead may be cut off by the end of the test
		const text = response.text().catch(() => '');
		bodies.push(text.then((body) => [pathname, body] as const));
	});
	return async () => new Map(await Promise.all(bodies));
}

/** The script that a source file has become, to be held back. */
export function chunkOf(source: string): string {
	const manifest = new URL('../../.svelte-kit/output/client/.vite/manifest.json', import.meta.url);
	const chunks = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, { file: string }>;
	const chunk = chunks[source];
	if (!chunk) throw new Error(`no chunk is made of ${source}`);
	return `**/${chunk.file}`;
}

const axeSource = readFileSync(
	createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
	'utf8'
);
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds against WCAG 2.2 AA and good practice; the policy allows no script tag. */
export async function barriers(page: Page): Promise<string[]> {
	await page.evaluate(axeSource);
	return page.evaluate(async (values) => {
		const { axe } = window as unknown as { axe: typeof import('axe-core') };
		const { violations } = await axe.run({ runOnly: { type: 'tag', values } });
		return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
	}, standards);
}

/** The messages of a round in a language, wherever they are written. */
export function anyWords(locale: Locale): (key: string) => string {
	const areas = ['interface', 'play'].map((area) => read(area, locale));
	return (key) => {
		const text = areas.find((messages) => key in messages)?.[key];
		if (text === undefined) throw new Error(`no message ${key} in ${locale}`);
		return text;
	};
}

const read = (area: string, locale: Locale): Record<string, string> =>
	JSON.parse(
		readFileSync(new URL(`../../messages/${area}/${locale}.json`, import.meta.url), 'utf8')
	) as Record<string, string>;

/** An area's messages in a language, as they are written. */
export function words(area: string, locale: Locale): (key: string) => string {
	const messages = read(area, locale);
	return (key) => {
		const text = messages[key];
		if (text === undefined) throw new Error(`${area}/${locale}.json has no ${key}`);
		return text;
	};
}
