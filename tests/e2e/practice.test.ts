/** Practice and "Your eye": what was missed comes back; the marks can be taken along, and deleted. */
import { readFileSync } from 'node:fs';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { addDays, beginOf } from '../../src/lib/core/day.ts';
import { answered, desk, phone, Player, remember } from './player.ts';
import { address, anyWords, barriers, scripts, unlike, watch, words } from './visitor.ts';
import type { Locale } from '../../src/lib/words/locales.ts';

const day = '2026-11-25';
const noon = beginOf(day) + 12 * 3_600_000;
const say = words('practice', 'en');
const at = (daysAgo: number): number => (beginOf(addDays(day, -daysAgo)) + 36_000_000) / 60_000;

/** Light was missed, the crop is known, clothes were taken for a reason. */
const lines = [
	...[9, 6, 4, 1, 0].map((ago) => [at(ago), 'F1', 1]),
	...[9, 6, 4].map((ago) => [at(ago), 'L1', ago === 6 ? 1 : 0]),
	[at(0), 'N1', 0],
	[at(0), 'N3', 1]
];
const kept = (context: BrowserContext): Promise<void> =>
	context
		.addInitScript(
			(text) => {
				if (!sessionStorage.visited) localStorage['two-thirds:eye'] = text;
				sessionStorage.visited = 'yes';
			},
			JSON.stringify({ version: 1, lines })
		)
		.then(() => undefined);
const open = async (page: Page, locale: Locale = 'en'): Promise<void> => {
	await page.clock.setFixedTime(noon);
	await page.goto(address(locale, 'practice'));
	await expect(
		page.getByRole('heading', { name: words('practice', locale)('data_title') })
	).toBeVisible();
};
const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

test('a first day is shown too', async ({ page }) => {
	const faults = watch(page);
	const player = new Player(page);
	await player.open('first', 0);
	await player.answer();
	await page.goto(address('en', 'practice'));
	await expect(page.getByRole('heading', { name: say('data_title') })).toBeVisible();
	expect(faults).toEqual([]);
});

test('what is firm, shaky, unseen is told; practice asks about what is due', async ({
	page,
	context
}) => {
	const faults = watch(page);
	await kept(context);
	await open(page);
	const rule = anyWords('en');
	await expect(row(page, rule('rule_f1'))).toContainText(say('state_firm'));
	await expect(row(page, rule('rule_l1'))).toContainText(say('state_shaky'));
	await expect(row(page, rule('rule_b2'))).toContainText(say('state_unseen'));
	await expect(row(page, say('name_n1'))).toContainText(say('state_shaky'));
	await expect(page.getByText('2 things are due.')).toBeVisible();
	await page.getByRole('button', { name: say('practice_start') }).click();
	const player = new Player(page);
	await player.expectStage('look');
	await player.answer();
	const log = await page.evaluate(() => localStorage['two-thirds:eye'] as string);
	expect((JSON.parse(log) as { lines: unknown[] }).lines.length).toBeGreaterThan(lines.length);
	expect(faults).toEqual([]);
});

test('a first visit says what to do, and loads the scheduler here only', async ({ page }) => {
	const fetched = scripts(page);
	await page.goto(address('en', 'rules'), { waitUntil: 'networkidle' });
	const elsewhere = new Set((await fetched()).keys());
	const isScheduler = (text: string): boolean => text.includes('enable_short_term');
	expect([...(await fetched()).values()].some(isScheduler)).toBe(false);
	await open(page);
	await expect(page.getByText(say('practice_unplayed'))).toBeVisible();
	const here = [...(await fetched())].filter(([path]) => !elsewhere.has(path));
	expect(here.filter(([, text]) => isScheduler(text))).toHaveLength(1);
});

test('everything is saved as a file, deleted in one tap, undone, and read back', async ({
	page,
	context
}) => {
	const faults = watch(page);
	await kept(context);
	await remember(
		context,
		answered('kept', () => 'right')
	);
	await open(page);
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: say('data_export') }).click()
	]);
	const path = await file.path();
	expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ app: 'two-thirds', version: 1 });
	const left = () =>
		page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('two-thirds:')));
	const remove = page.getByRole('button', { name: say('data_delete') });
	await remove.click();
	await expect(page.getByText(say('data_deleted'))).toBeVisible();
	expect(await left()).toEqual([]);
	await expect(page.getByText(say('practice_unplayed'))).toBeVisible();
	await page.getByRole('button', { name: say('data_undo') }).press('Enter');
	await expect(page.getByText('2 things are due.')).toBeVisible();
	await expect(remove).toBeFocused();
	await remove.click();
	await page.locator('input[type=file]').setInputFiles(path);
	await expect(page.getByText(say('data_read'))).toBeVisible();
	expect((await left()).sort()).toContain('two-thirds:round:kept');
	await page.locator('input[type=file]').setInputFiles({
		name: 'other.json',
		mimeType: 'application/json',
		buffer: Buffer.from('{"hello":1}')
	});
	await expect(page.getByText(say('data_unreadable'))).toBeVisible();
	await expect(page.getByText('2 things are due.')).toBeVisible();
	expect(faults).toEqual([]);
});

for (const locale of unlike)
	test(`${locale}: open to all and fits`, async ({ page, context }) => {
		await kept(context);
		for (const size of [phone, desk]) {
			await page.setViewportSize(size);
			await open(page, locale);
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				expect(await barriers(page), colorScheme).toEqual([]);
			}
			const width = () => document.documentElement.scrollWidth;
			expect(await page.evaluate(width)).toBe(size.width);
		}
	});
