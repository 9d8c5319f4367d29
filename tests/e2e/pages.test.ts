import { expect, test } from '@playwright/test';
import { baseLocale, direction, locales } from '../../src/lib/words/locales.ts';
import { address, addresses, barriers, scripts, watch, words } from './visitor.ts';

for (const { locale, page: name, path } of addresses) {
	test.describe(`/${path}`, () => {
		test('is in its language, quiet, and says what it is', async ({ page }) => {
			const faults = watch(page);
			await page.goto(path, { waitUntil: 'networkidle' });
			const root = page.locator('html');
			await expect(root).toHaveAttribute('lang', locale);
			await expect(root).toHaveAttribute('dir', direction(locale));
			await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
			await expect(page).toHaveTitle(/Two Thirds/);
			const meta = (selector: string) => page.locator(selector).getAttribute('content');
			expect((await meta('meta[name=description]'))?.length).toBeGreaterThan(40);
			expect(await meta('meta[property="og:url"]')).toBe(page.url());
			const picture = await page.request.get((await meta('meta[property="og:image"]')) ?? '');
			expect(picture.headers()['content-type']).toBe('image/png');
			expect(faults).toEqual([]);
		});

		test('names itself in every language', async ({ page }) => {
			await page.goto(path);
			await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', page.url());
			const alternates = await page
				.locator('link[rel=alternate]')
				.evaluateAll((links) =>
					links.map((link) => [link.getAttribute('hreflang'), (link as HTMLLinkElement).href])
				);
			const root = page.url().slice(0, page.url().length - path.length);
			expect(alternates).toEqual([
				...locales.map((other) => [other, root + address(other, name)]),
				['x-default', root + address(baseLocale, name)]
			]);
		});

		for (const colorScheme of ['light', 'dark'] as const) {
			test(`has no barriers in the ${colorScheme} theme`, async ({ page }) => {
				await page.emulateMedia({ colorScheme });
				await page.goto(path, { waitUntil: 'networkidle' });
				expect(await barriers(page)).toEqual([]);
			});
		}

		test('names the scripts of its words, so that they do not wait for others', async ({
			page
		}) => {
			const urls: Promise<readonly [string, string]>[] = [];
			page.on('response', (response) => {
				if (response.url().endsWith('.js'))
					urls.push(response.text().then((text) => [response.url(), text]));
			});
			const response = await page.goto(path, { waitUntil: 'networkidle' });
			const html = (await response?.text()) ?? '';
			const sentence = words('interface', locale).not_found_text ?? '';
			const [url] = (await Promise.all(urls)).find(([, text]) => text.includes(sentence)) ?? [];
			expect(html).toContain(new URL(url ?? '').pathname);
		});
	});
}

test('a page loads the messages of its own language only', async ({ page }) => {
	const fetched = scripts(page);
	await page.goto(address('de', 'about'), { waitUntil: 'networkidle' });
	const text = await fetched();
	for (const area of ['interface', 'about']) {
		const key = area === 'about' ? 'about_lead' : 'not_found_title';
		const found = locales.filter((locale) => text.includes(words(area, locale)[key] ?? ''));
		expect(found, area).toEqual(['de']);
	}
});

test('the first question loads no words of later pages', async ({ page }) => {
	const fetched = scripts(page);
	await page.goto('', { waitUntil: 'networkidle' });
	expect(await fetched()).not.toContain(words('about', 'en').about_lead);
});

test('the sitemap lists every page in every language', async ({ request, baseURL }) => {
	const response = await request.get('sitemap.xml');
	const xml = await response.text();
	const listed = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc).sort();
	expect(listed).toEqual(addresses.map(({ path }) => `${baseURL ?? ''}${path}`).sort());
	expect(xml.match(/hreflang="x-default"/g)).toHaveLength(addresses.length);
	const robots = await (await request.get('robots.txt')).text();
	expect(robots).toContain(`Sitemap: ${baseURL ?? ''}sitemap.xml`);
});
