import { expect, test, type Page } from '@playwright/test';
import { slugs } from '../../src/lib/guide/slugs.ts';
import type { Locale } from '../../src/lib/words/locales.ts';
import { phone, Player } from './player.ts';
import { address, barriers, unlike, watch, words } from './visitor.ts';

const guide = (key: string, locale: Locale = 'en') => words('guide', locale)(key);
const figures = (key: string, locale: Locale = 'en') => words('figures', locale)(key);

async function open(
	page: Page,
	slug: (typeof slugs)[number],
	locale: Locale = 'en'
): Promise<void> {
	await page.goto(address(locale, `lessons/${slug}`));
}
/** Makes the guess, so that the lesson is told. */
async function guess(page: Page): Promise<void> {
	await page.locator('.choice').first().click();
	await expect(page.locator('#rule')).toBeVisible();
}
/** Scrolls to the figure until its code has come. */
async function toFigure(page: Page): Promise<void> {
	await page.locator('#figure').scrollIntoViewIfNeeded();
	await expect(page.locator('#figure .told')).toHaveCount(0);
}

for (const locale of unlike)
	test(`a lesson asks before it tells, and is open to all, in ${locale}`, async ({ page }) => {
		const faults = watch(page);
		await open(page, 'framing', locale);
		await expect(page.locator('#rule')).toBeHidden();
		await guess(page);
		await expect(page.locator('.pair svg text').first()).toBeVisible();
		await toFigure(page);
		expect(await barriers(page)).toEqual([]);
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		expect(faults).toEqual([]);
	});

for (const slug of slugs)
	test(`the figure of ${slug} comes, fits with large letters too, and nothing in it is a barrier`, async ({
		page
	}) => {
		const faults = watch(page);
		await open(page, slug);
		await guess(page);
		await toFigure(page);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await barriers(page), colorScheme).toEqual([]);
		}
		await page.setViewportSize({ width: 320, height: 640 });
		await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		expect(faults).toEqual([]);
	});

test('a part of a lesson has an address, and needs no guess', async ({ page }) => {
	await page.goto(`${address('en', 'lessons/lighting')}#confusion`);
	await expect(page.locator('#confusion')).toBeInViewport();
});

test('the reader who was chosen is remembered', async ({ page }) => {
	await open(page, 'framing');
	await guess(page);
	const tips = page.locator('#use');
	await expect(tips).toContainText(guide('reader_front'));
	await page.getByRole('button', { name: guide('reader_behind') }).click();
	await expect(tips.getByText(guide('reader_behind'))).toBeVisible();
	await expect(tips.getByText(guide('reader_front'))).toBeHidden();
	await open(page, 'lighting');
	await guess(page);
	await expect(page.locator('#use').getByText(guide('reader_behind'))).toBeVisible();
});

test.describe('by touch', () => {
	test.use({ viewport: phone, hasTouch: true });
	test('five questions, and the lesson is done', async ({ page }) => {
		await open(page, 'lighting');
		await guess(page);
		await page.getByRole('button', { name: guide('practice_start') }).tap();
		const player = new Player(page, 'en', true);
		for (let frame = 0; frame < 5; frame++) {
			await player.answer(frame % 2 === 1);
			await player.next(frame === 4);
		}
		await expect(page.getByRole('link', { name: guide('lesson_next') })).toBeVisible();
		await page.goto(address('en', 'lessons'));
		await expect(page.getByText(guide('lesson_done'), { exact: true })).toHaveCount(1);
	});
});

test('the crop is dragged, slid and keyed to head and shoulders', async ({ page }) => {
	await open(page, 'framing');
	await guess(page);
	await toFigure(page);
	const result = page.locator('#figure figcaption strong');
	await expect(result).not.toContainText(figures('crop_headshot'));
	const size = page.getByLabel(figures('crop_size'));
	await size.focus();
	await page.keyboard.press('Home');
	await expect(result).not.toContainText(figures('crop_full'));
	const frame = page.getByRole('button', { name: figures('crop_frame') });
	const before = await frame.boundingBox();
	await frame.focus();
	await page.keyboard.press('ArrowDown');
	await expect.poll(async () => (await frame.boundingBox())?.y).toBeGreaterThan(before!.y);
	const lower = (await frame.boundingBox())!;
	await page.mouse.move(lower.x + 6, lower.y + 6);
	await page.mouse.down();
	await page.mouse.move(lower.x + 6, lower.y + 46);
	await page.mouse.up();
	await expect.poll(async () => (await frame.boundingBox())?.y).toBeGreaterThan(lower.y + 20);
});

test('cards are sorted by keyboard alone', async ({ page }) => {
	await open(page, 'bending');
	await guess(page);
	await toFigure(page);
	const first = page.locator('#figure').getByRole('button').first();
	await first.focus();
	await page.keyboard.press('Enter');
	const next = page.getByRole('button', { name: figures('sorting_next') });
	await expect(next).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('#figure')).toContainText('2 of');
});

for (const locale of ['en', 'de', 'ar', 'ja'] as const)
	test(`the sheet prints on one page, for the reader who is chosen, in ${locale}`, async ({
		page
	}) => {
		await page.goto(address(locale, 'sheet'));
		for (const [reader, other] of [
			['front', 'behind'],
			['behind', 'front']
		] as const) {
			await page.getByRole('button', { name: guide(`reader_${reader}`, locale) }).click();
			await expect(page.getByText(guide(`sheet_title_${other}`, locale))).toBeHidden();
			const pdf = await page.pdf({ format: 'A4' });
			expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
		}
	});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('a lesson is told whole, to both readers, and its figure in words', async ({ page }) => {
		await open(page, 'lighting');
		for (const part of ['rule', 'example', 'figure', 'confusion', 'use', 'take'])
			await expect(page.locator(`#${part}`)).toBeVisible();
		await expect(page.locator('#figure .told')).toBeVisible();
		await expect(page.locator('#use').getByText(guide('reader_behind'))).toBeVisible();
		await expect(page.locator('#use').getByText(guide('reader_front'))).toBeVisible();
		await expect(page.getByRole('button', { name: guide('practice_start') })).toBeHidden();
	});
});
