import { expect, test, type Page } from '@playwright/test';
import { locales } from '../../src/lib/words/locales.ts';
import { address, barriers, unlike, watch, words } from './visitor.ts';

const desk = { light: 'rgb(201, 200, 196)', darkroom: 'rgb(21, 20, 19)' };
const phone = { width: 360, height: 740 };

const colour = (page: Page): Promise<string> =>
	page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const say = words('interface', 'en');

test.describe('language', () => {
	test('the switch keeps page, search and place', async ({ page }) => {
		const faults = watch(page);
		await page.goto('about/?from=a#content', { waitUntil: 'networkidle' });
		await page.getByRole('button', { name: say('language') }).click();
		await page.getByRole('link', { name: 'Deutsch' }).click();
		await expect(page).toHaveURL(/\/de\/about\/\?from=a#content$/);
		await expect(page.locator('html')).toHaveAttribute('lang', 'de');
		await page.getByRole('button', { name: words('interface', 'de')('language') }).click();
		await page.getByRole('link', { name: 'English' }).click();
		await expect(page).toHaveURL(/(?<!\/de)\/about\/\?from=a#content$/);
		expect(faults).toEqual([]);
	});

	test('is in reach on a phone, without scripts too', async ({ browser, baseURL }) => {
		const context = await browser.newContext({
			viewport: phone,
			javaScriptEnabled: false,
			baseURL: baseURL ?? ''
		});
		const page = await context.newPage();
		await page.goto('rules/');
		await page.getByRole('button', { name: say('menu') }).click();
		await page.getByRole('link', { name: 'العربية' }).click();
		await expect(page).toHaveURL(/\/ar\/rules\/$/);
		await context.close();
	});
});

test.describe('theme', () => {
	test('a choice holds against the system and over a reload', async ({ page }) => {
		const faults = watch(page);
		await page.emulateMedia({ colorScheme: 'light' });
		await page.goto('', { waitUntil: 'networkidle' });
		expect(await colour(page)).toBe(desk.light);
		await page.getByLabel(say('theme')).selectOption(say('theme_darkroom'));
		expect(await colour(page)).toBe(desk.darkroom);
		await page.reload({ waitUntil: 'networkidle' });
		expect(await colour(page)).toBe(desk.darkroom);
		await expect(page.getByLabel(say('theme'))).toHaveValue(say('theme_darkroom'));
		for (const meta of await page.locator('meta[name=theme-color]').all())
			await expect(meta).toHaveAttribute('content', '#151413');
		await page.getByLabel(say('theme')).selectOption(say('theme_system'));
		await page.reload();
		expect(await colour(page)).toBe(desk.light);
		expect(faults).toEqual([]);
	});

	test('a stored choice is there before the first paint', async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'light' });
		await page.goto('');
		await page.evaluate(() => localStorage.setItem('two-thirds:theme', 'darkroom'));
		// without the app's own scripts only the one in the head is left
		await page.route('**/_app/**/*.js', (route) => route.abort());
		await page.reload();
		expect(await colour(page)).toBe(desk.darkroom);
	});

	test('works while storage is blocked', async ({ page }) => {
		const faults = watch(page);
		await page.addInitScript(() => {
			Object.defineProperty(window, 'localStorage', {
				get: () => {
					throw new DOMException('blocked', 'SecurityError');
				}
			});
		});
		await page.emulateMedia({ colorScheme: 'light' });
		await page.goto('', { waitUntil: 'networkidle' });
		await page.getByLabel(say('theme')).selectOption(say('theme_darkroom'));
		expect(await colour(page)).toBe(desk.darkroom);
		expect(faults).toEqual([]);
	});
});

test.describe('an unknown address', () => {
	for (const locale of unlike) {
		test(`is told so in ${locale}, with ways on`, async ({ page }) => {
			const faults = watch(page);
			const path = `${address(locale, '')}nowhere/`;
			const response = await page.goto(path, { waitUntil: 'networkidle' });
			const own = words('interface', locale);
			expect(response?.status()).toBe(404);
			await expect(page.locator('html')).toHaveAttribute('lang', locale);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(own('not_found_title'));
			expect(await barriers(page)).toEqual([]);
			expect(faults.filter((fault) => !fault.includes('status of 404'))).toEqual([]);
			await page
				.getByRole('main')
				.getByRole('link', { name: own('not_found_home') })
				.click();
			await expect(page).toHaveURL(new RegExp(`/${address(locale, '')}$`));
			await expect(page.locator('html')).toHaveAttribute('lang', locale);
		});
	}

	test('has ways on without scripts', async ({ browser, baseURL }) => {
		const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
		const page = await context.newPage();
		await page.goto('nowhere/');
		for (const locale of locales) {
			const name = words('interface', locale)('not_found_home');
			await expect(page.getByRole('link', { name })).toBeVisible();
		}
		await context.close();
	});
});

test.describe('room', () => {
	for (const locale of locales) {
		test(`the header leaves a phone to the picture in ${locale}`, async ({ page }) => {
			await page.setViewportSize(phone);
			await page.goto(address(locale, 'round'));
			const box = await page.getByRole('banner').boundingBox();
			expect(box?.height).toBeLessThanOrEqual(44);
		});

		test(`the menu of a phone has no barriers in ${locale}`, async ({ page }) => {
			await page.setViewportSize(phone);
			await page.goto(address(locale, ''), { waitUntil: 'networkidle' });
			const own = words('interface', locale);
			await page.getByRole('button', { name: own('menu') }).click();
			expect(await barriers(page)).toEqual([]);
			await page
				.getByRole('banner')
				.getByRole('link', { name: own('nav_rules') })
				.click();
			await expect(page).toHaveURL(new RegExp(`/${address(locale, 'rules')}$`));
			await expect(page.getByRole('banner').getByRole('navigation')).toHaveCount(0);
		});
	}
});

test('the first stop of the keyboard skips to the content', async ({ page }) => {
	await page.goto('about/', { waitUntil: 'networkidle' });
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: say('skip_to_content') });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport({ ratio: 1 });
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
});
