/** The guide before a shoot: choosing, ticking, the link with its letter, the sheet on paper. */
import { expect, test, type Page } from '@playwright/test';
import { letterHash } from '../../src/lib/before/letter.ts';
import { uses } from '../../src/lib/before/uses.ts';
import { locales, type Locale } from '../../src/lib/words/locales.ts';
import { desk, phone } from './player.ts';
import { address, barriers, unlike, watch, words } from './visitor.ts';

const say = words('before', 'en');
const guide = (locale: Locale, rest = ''): string => `${address(locale, 'before')}${rest}`;
const letter = (from: string, note: string): string => letterHash({ from, note });
const box = (page: Page, item: string) => page.getByRole('checkbox', { name: say(`item_${item}`) });

test('a use chosen by keyboard says what it needs, and stands in the address', async ({ page }) => {
	const faults = watch(page);
	await page.goto(guide('en'));
	await page.getByRole('radio', { name: say('use_company') }).press('Space');
	await expect(page.getByRole('heading', { name: say('need_headshot') })).toBeVisible();
	await expect(page).toHaveURL(/\?use=company$/);
	for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('heading', { name: say('need_portrait') })).toBeVisible();
	await expect(page).toHaveURL(/\?use=story$/);
	await expect(page.getByRole('radio', { name: say('use_story') })).toBeFocused();
	expect(faults).toEqual([]);
});

test('a use chosen before any script has run is heard', async ({ page }) => {
	// the scripts come late
	let go = (): void => undefined;
	const late = new Promise<void>((resolve) => (go = resolve));
	await page.route('**/entry/start.*.js', async (route) => {
		await late;
		await route.continue();
	});
	await page.goto(guide('en'), { waitUntil: 'commit' });
	await page.getByRole('radio', { name: say('use_gift') }).press('Space');
	go();
	await expect(page.getByRole('heading', { name: say('need_portrait') })).toBeVisible();
	await expect(page).toHaveURL(/\?use=gift$/);
});

test('ticks are kept on the device, each use its own, and can be taken off', async ({ page }) => {
	await page.goto(guide('en', '?use=company'));
	await box(page, 'crop').check();
	await box(page, 'smile').check();
	await expect(page.getByText('2 of 15 done')).toBeVisible();
	await page.goto(guide('en'));
	await expect(box(page, 'crop')).toBeChecked();
	await page
		.locator('label', { hasText: say('use_dating') })
		.first()
		.click();
	await expect(box(page, 'crop')).not.toBeChecked();
	await page
		.locator('label', { hasText: say('use_company') })
		.first()
		.click();
	await page.getByRole('button', { name: say('list_clear') }).click();
	await page.reload();
	await expect(box(page, 'crop')).not.toBeChecked();
});

test('where storage is blocked the list can be ticked, and says that it will not last', async ({
	page
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get: () => {
				throw new DOMException('blocked', 'SecurityError');
			}
		});
	});
	await page.goto(guide('en', '?use=gift'));
	await box(page, 'mood').check();
	await expect(page.getByText(say('list_not_kept'))).toBeVisible();
	await expect(box(page, 'mood')).toBeChecked();
});

test('a link made here opens the guide for the client, in their language', async ({ page }) => {
	const faults = watch(page);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(guide('en'));
	const made = page.getByLabel(say('send_link'));
	await expect(made).toHaveValue(/^http/);
	await page.getByRole('combobox', { name: say('send_language') }).selectOption('العربية');
	await page.getByRole('combobox', { name: say('send_use') }).selectOption(say('use_acting'));
	await page.getByLabel(say('send_name')).fill('Zoë <i>& Co</i>');
	await page.getByLabel(say('send_note')).fill('الاثنين، 9:00\n"Studio" #2 + 50 %');
	await expect(made).toHaveValue(/\/ar\/before\//);
	await page.goto(await made.inputValue());
	const arabic = words('before', 'ar');
	await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
	await expect(page.getByRole('heading', { name: 'Zoë <i>& Co</i>' })).toBeVisible();
	await expect(page.locator('.note')).toHaveText('الاثنين، 9:00\n"Studio" #2 + 50 %');
	await expect(page.getByRole('radio', { name: arabic('use_acting') })).toBeChecked();
	// it has nothing to send on, and the jump to the content does not lose the note
	await expect(page.getByText(arabic('send_title'))).toHaveCount(0);
	await page.evaluate(() => (location.hash = 'content'));
	await expect(page.locator('.note')).toBeVisible();
	expect(asked.filter((url) => /Zo|Studio|note/.test(url))).toEqual([]);
	expect(faults).toEqual([]);
});

test('an address that names no use there is says so', async ({ page }) => {
	await page.goto(guide('en', '?use=wedding'));
	await expect(page.getByRole('alert')).toContainText('wedding');
	await expect(page.getByRole('article')).toHaveCount(0);
});

for (const locale of unlike)
	test(`${locale}: open to all and fits, with a letter and without`, async ({ page }) => {
		const hash = letter('x'.repeat(60), 'y'.repeat(400));
		for (const size of [phone, desk]) {
			await page.setViewportSize(size);
			await page.goto(guide(locale, `?use=profile${hash}`));
			await expect(page.getByRole('article')).toBeVisible();
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				expect(await barriers(page), colorScheme).toEqual([]);
			}
			const width = () => document.documentElement.scrollWidth;
			expect(await page.evaluate(width)).toBe(size.width);
		}
	});

test('the longest sheet fits one page of paper in every language, with a note', async ({
	page
}) => {
	for (const locale of locales) {
		await page.goto(guide(locale, `?use=profile${letter('Marta', 'Studio B\nMonday, 9:00')}`));
		await expect(page.getByRole('article')).toBeVisible();
		const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b/g), locale).toHaveLength(1);
	}
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('the sheets of all uses can be read and printed', async ({ page }) => {
		await page.goto(guide('en'));
		await expect(page.getByRole('article')).toHaveCount(uses.length);
		await expect(page.locator('article').last()).toContainText(say('why_exhibition'));
	});
});
