import { expect, test } from '@playwright/test';
import { openingSeed } from '../../src/lib/catalogue/opening.ts';
import { direction } from '../../src/lib/words/locales.ts';
import { desk, expectPicture, phone, Player, questionsOf } from './player.ts';
import { address, watch } from './visitor.ts';

test.describe('on a phone', () => {
	test.use({ viewport: phone, hasTouch: true, isMobile: true });

	for (const height of [640, 740])
		test(`home asks at once: picture, brief and both answers in view at 360×${height}`, async ({
			page
		}) => {
			await page.setViewportSize({ width: 360, height });
			await page.goto('');
			const player = new Player(page);
			const image = page.locator('.look img');
			await expectPicture(image);
			const brief = questionsOf(openingSeed)[0]!.brief.toLowerCase();
			for (const part of [
				image,
				page.getByRole('heading', { name: player.say('question_title') }),
				page.getByText(player.say(`brief_${brief}`)),
				player.button(player.say('call_headshot')),
				player.button(player.say('call_portrait'))
			])
				await expect(part).toBeInViewport({ ratio: 1 });
		});

	test('a whole round by touch, from home to the contact sheet', async ({ page }) => {
		const faults = watch(page);
		await page.goto('');
		const player = new Player(page, 'en', true);
		await player.playOn();
		await expect(page).toHaveURL(new RegExp(`/round/\\?seed=${openingSeed}$`));
		await expect(page.getByRole('main').getByRole('listitem').getByRole('img')).toHaveCount(0);
		await expect(page.locator('ol a')).toHaveCount(10);
		expect(faults).toEqual([]);
	});
});

for (const [name, viewport] of [
	['phone', phone],
	['desk', desk]
] as const)
	test(`on a ${name} the way on is in view with the mark`, async ({ page }) => {
		await page.setViewportSize(viewport);
		const player = new Player(page);
		await player.open('keys', 0);
		await player.answer();
		const next = page.getByRole('link', { name: player.say('next_frame') });
		await expect(next).toBeInViewport({ ratio: 1 });
		expect((await next.boundingBox())?.height).toBeGreaterThanOrEqual(44);
	});

test('on a phone the keyboard comes to nothing that lies behind picture or button', async ({
	page
}) => {
	await page.setViewportSize(phone);
	const player = new Player(page);
	await player.open('keys', 0);
	await player.answer();
	const hidden = (): Promise<boolean> =>
		page.evaluate(() => {
			const { left, top, height } = document.activeElement!.getBoundingClientRect();
			const there = document.elementFromPoint(left + 2, top + height / 2);
			return !document.activeElement!.contains(there);
		});
	await page.locator('footer a').last().focus();
	const first = page.locator('a').first();
	do {
		await page.keyboard.press('Shift+Tab');
		expect(await hidden()).toBe(false);
	} while (!(await first.evaluate((link) => link === document.activeElement)));
});

test.describe('by keyboard only', () => {
	test.use({ viewport: desk });

	test('a whole round: H, P, digits and Enter; focus is never lost', async ({ page }) => {
		const faults = watch(page);
		const player = new Player(page);
		await player.open('keys');
		const keyboard = async (key: string): Promise<void> => {
			await page.keyboard.press(key);
		};
		const expectFocus = (): Promise<void> =>
			expect.poll(() => page.evaluate(() => document.activeElement?.localName)).not.toBe('body');
		for (let frame = 0; frame < 10; frame++) {
			await expect(page).toHaveURL(new RegExp(`frame=${frame + 1}$`));
			await player.expectStage('look');
			await expectPicture(page.locator('.look img').first());
			await expectFocus();
			const pair = await player.isPair();
			await keyboard(frame % 2 ? 'h' : 'p');
			if (!pair) {
				await player.expectStage('prove');
				await expectFocus();
				await keyboard('2');
				await keyboard('1');
				await keyboard('1');
				await expect(page.getByRole('checkbox').first()).not.toBeChecked();
				await expect(page.getByRole('checkbox').nth(1)).toBeChecked();
				await keyboard('Enter');
			}
			await player.expectStage('see');
			await expectFocus();
			await keyboard('Enter');
		}
		await expect(player.results).toBeFocused();
		expect(faults).toEqual([]);
	});

	test('D describes, L looks closer, Escape comes back to where one was', async ({ page }) => {
		const player = new Player(page);
		await player.open('keys', 0);
		await expectPicture(page.locator('.look img').first());
		const seen = page.getByRole('heading', { name: player.say('describe_title') });
		await page.keyboard.press('d');
		await expect(seen).toBeVisible();
		await page.keyboard.press('d');
		await expect(seen).toBeHidden();
		const before = await page.evaluate(() => document.activeElement?.textContent);
		await page.keyboard.press('l');
		const dialog = page.getByRole('dialog', { name: player.say('look_closer') });
		await expectPicture(dialog.getByRole('img'));
		// with the picture large, the answers do not hear the keys
		await page.keyboard.press('h');
		await player.expectStage('look');
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(before);
	});

	test('a picture can be described and looked at closer while one proves', async ({ page }) => {
		const player = new Player(page);
		await player.open('keys', 0);
		await player.call();
		await player.expectStage('prove');
		const seen = page.getByRole('heading', { name: player.say('describe_title') });
		await page.getByRole('checkbox').first().focus();
		await page.keyboard.press('d');
		await expect(seen).toBeVisible();
		await page.keyboard.press('l');
		const dialog = page.getByRole('dialog', { name: player.say('look_closer') });
		await expectPicture(dialog.getByRole('img'));
		await page.keyboard.press('1');
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
		await expect(page.getByRole('checkbox').first()).toBeFocused();
		await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
		await player.prove(0);
		await expect(seen).toBeHidden();
	});

	test('keys are left to what has a use of its own for them, and count once', async ({ page }) => {
		const player = new Player(page);
		await player.open('keys', 0);
		await expectPicture(page.locator('.look img').first());
		// on a keyboard without names of letters: Period, NumpadDecimal and the like
		for (const key of ['.', 'NumpadDecimal']) await page.keyboard.press(key);
		await expect(player.button(player.say('describe'))).toHaveAttribute('aria-expanded', 'false');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await player.call();
		await player.expectStage('prove');
		await page.getByLabel(player.say('theme')).focus();
		for (const key of ['1', 'Enter']) await page.keyboard.press(key);
		await player.expectStage('prove');
		await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
		await page.keyboard.press('Escape'); // a browser may have opened the choice
		await page.getByRole('heading', { level: 1 }).focus();
		for (let held = 0; held < 4; held++) await page.keyboard.down('1');
		await page.keyboard.up('1');
		await expect(page.getByRole('checkbox').first()).toBeChecked();
	});

	test('Tab reaches everything in the order of reading, and Space picks clues', async ({
		page
	}) => {
		const player = new Player(page);
		await player.open('keys', 0);
		await expectPicture(page.locator('.look img').first());
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
		await page.keyboard.press('Tab');
		await expect(player.stage.getByRole('button').first()).toBeFocused();
		await page.keyboard.press('Enter');
		await player.expectStage('prove');
		await player.expectFocusMoved();
		await page.keyboard.press('Tab');
		await expect(page.getByRole('checkbox').first()).toBeFocused();
		await page.keyboard.press('Space');
		await expect(page.getByRole('checkbox').first()).toBeChecked();
	});

	test('the way to the round, taken in the middle of a frame, leads back into it', async ({
		page
	}) => {
		const player = new Player(page);
		await player.open('keys', 0);
		await player.call();
		await player.expectStage('prove');
		const left = page.waitForEvent('framenavigated', (frame) => !new URL(frame.url()).search);
		await page
			.getByRole('banner')
			.getByRole('link', { name: player.say('nav_round') })
			.click();
		await left;
		await expect(page).toHaveURL(/seed=keys&frame=1$/);
		await player.expectStage('prove');
		await expect(page.getByRole('checkbox').first()).toBeVisible();
	});

	test('single keys can be switched off, and stay off', async ({ page }) => {
		const player = new Player(page);
		await player.open('keys', 0);
		await page.getByText(player.say('keys'), { exact: true }).click();
		const choice = page.getByLabel(player.say('keys_on'));
		await choice.uncheck();
		const expectDeaf = async (): Promise<void> => {
			await page.getByRole('heading', { level: 1 }).focus();
			for (const key of ['h', 'p', 'd', 'l']) await page.keyboard.press(key);
			await player.expectStage('look');
			await expect(page.getByRole('dialog')).toHaveCount(0);
			await expect(player.button(player.say('describe'))).toHaveAttribute('aria-expanded', 'false');
		};
		await expectDeaf();
		await page.reload();
		await expectPicture(page.locator('.look img').first());
		await page.getByText(player.say('keys'), { exact: true }).click();
		await expect(choice).not.toBeChecked();
		await expectDeaf();
		await choice.check();
		await page.getByRole('heading', { level: 1 }).focus();
		await page.keyboard.press('h');
		await player.expectStage('prove');
	});
});

test('a whole round in Arabic, from right to left', async ({ page }) => {
	const faults = watch(page);
	await page.goto(address('ar', ''));
	const player = new Player(page, 'ar');
	const html = page.locator('html');
	for (let frame = 0; frame < 10; frame++) {
		await expect(html).toHaveAttribute('dir', direction('ar'));
		await player.answer(frame % 2 === 0);
		await expect(page.locator('.panel')).toHaveCSS('direction', 'rtl');
		await player.next(frame === 9);
	}
	await expect(page).toHaveURL(new RegExp(`/ar/round/\\?seed=${openingSeed}$`));
	expect(faults).toEqual([]);
});
