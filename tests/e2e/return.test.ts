import { expect, test } from '@playwright/test';
import { openingSeed } from '../../src/lib/catalogue/opening.ts';
import { answered, expectPicture, findFrame, Player, questionsOf, remember } from './player.ts';

const { seed, frame } = findFrame(({ kind }) => kind === 'call');

test.describe('a reload loses nothing', () => {
	test('while looking', async ({ page }) => {
		const player = new Player(page);
		await player.open(seed, frame);
		const image = page.locator('.look img');
		await expectPicture(image);
		const source = await image.getAttribute('src');
		await page.reload();
		await player.expectStage('look');
		await expect(image).toHaveAttribute('src', source ?? '');
	});

	test('while proving: the call stands', async ({ page }) => {
		const player = new Player(page);
		await player.open(seed, frame);
		await player.call(true);
		await player.expectStage('prove');
		const labels = page.locator('form label');
		await expect(labels.first()).toBeVisible();
		const clues = await labels.allTextContents();
		await page.reload();
		await player.expectStage('prove');
		await expect.poll(() => labels.allTextContents()).toEqual(clues);
		await expect(
			page.getByText(player.say('verdict_portrait'), { exact: false }).first()
		).toBeVisible();
	});

	test('while seeing: the mark and its breakdown stand', async ({ page }) => {
		const player = new Player(page);
		await player.open(seed, frame);
		await player.answer();
		const panel = page.locator('.panel');
		const before = await panel.innerText();
		await page.reload();
		await player.expectStage('see');
		await expect.poll(() => panel.innerText()).toBe(before);
	});
});

test('a closed tab loses nothing: the round and home go on where one was', async ({
	page,
	context
}) => {
	const first = new Player(page);
	await page.goto('');
	await first.answer();
	await first.next();
	await first.call();
	await page.close();

	const later = new Player(await context.newPage());
	await later.page.goto('round/');
	await expect(later.page).toHaveURL(new RegExp(`seed=${openingSeed}&frame=2$`));
	await expect(later.stage).toHaveAttribute('data-stage', /prove|see/);
	await later.page.goto('');
	await expect(later.stage).toHaveAttribute('data-stage', /prove|see/);
});

test('home goes on with the proof of its first question', async ({ page }) => {
	const player = new Player(page);
	await page.goto('');
	await player.call();
	await player.expectStage('prove');
	await page.reload();
	await player.expectStage('prove');
	await expect(page.getByRole('checkbox').first()).toBeVisible();
	await player.prove(0);
});

test('a round whose picture is gone begins anew under its name, and stays begun', async ({
	page,
	context
}) => {
	const round = answered(seed, (i) => (i === frame ? 'open' : 'right'));
	const [, ...questions] = round.questions;
	const gone = { kind: 'call', brief: 'none', picture: '000000' } as const;
	await remember(context, { ...round, begun: 0, questions: [gone, ...questions] });
	const player = new Player(page);
	await player.open(seed, 0);
	await player.answer();
	await page.reload();
	await player.expectStage('see');
	await expectPicture(page.locator('.look img').first());
	expect((await player.kept(seed))?.questions).toEqual(questionsOf(seed));
});

test('back and forward go through the frames', async ({ page }) => {
	const player = new Player(page);
	await player.open(seed, 0);
	for (let i = 0; i < 3; i++) {
		await player.answer();
		await player.next();
	}
	for (const back of [3, 2, 1]) {
		await page.goBack();
		await expect(page).toHaveURL(new RegExp(`frame=${back}$`));
		await player.expectStage('see');
	}
	await page.goForward();
	await page.goForward();
	await expect(page).toHaveURL(/frame=3$/);
	await player.expectStage('see');
	await page.goForward();
	await player.expectStage('look');
});

test('two tabs on one round keep the answers of both', async ({ page, context }) => {
	const [one, other] = [new Player(page), new Player(await context.newPage())];
	await one.open(seed, 0);
	await other.open(seed, 1);
	await expect(other.stage).toBeVisible();
	await one.answer();
	await other.answer();
	// what one tab writes, the other reads a little later
	const marked = async (): Promise<boolean[] | undefined> =>
		(await one.kept(seed))?.answers.slice(0, 3).map((answer) => Boolean(answer?.mark));
	await expect.poll(marked).toEqual([true, true, false]);
	// and each goes on where neither has been
	const next = one.page.getByRole('link', { name: one.say('next_frame'), exact: true });
	await expect(next).toHaveAttribute('href', /frame=3$/);
	await next.click();
	await expect(one.page).toHaveURL(/frame=3$/);
	await one.expectStage('look');
});
