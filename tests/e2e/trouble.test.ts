import { expect, test } from '@playwright/test';
import { openingSeed } from '../../src/lib/catalogue/opening.ts';
import { picturesOf } from '../../src/lib/core/question.ts';
import {
	ahead,
	answered,
	expectPicture,
	findFrame,
	keptAs,
	Player,
	questionsOf,
	remember
} from './player.ts';
import { anyWords, chunkOf, unlike, watch } from './visitor.ts';

const { seed, frame } = findFrame(({ kind }) => kind === 'call');
const picture = picturesOf(questionsOf(seed)[frame]!)[0]!;

test.describe('an address that names nothing gets a clear page', () => {
	for (const locale of unlike)
		for (const [what, search] of [
			['round', 'seed=Not%20A%20Name'],
			['round', `seed=${'x'.repeat(13)}`],
			['frame', `seed=${seed}&frame=99`],
			['frame', `seed=${seed}&frame=x`]
		] as const)
			test(`${locale}: ${what} ${search}`, async ({ page }) => {
				const faults = watch(page);
				const player = new Player(page, locale);
				await page.goto(`${locale === 'en' ? '' : `${locale}/`}round/?${search}`);
				const title = page.getByRole('heading', { level: 1 });
				await expect(title).toHaveText(player.say('round_unknown_title'));
				await page.getByRole('link', { name: player.say('round_start') }).click();
				await player.expectStage('look');
				await expectPicture(page.locator('.look img').first());
				expect(faults).toEqual([]);
			});

	test('a language that is not there', async ({ page }) => {
		const response = await page.goto('xx/round/');
		expect(response?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			anyWords('en')('not_found_title')
		);
	});
});

test.describe('the round is played to its end, and a plain line says what is not kept', () => {
	test('while storage is blocked', async ({ page }) => {
		const faults = watch(page);
		await page.addInitScript(() => {
			Object.defineProperty(window, 'localStorage', {
				get: () => {
					throw new DOMException('blocked', 'SecurityError');
				}
			});
		});
		const player = new Player(page);
		await page.goto('');
		await expect(page.getByText(player.say('keep_blocked'))).toBeVisible();
		await player.playOn();
		await expect(page.getByText(player.say('keep_blocked'))).toBeVisible();
		expect(faults).toEqual([]);
	});

	test('while storage is full', async ({ page }) => {
		const faults = watch(page);
		await page.addInitScript(() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('full', 'QuotaExceededError');
			};
		});
		const player = new Player(page);
		await page.goto('');
		await player.playOn();
		await expect(page.getByText(player.say('keep_full'))).toBeVisible();
		expect(faults).toEqual([]);
	});

	test('while storage is full and what was kept is damaged', async ({ page }) => {
		const faults = watch(page);
		await page.addInitScript((key) => {
			localStorage.setItem(key, '{"version":1,');
			Storage.prototype.setItem = () => {
				throw new DOMException('full', 'QuotaExceededError');
			};
		}, keptAs(seed));
		const player = new Player(page);
		await player.open(seed, frame);
		await player.answer();
		await expect(page.getByText(player.say('keep_full'))).toBeVisible();
		await player.next();
		expect(faults).toEqual([]);
	});

	test('after what was kept has been damaged, which is put aside', async ({ page }) => {
		const faults = watch(page);
		const damaged = '{"version":1,"seed":"one","hard":fal';
		await page.addInitScript(
			([key, text]) => {
				if (!localStorage.getItem('visited')) localStorage.setItem(key!, text!);
				localStorage.setItem('visited', 'yes');
			},
			[keptAs(openingSeed), damaged]
		);
		const player = new Player(page);
		await page.goto('');
		await expect(page.getByText(player.say('keep_corrupt'))).toBeVisible();
		await player.playOn();
		expect((await player.kept(openingSeed))?.answers.every((answer) => answer?.mark)).toBe(true);
		const aside = await page.evaluate(() => Object.values(localStorage) as string[]);
		expect(aside).toContain(damaged);
		expect(faults).toEqual([]);
	});
});

test.describe('a picture that does not come', () => {
	test('says so, and comes when asked again', async ({ page }) => {
		await page.route(`**/pictures/${picture}-*`, (route) => route.abort());
		const player = new Player(page);
		await player.open(seed, frame);
		await expect(page.getByText(player.say('picture_failed'), { exact: true })).toBeVisible();
		await page.unroute(`**/pictures/${picture}-*`);
		await player.button(player.say('try_again')).press('Enter');
		await expectPicture(page.locator('.look img'));
		await expect(page.locator('.look .picture')).toBeFocused();
		await page.keyboard.press('Tab');
		await expect(player.stage.getByRole('button').first()).toBeFocused();
	});

	test('does not hold up the round: it goes on with the description', async ({ page }) => {
		await page.route(`**/pictures/${picture}-*`, (route) => route.abort());
		const next = picturesOf(questionsOf(seed)[frame + 1]!).at(-1)!;
		const ahead = page.waitForEvent('requestfinished', (request) =>
			request.url().endsWith(`/records/${next}.json`)
		);
		const player = new Player(page);
		await player.open(seed, frame);
		await expect(page.getByText(player.say('picture_failed'), { exact: true })).toBeVisible();
		// by itself, and in one place only when it is asked for besides
		const description = page.getByRole('heading', { name: player.say('describe_title') });
		await expect(description).toHaveCount(1);
		await expect(description).toBeVisible();
		await player.button(player.say('describe')).click();
		await expect(page.locator('.panel').getByRole('heading', { level: 2 })).toBeVisible();
		await expect(description).toHaveCount(1);
		await ahead;
		await player.answer();
		await player.next();
		await expectPicture(page.locator('.look img').first());
	});
});

test('a frame of which nothing comes is told once; it can be asked for again, or skipped', async ({
	page
}) => {
	const failing = new RegExp(`/(pictures|records)/${picture}[-.]`);
	await page.route(failing, (route) => route.abort());
	const player = new Player(page);
	await player.open(seed, frame);
	await expect(page.getByRole('alert').getByText(player.say('part_failed'))).toBeVisible();
	await expect(page.getByText(player.say('picture_failed'), { exact: true })).toHaveCount(0);
	await expect(player.button(player.say('try_again'))).toHaveCount(1);
	await expect(player.button(player.say('call_headshot'))).toHaveCount(0);
	await page.keyboard.press('h');
	await player.expectStage('look');
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await page.getByRole('link', { name: player.say('skip_frame') }).click();
	await expect(page).toHaveURL(new RegExp(`frame=${frame + 2}$`));
	await expectPicture(page.locator('.look img').first());
	await page.goBack();
	await expect(page.getByRole('alert')).toBeVisible();
	await page.unroute(failing);
	await player.button(player.say('try_again')).click();
	await expectPicture(page.locator('.look img').first());
	await player.answer();
});

test.describe('without a network', () => {
	test('a part that does not come is told, and comes when asked again', async ({ page }) => {
		const failing = /\/records\/\w{6}\.json$/;
		await page.route(failing, (route) => route.abort());
		const player = new Player(page);
		await player.open(seed, frame);
		await expect(page.getByRole('alert').getByText(player.say('part_failed'))).toBeVisible();
		const again = player.button(player.say('try_again'));
		const lost = page.waitForEvent('requestfailed', (request) => failing.test(request.url()));
		await again.press('Enter');
		await lost;
		await expect(page.getByRole('alert').getByText(player.say('part_failed'))).toBeVisible();
		await expect(again).toBeFocused();
		await page.unroute(failing);
		await again.press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
		await player.answer();
	});

	test('a round waits for what reads storage, and begins when asked again', async ({ page }) => {
		const shelf = chunkOf('src/lib/keep/shelf.ts');
		await page.route(shelf, (route) => route.abort());
		const player = new Player(page);
		await player.open(seed, frame);
		await expect(page.getByText(player.say('part_failed'))).toBeVisible();
		await page.unroute(shelf);
		await player.button(player.say('try_again')).press('Enter');
		await player.expectStage('look');
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
		await player.answer();
		expect((await player.kept(seed))?.answers[frame]?.mark).toBeTruthy();
	});

	test('home is played without what reads storage; a later page keeps its answer', async ({
		page
	}) => {
		const broken: string[] = [];
		page.on('pageerror', (error) => broken.push(error.message));
		const shelf = chunkOf('src/lib/keep/shelf.ts');
		await page.route(shelf, (route) => route.abort());
		const lost = page.waitForEvent('requestfailed');
		const player = new Player(page);
		await page.goto('');
		await lost;
		await player.answer();
		await page.unroute(shelf);
		await player.next();
		expect((await player.kept(openingSeed))?.answers[0]?.mark).toBeTruthy();
		expect(broken).toEqual([]);
	});

	test('a contact sheet that does not come is told, and comes when asked again', async ({
		page,
		context
	}) => {
		await remember(
			context,
			answered(seed, () => 'right')
		);
		const results = chunkOf('src/lib/play/Results.svelte');
		await page.route(results, (route) => route.abort());
		const player = new Player(page);
		await player.open(seed);
		await expect(page.getByRole('alert').getByText(player.say('part_failed'))).toBeVisible();
		await expect(page.getByText(player.say('round_unknown_title'))).toHaveCount(0);
		await page.unroute(results);
		await player.button(player.say('try_again')).press('Enter');
		await expect(player.results).toBeFocused();
	});

	test('cut in the middle of a round: what is here can be played, the rest is told', async ({
		page,
		context
	}) => {
		const come = ahead(page, seed);
		const player = new Player(page);
		await player.open(seed, 0);
		await come();
		await context.setOffline(true);
		await player.answer();
		// the next frame was fetched ahead; of the one after it only what it says in words
		await player.next();
		await expectPicture(page.locator('.look img').first());
		await player.answer();
		await player.next();
		const lost = page.getByText(player.say('picture_failed'), { exact: true }).first();
		await expect(lost).toBeVisible();
		await expect(page.getByText(player.say('picture_failed_hint')).first()).toBeVisible();
		await context.setOffline(false);
		await player.button(player.say('try_again')).first().click();
		await expectPicture(page.locator('.look img').first());
	});

	test('cut on the home page: the way on is told, not lost', async ({ page, context }) => {
		const come = ahead(page, openingSeed);
		await page.goto('');
		const player = new Player(page);
		await expectPicture(page.locator('.look img'));
		await come();
		await context.setOffline(true);
		await player.answer();
		await player.next();
		await expectPicture(page.locator('.look img').first());
	});
});
