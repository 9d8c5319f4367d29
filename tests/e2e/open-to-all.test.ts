import { expect, test, type Page } from '@playwright/test';
import { locales, type Locale } from '../../src/lib/words/locales.ts';
import {
	aPair,
	answered,
	expectPicture,
	findFrame,
	phone,
	Player,
	remember,
	verdictOf
} from './player.ts';
import { address, barriers, unlike, watch } from './visitor.ts';

/** A headshot has a mark for each condition that it keeps. */
const single = findFrame((one) => one.kind === 'call' && verdictOf(one) === 'headshot');
const finished = answered('done', (frame) => (frame % 3 ? 'right' : 'wrong'));

/** Every state that a visitor comes through, one after the other. */
async function throughStates(
	page: Page,
	locale: Locale,
	look: (state: string) => Promise<void>
): Promise<void> {
	const player = new Player(page, locale);
	const image = page.locator('.look img').first();
	await player.open(single.seed, single.frame);
	await expectPicture(image);
	await look('question');
	await player.button(player.say('describe')).click();
	await expect(page.locator('.panel section')).toBeVisible();
	await look('described');
	await player.call();
	await player.expectStage('prove');
	await player.press(page.locator('form label').first());
	await look('proof');
	await player.prove(1);
	await look('feedback');
	await player.open(aPair.seed, aPair.frame);
	await expectPicture(image);
	await look('pair question');
	await player.call();
	await player.expectStage('see');
	await look('pair feedback');
	await remember(page.context(), finished);
	await player.open('done');
	await expect(player.results).toBeVisible();
	await look('results');
	await page.goto(address(locale, 'rules'));
	await look('rules');
}

for (const locale of locales)
	test(`${locale}: no barrier in any state, light or dark, and a quiet console`, async ({
		page
	}) => {
		test.slow();
		const faults = watch(page);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await throughStates(page, locale, async (state) => {
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				expect(await barriers(page), `${state}, ${colorScheme}`).toEqual([]);
			}
		});
		expect(faults).toEqual([]);
	});

/** What sticks out sideways, or is cut off where it cannot be scrolled to. */
const misfits = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		const wide = scrollWidth > clientWidth ? [`page ${scrollWidth} > ${clientWidth}`] : [];
		const hidden = (element: Element): boolean =>
			element.closest('[aria-hidden=true], .sr-only') !== null;
		const cut = [...document.querySelectorAll('main *')].filter((element) => {
			if (hidden(element) || !element.checkVisibility()) return false;
			const { overflowX, clipPath } = getComputedStyle(element);
			if (clipPath !== 'none') return false;
			return overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
		});
		const out = [...document.querySelectorAll('body *')]
			.filter((element) => !hidden(element) && element.checkVisibility())
			.filter((element) => {
				const { left, right, width } = element.getBoundingClientRect();
				return width > 1 && (left < -1 || right > clientWidth + 1);
			})
			.filter(
				(element, _, all) => !all.some((other) => other !== element && element.contains(other))
			);
		const name = (element: Element): string =>
			`${element.localName}.${element.className} ${element.textContent?.trim().slice(0, 30) ?? ''}`;
		return [
			...wide,
			...cut.map((one) => `cut ${name(one)}`),
			...out.map((one) => `out ${name(one)}`)
		];
	});

for (const locale of locales)
	test(`${locale}: everything fits on 320 px, and with the text at 200 %`, async ({ page }) => {
		test.slow();
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await throughStates(page, locale, async (state) => {
			await page.setViewportSize({ width: 320, height: 640 });
			expect(await misfits(page), `${state} at 320 px`).toEqual([]);
			await page.setViewportSize(phone);
			await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
			expect(await misfits(page), `${state} at 200 %`).toEqual([]);
			await page.evaluate(() => (document.documentElement.style.fontSize = ''));
		});
	});

test.describe('by finger', () => {
	test.use({ viewport: phone, hasTouch: true, isMobile: true });

	test('every target is at least 44 px', async ({ page }) => {
		await throughStates(page, 'en', async (state) => {
			const small = await page.evaluate(() =>
				[...document.querySelectorAll('body :is(a, button, select, summary, label, input)')]
					.filter((element) => element.checkVisibility())
					// a box in a label is as large as its label
					.filter((element) => !(element.localName === 'input' && element.closest('label')))
					.map((element) => ({ element, box: element.getBoundingClientRect() }))
					.filter(({ box }) => box.width > 0 && (box.height < 43.9 || box.width < 43.9))
					.map(
						({ element, box }) =>
							`${element.localName} “${element.textContent?.trim().slice(0, 30)}” ${Math.round(box.width)}×${Math.round(box.height)}`
					)
			);
			expect(small, state).toEqual([]);
		});
	});
});

test('forced colours: nothing is lost, the chosen stays told from the rest', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
	await throughStates(page, 'en', async (state) => {
		expect(await misfits(page), state).toEqual([]);
		expect(await barriers(page), state).toEqual([]);
		if (state === 'proof') {
			await expect(page.getByRole('checkbox').first()).toBeChecked();
			await expect(page.getByRole('checkbox').first()).toHaveCSS('appearance', 'auto');
		}
		if (state === 'feedback')
			await expect(page.locator('.look svg .strokes path').first()).toBeVisible();
	});
});

test.describe('motion', () => {
	const marks = (page: Page) =>
		page.locator('.look svg path').evaluateAll((paths) =>
			paths.map((path) => ({
				moving: path.getAnimations().length > 0,
				dashes: getComputedStyle(path).strokeDasharray
			}))
		);

	test('the marks are drawn stroke by stroke', async ({ page }) => {
		const player = new Player(page);
		await player.open(single.seed, single.frame);
		await player.answer();
		await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(3);
		expect((await marks(page)).some(({ dashes }) => dashes !== 'none')).toBe(true);
	});

	test('where less motion is wished for, they stand still', async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		const player = new Player(page);
		await player.open(single.seed, single.frame);
		await player.answer();
		await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(3);
		for (const { moving, dashes } of await marks(page))
			expect({ moving, dashes }).toEqual({ moving: false, dashes: 'none' });
	});
});

for (const locale of unlike)
	test(`${locale}: the feedback is said, and each clue shows its mark alone`, async ({ page }) => {
		const player = new Player(page, locale);
		await player.open(single.seed, single.frame);
		await player.call();
		const region = page.locator('.play > [role=status]');
		await expect(region).toBeEmpty();
		await player.prove(0);
		await expect(region).toContainText(/\p{L}/u);
		const said = (await region.textContent()) ?? '';
		const heading = (await page.getByRole('heading', { level: 1 }).innerText()).split('\n')[0]!;
		expect(said.startsWith(heading.trim())).toBe(true);
		expect(said).toMatch(/\d/);
		expect(said).toMatch(new RegExp(`${player.say('called_right')}|${player.say('called_wrong')}`));

		// a question with several marks
		const groups = page.locator('.look svg > g');
		await expect.poll(() => groups.count()).toBeGreaterThan(1);
		const all = await groups.count();
		const clue = page.locator('.panel li button').first();
		await clue.focus();
		await expect(groups).toHaveCount(1);
		await clue.blur();
		await expect(groups).toHaveCount(all);
		await clue.click();
		await expect(clue).toHaveAttribute('aria-pressed', 'true');
	});
