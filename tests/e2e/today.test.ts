/** Today's ten: the same for everybody on a day, kept in a calendar, shared in a line. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { addDays, beginOf, seedOfDay } from '../../src/lib/core/day.ts';
import { answered, desk, phone, Player, questionsOf, remember } from './player.ts';
import { picturesOf } from '../../src/lib/core/question.ts';
import { address, anyWords, barriers, unlike, watch, words } from './visitor.ts';

const day = '2026-11-25';
const noon = beginOf(day) + 12 * 3_600_000;
const say = words('today', 'en');

/** A round played to its end on a day, as the browser would have kept it. */
const played = (on: string) => ({
	...answered(seedOfDay(on), (frame) => (frame === 2 ? 'wrong' : 'right')),
	begun: beginOf(on) + 1000
});
const remembered = async (context: BrowserContext, ...days: string[]): Promise<void> => {
	for (const on of days) await remember(context, played(on));
};
const open = async (page: Page, locale: 'en' | 'ar' | 'ja' = 'en', at = noon): Promise<void> => {
	await page.clock.setFixedTime(at);
	await page.goto(address(locale, 'today'));
};

test('a day’s round is begun, gone on with, and counted when it is done', async ({ page }) => {
	const faults = watch(page);
	await open(page);
	await page.getByRole('link', { name: say('today_start') }).click();
	const player = new Player(page);
	await expect(page).toHaveURL(new RegExp(`seed=${seedOfDay(day)}&frame=1$`));
	const [first] = questionsOf(seedOfDay(day)).flatMap(picturesOf);
	await expect(page.locator('.look img').first()).toHaveAttribute('src', new RegExp(first!));
	await player.answer();
	await open(page);
	await page.getByRole('link', { name: say('today_go_on').replace('{n}', '2') }).click();
	await player.playOn(1);
	await page.getByRole('link', { name: player.say('results_to_today') }).click();
	await expect(page.getByText('1 day played.', { exact: true })).toBeVisible();
	await expect(page.getByRole('link', { name: say('today_reopen') })).toBeVisible();
	expect(faults).toEqual([]);
});

test('the shared line names the day and the marks, and nothing of the pictures', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await remembered(context, day);
	await open(page);
	await page.getByRole('button', { name: anyWords('en')('results_share') }).click();
	await expect(page.getByText(anyWords('en')('results_shared'))).toBeVisible();
	const line = await page.evaluate(() => navigator.clipboard.readText());
	expect(line).toMatch(/^Two Thirds, November 25: \d+ of 100\. ✓✓✗✓{7} http.*\/today\/$/);
});

test('days in a row are counted up to yesterday; a gap is no reproach; midnight brings the next', async ({
	page,
	context
}) => {
	await remembered(context, addDays(day, -1), addDays(day, -2), addDays(day, -4));
	await open(page);
	await expect(page.getByText('3 days played. 2 days in a row.')).toBeVisible();
	await expect(page.locator('td.played')).toHaveCount(3);
	await expect(page.getByRole('cell', { name: 'November 22: not played' })).toBeVisible();
	// the page stays open over midnight
	await page.clock.setFixedTime(beginOf(addDays(day, 2)));
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await expect(page.getByText('November 27', { exact: true })).toBeVisible();
	await expect(page.getByText('3 days played.', { exact: true })).toBeVisible();
});

test('the calendar outlives the rounds', async ({ page, context }) => {
	await remembered(context, addDays(day, -1));
	await open(page);
	await page.evaluate(
		(key) => localStorage.removeItem(key),
		`two-thirds:round:${seedOfDay(addDays(day, -1))}`
	);
	await open(await context.newPage());
	await expect(page.getByText('1 day played.')).toBeVisible();
});

test('where storage is blocked the day can be played all the same', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get: () => {
				throw new DOMException('blocked', 'SecurityError');
			}
		});
	});
	await open(page);
	await page.getByRole('link', { name: say('today_start') }).click();
	await new Player(page).answer();
});

for (const locale of unlike as readonly ('en' | 'ar' | 'ja')[])
	test(`${locale}: open to all and fits`, async ({ page, context }) => {
		await remembered(context, day, addDays(day, -1), addDays(day, -3), addDays(day, -9));
		for (const size of [phone, desk]) {
			await page.setViewportSize(size);
			await open(page, locale);
			await expect(page.locator('td.played')).toHaveCount(4);
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				expect(await barriers(page), colorScheme).toEqual([]);
			}
			const width = () => document.documentElement.scrollWidth;
			expect(await page.evaluate(width)).toBe(size.width);
		}
	});
