import { expect, test, type Page } from '@playwright/test';
import { baseLocale, direction, locales, type Locale } from '../../src/lib/words/locales.ts';
import { address, addresses, barriers, scripts, watch, words } from './visitor.ts';

/** Where the page stands, without what the round writes behind it. */
const plain = (page: Page): string => page.url().replace(/[?#].*$/, '');
const content = (page: Page, selector: string) => page.locator(selector).getAttribute('content');

async function expectToSayWhatItIs(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	await expect(page).toHaveTitle(/Two Thirds/);
	// twenty signs are a whole sentence in Japanese
	expect((await content(page, 'meta[name=description]'))?.length).toBeGreaterThan(20);
	expect(await content(page, 'meta[property="og:url"]')).toBe(plain(page));
	const picture = (await content(page, 'meta[property="og:image"]')) ?? '';
	expect((await page.request.get(picture)).headers()['content-type']).toBe('image/png');
}

async function expectAlternates(
	page: Page,
	root: string,
	name: (typeof addresses)[number]['page']
) {
	await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', plain(page));
	const alternates = await page
		.locator('link[rel=alternate]')
		.evaluateAll((links) =>
			links.map((link) => [link.getAttribute('hreflang'), (link as HTMLLinkElement).href])
		);
	expect(alternates).toEqual([
		...locales.map((other) => [other, root + address(other, name)]),
		['x-default', root + address(baseLocale, name)]
	]);
}

/** A script that the page does not name would wait until another one asks for it. */
function expectWordsNamed(html: string, fetched: ReadonlyMap<string, string>, locale: Locale) {
	// as far as its first no-break space, which a minifier writes as an escape
	const [sentence = ''] = words('interface', locale)('not_found_text').split('\u00a0');
	const [script] = [...fetched].find(([, text]) => text.includes(sentence)) ?? [];
	expect(script, 'the script with the words').toBeDefined();
	expect(html).toContain(script);
}

for (const { locale, page: name, path } of addresses) {
	test(`/${path} is in its language, quiet, open to all, and fits`, async ({ page, baseURL }) => {
		const faults = watch(page);
		const fetched = scripts(page);
		const response = await page.goto(path, { waitUntil: 'networkidle' });
		await expect(page.locator('html')).toHaveAttribute('lang', locale);
		await expect(page.locator('html')).toHaveAttribute('dir', direction(locale));
		await expectToSayWhatItIs(page);
		await expectAlternates(page, baseURL ?? '', name);
		expectWordsNamed((await response?.text()) ?? '', await fetched(), locale);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await barriers(page), colorScheme).toEqual([]);
		}
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		expect(await barriers(page), 'at 320 px').toEqual([]);
		expect(faults).toEqual([]);
	});
}

test('a page loads the messages of its own language only', async ({ page }) => {
	const fetched = scripts(page);
	await page.goto(address('de', 'about'), { waitUntil: 'networkidle' });
	const text = [...(await fetched()).values()].join();
	for (const [area, key] of [
		['interface', 'not_found_title'],
		['about', 'about_lead']
	] as const) {
		const found = locales.filter((locale) => text.includes(words(area, locale)(key)));
		expect(found, area).toEqual(['de']);
	}
});

test('the first question loads no words of later pages', async ({ page }) => {
	const fetched = scripts(page);
	await page.goto('', { waitUntil: 'networkidle' });
	const text = [...(await fetched()).values()].join();
	expect(text).toContain(words('interface', 'en')('not_found_text'));
	expect(text).not.toContain(words('about', 'en')('about_lead'));
});

test('the sitemap lists every page in every language', async ({ request, baseURL }) => {
	const xml = await (await request.get('sitemap.xml')).text();
	const listed = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc).sort();
	expect(listed).toEqual(addresses.map(({ path }) => `${baseURL ?? ''}${path}`).sort());
	expect(xml.match(/hreflang="x-default"/g)).toHaveLength(addresses.length);
	const robots = await (await request.get('robots.txt')).text();
	expect(robots).toContain(`Sitemap: ${baseURL ?? ''}sitemap.xml`);
});
