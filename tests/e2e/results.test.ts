import { expect, test } from '@playwright/test';
import { picturesOf } from '../../src/lib/core/question.ts';
import { briefs, type Brief } from '../../src/lib/core/briefs.ts';
import { entries } from '../finished-set.ts';
import { answered, findFrame, keptAs, Player, questionsOf, remember, verdictOf } from './player.ts';
import { watch } from './visitor.ts';

const { seed, frame: missed } = findFrame((question) => question.kind === 'call');
const mixed = answered(seed, (frame) => (frame === missed ? 'wrong' : 'right'));
const flawless = answered(seed, () => 'right');
const question = questionsOf(seed)[missed]!;

const askedOf = (id: string, brief: Brief) =>
	entries.find((entry) => entry.id === id)?.asked[brief] ?? null;

/** A call about a rule of which the set has most pictures that its round does not show. */
function roomyFrame() {
	const frames = Array.from({ length: 40 }, (_, i) => `e2e${i}`).flatMap((name) => {
		const questions = questionsOf(name);
		const seen = questions.flatMap(picturesOf);
		return questions.flatMap((question, frame) => {
			if (question.kind !== 'call') return [];
			const { rule } = askedOf(question.picture, question.brief)!;
			const unseen = entries
				.filter(({ asked }) => briefs.some((brief) => asked[brief]?.rule === rule))
				.map(({ id }) => id)
				.filter((id) => !seen.includes(id));
			return [{ name, frame, rule, unseen }];
		});
	});
	return frames.sort((a, b) => b.unseen.length - a.unseen.length)[0]!;
}

test('the contact sheet has the ten frames, the points, the error in its direction', async ({
	page,
	context
}) => {
	const faults = watch(page);
	await remember(context, mixed);
	const player = new Player(page);
	await player.open(seed);
	await expect(player.results).toBeFocused();
	await expect(page.locator('ol a')).toHaveCount(10);
	await expect(page.getByText('90 of 100 points')).toBeAttached();
	const direction =
		verdictOf(question) === 'headshot'
			? /took 1 headshot for a portrait/
			: /took 1 portrait for a headshot/;
	await expect(page.getByText(direction)).toBeVisible();
	const next = page
		.getByRole('listitem')
		.filter({ hasText: new RegExp(`frames? ${missed + 1}\\b`) });
	await next.getByRole('link').click();
	await expect(page).toHaveURL(/\/rules\/#[A-Z]\d$/);
	expect(faults).toEqual([]);
});

test('any frame is reopened with its evidence', async ({ page, context }) => {
	await remember(context, mixed);
	const player = new Player(page);
	await player.open(seed);
	await page.locator('ol a').nth(missed).click();
	await expect(page).toHaveURL(new RegExp(`frame=${missed + 1}$`));
	await player.expectStage('see');
	await expect(page.locator('.look svg path').first()).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await player.next(true);
	await page.goBack();
	await page.goBack();
	await expect(player.results).toBeVisible();
});

test('again, only what was missed: the same rule, on pictures not seen yet', async ({
	page,
	context
}) => {
	const { name: played, frame, rule, unseen } = roomyFrame();
	await remember(
		context,
		answered(played, (i) => (i === frame ? 'wrong' : 'right'))
	);
	const player = new Player(page);
	await player.open(played);
	await player.button(player.say('results_again')).click();
	await expect(page).toHaveURL(/seed=(?!e2e)\w+&frame=1$/);
	await player.expectStage('look');
	const name = new URL(page.url()).searchParams.get('seed') ?? '';
	await page.reload(); // what is kept has been written
	const round = (await player.kept(name))!;
	expect(round.wanted).toEqual([rule]);
	const again = round.questions.flatMap((question) =>
		picturesOf(question).map((id) => ({ id, rule: askedOf(id, question.brief)?.rule }))
	);
	expect(new Set(again.map(({ rule }) => rule))).toEqual(new Set([rule]));
	expect(again.filter(({ id }) => unseen.includes(id))).not.toEqual([]);
});

test('another ten begins another round, and hard mode is there when earned', async ({
	page,
	context
}) => {
	await remember(context, flawless);
	const player = new Player(page);
	await player.open(seed);
	await expect(player.button(player.say('results_again'))).toHaveCount(0);
	await expect(page.getByText(player.say('results_no_errors'))).toBeVisible();
	await page.getByRole('button', { name: player.say('results_hard') }).click();
	await expect(page).toHaveURL(/frame=1$/);
	await expect(player.stage).toBeVisible();
	const name = new URL(page.url()).searchParams.get('seed') ?? '';
	expect((await player.kept(name))?.hard).toBe(true);
	await page.goBack();
	await player.button(player.say('results_another')).click();
	await expect(page).not.toHaveURL(new RegExp(`seed=(${seed}|${name})`));
	await expect(page).toHaveURL(/frame=1$/);
});

test('hard mode is not there when it is not earned', async ({ page, context }) => {
	await remember(
		context,
		answered(seed, (frame) => (frame < 5 ? 'wrong' : 'right'))
	);
	const player = new Player(page);
	await player.open(seed);
	await expect(player.results).toBeVisible();
	await expect(page.getByRole('button', { name: player.say('results_hard') })).toHaveCount(0);
});

test.describe('share', () => {
	test('copies one line, with points, marks and the address', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await remember(context, mixed);
		const player = new Player(page);
		await player.open(seed);
		await player.button(player.say('results_share')).click();
		await expect(page.getByText(player.say('results_shared'))).toBeVisible();
		const line = await page.evaluate(() => navigator.clipboard.readText());
		const marks = mixed.answers.map((answer) => (answer?.mark?.right ? '✓' : '✗')).join('');
		expect(line).toContain('90 of 100');
		expect(line).toContain(marks);
		expect(line).toMatch(/ http:\/\/localhost[^\s]*\/$/);
		expect(line).not.toContain('\n');
	});

	test('shows the line to copy by hand when the browser refuses', async ({ page, context }) => {
		await remember(context, mixed);
		await page.addInitScript(() => {
			navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
		});
		const player = new Player(page);
		await player.open(seed);
		await player.button(player.say('results_share')).click();
		await expect(page.getByText(player.say('results_share_failed'))).toBeVisible();
		await expect(page.getByText(/Two Thirds: 90 of 100/)).toBeVisible();
	});
});

test('a finished round stays finished in another tab', async ({ page, context }) => {
	await remember(context, mixed);
	const player = new Player(page);
	await player.open(seed);
	await expect(player.results).toBeVisible();
	const other = new Player(await context.newPage());
	await other.open(seed);
	await expect(other.results).toBeVisible();
	expect(await page.evaluate((key) => localStorage.getItem(key), keptAs(seed))).toBe(
		JSON.stringify(mixed)
	);
});
