import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { unlike, address, barriers, watch, words } from './visitor.ts';

const say = words('yours', 'en');
const play = words('play', 'en');
const picture = (id: string): string =>
	fileURLToPath(new URL(`../../static/pictures/${id}-960.webp`, import.meta.url));

type File = string | { name: string; mimeType: string; buffer: Buffer };
const give = async (page: Page, file: File): Promise<void> => {
	// the choice is shown when the page can take it
	await expect(page.getByText(say('drop'))).toBeVisible();
	await page.locator('input[type=file]').first().setInputFiles(file);
};
const verdict = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

test.describe.configure({ timeout: 120_000 });

test('a headshot is judged on the device, with the evidence, and nothing goes elsewhere', async ({
	page
}) => {
	const faults = watch(page);
	const sent: string[] = [];
	page.on('request', (request) => {
		if (request.method() !== 'GET') sent.push(request.url());
	});
	await page.goto('yours/');
	await give(page, picture('e2h7mk'));
	await expect(verdict(page, play('verdict_is_headshot'))).toBeVisible({ timeout: 60_000 });
	await expect(page.locator('svg .strokes path').first()).toBeAttached();
	expect(await barriers(page)).toEqual([]);
	expect(faults).toEqual([]);
	expect(sent).toEqual([]);
});

test('a wide portrait is cropped, looked at again, and can be put back', async ({ page }) => {
	await page.goto('yours/');
	await give(page, picture('l2w7kd'));
	await expect(verdict(page, play('verdict_is_portrait'))).toBeVisible({ timeout: 60_000 });
	await page.getByRole('button', { name: say('crop_do') }).click();
	const whole = page.getByRole('button', { name: say('crop_undo') });
	await expect(whole).toBeVisible({ timeout: 60_000 });
	const saved = page.waitForEvent('download');
	await page
		.getByRole('button', { name: /^Square/ })
		.first()
		.click();
	expect((await saved).suggestedFilename()).toMatch(/^headshot-square-\d+x\d+\.jpg$/);
	await whole.click();
	await expect(page.getByRole('button', { name: say('crop_do') })).toBeVisible({ timeout: 60_000 });
});

test('what the picture does not say is asked, by keyboard too, and settles it', async ({
	page
}) => {
	await page.goto('yours/');
	await give(page, picture('z4n6jc'));
	await expect(verdict(page, say('open_title'))).toBeVisible({ timeout: 60_000 });
	const mood = page.getByRole('button', { name: say('e1_mood') });
	await mood.focus();
	await page.keyboard.press('Enter');
	await expect(mood).toHaveAttribute('aria-pressed', 'true');
	await expect(verdict(page, play('verdict_is_portrait'))).toBeVisible();
	const line = page.getByRole('slider', { name: say('crown_line') });
	const before = Number(await line.getAttribute('aria-valuenow'));
	await line.focus();
	for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
	expect(Number(await line.getAttribute('aria-valuenow'))).toBeGreaterThan(before);
});

test('odd files each get their sentence', async ({ page }) => {
	await page.goto('yours/');
	const alert = page.getByRole('alert');
	const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });
	const png = (width: number, height: number) => {
		const header = Buffer.alloc(64);
		header.write('\x89PNG\r\n\x1a\n', 'latin1');
		header.writeUInt32BE(13, 8);
		header.write('IHDR', 12);
		header.writeUInt32BE(width, 16);
		header.writeUInt32BE(height, 20);
		return header;
	};
	const heic = Buffer.alloc(64);
	heic.write('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
	for (const [name, bytes, key] of [
		['empty.jpg', Buffer.alloc(0), 'refused_empty'],
		[
			'text.jpg',
			Buffer.from('only words, however long they may go on and on'),
			'refused_notpicture'
		],
		['phone.heic', heic, 'refused_heic'],
		['poster.png', png(20000, 20000), 'refused_huge'],
		['broken.png', png(800, 800), 'refused_broken']
	] as const) {
		await give(page, file(name, bytes));
		await expect(alert).toContainText(say(key));
	}
	await give(page, fileURLToPath(new URL('../../static/apple-touch-icon.png', import.meta.url)));
	await expect(alert).toContainText(say('refused_noface'), { timeout: 60_000 });
});

for (const locale of unlike)
	test(`the page stands in ${locale}, and loads nothing of the library before it is asked`, async ({
		page
	}) => {
		const fetched: string[] = [];
		page.on('request', (request) => fetched.push(request.url()));
		await page.goto(address(locale, 'yours'), { waitUntil: 'networkidle' });
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			words('yours', locale)('title')
		);
		expect(fetched.filter((url) => /faces-|workers/.test(url))).toEqual([]);
		expect(await barriers(page)).toEqual([]);
	});

// German has the longest words
test('what was found fits a narrow screen with large letters', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto(address('de', 'yours'));
	await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
	await expect(page.getByText(words('yours', 'de')('drop'))).toBeVisible();
	await page.locator('input[type=file]').first().setInputFiles(picture('z4n6jc'));
	await expect(verdict(page, words('yours', 'de')('open_title'))).toBeVisible({ timeout: 60_000 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
