/** Every figure to touch, by keyboard alone and by touch: what is set is seen, judged and said. (Crop and sorting: lessons.test.ts.) */
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { Slug } from '../../src/lib/guide/slugs.ts';
import { phone } from './player.ts';
import { address, watch, words } from './visitor.ts';

const figures = words('figures', 'en');

/** Opens a lesson at its figure, guessing on the way. */
async function figureOf(page: Page, slug: Slug): Promise<Locator> {
	await page.goto(address('en', `lessons/${slug}`));
	await page.locator('.choice').first().click();
	const figure = page.locator('#figure');
	await figure.scrollIntoViewIfNeeded();
	await expect(figure.locator('.told')).toHaveCount(0);
	return figure;
}
const option = (figure: Locator, key: string): Locator =>
	figure.getByRole('radio', { name: figures(key), exact: true });

/** Goes to a radio button as the keyboard does: to the group's chosen one, then by arrows. */
async function keyTo(page: Page, wanted: Locator): Promise<void> {
	const group = wanted.locator('xpath=ancestor::fieldset').getByRole('radio');
	await group.and(page.locator(':checked')).focus();
	for (let press = 0; press < (await group.count()); press++) {
		if (await wanted.isChecked()) return;
		await page.keyboard.press('ArrowDown');
	}
	await expect(wanted).toBeChecked();
}
const tapOn = (page: Page, wanted: Locator): Promise<void> =>
	wanted.locator('xpath=ancestor::label').tap();

const ways = [
	['by keyboard alone', {}, keyTo],
	['by touch', { viewport: phone, hasTouch: true }, tapOn]
] as const;

for (const [how, device, choose] of ways)
	test.describe(how, () => {
		test.use(device);
		const touch = 'hasTouch' in device;

		test('the place is changed, and what is behind is judged anew', async ({ page }) => {
			const faults = watch(page);
			const figure = await figureOf(page, 'location');
			const said = figure.locator('[role=status]');
			const aperture = figure.getByRole('slider', { name: figures('aperture') });
			await choose(page, option(figure, 'place_workshop'));
			await expect(said).toContainText(figures('broken'));
			// as far as it opens: the workshop is a blur
			if (touch) {
				const { width, height } = (await aperture.boundingBox())!;
				await aperture.tap({ position: { x: width - 2, y: height / 2 } });
			} else {
				await aperture.focus();
				await page.keyboard.press('End');
			}
			await expect(said).not.toContainText(figures('broken'));
			expect(faults).toEqual([]);
		});

		test('the head turns into the text, or out of it, as the page is read', async ({ page }) => {
			const figure = await figureOf(page, 'direction');
			const said = figure.locator('[role=status]');
			await choose(page, option(figure, 'direction_left'));
			await choose(page, option(figure, 'direction_ltr'));
			const away = await said.innerText();
			await choose(page, option(figure, 'direction_rtl'));
			await expect(said).not.toHaveText(away);
		});

		test('the same pictures shrink until only some still work', async ({ page }) => {
			const figure = await figureOf(page, 'two-words');
			const said = figure.locator('[role=status]');
			await choose(page, option(figure, 'shape_square'));
			const small = figure.getByRole('radio', { name: /^24\b/ });
			await choose(page, small);
			await expect(said).toHaveText(figures('thumbnail_24'));
		});

		test('faces are sorted, checked, and sorted again', async ({ page }) => {
			const figure = await figureOf(page, 'expression');
			const faces = figure.locator('fieldset').getByRole('button');
			const press = async (button: Locator): Promise<void> => {
				if (touch) return button.tap();
				await button.focus();
				await page.keyboard.press('Enter');
			};
			await press(faces.first());
			await expect(faces.first()).toHaveAttribute('aria-pressed', 'true');
			await press(figure.getByRole('button', { name: figures('expression_check') }));
			await expect(figure.locator('[role=status]')).not.toBeEmpty();
			await press(figure.getByRole('button', { name: figures('expression_again') }));
			await expect(faces.first()).toHaveAttribute('aria-pressed', 'false');
		});

		test('a lamp is set, and the face is judged as it is lit', async ({ page }) => {
			const faults = watch(page);
			const figure = await figureOf(page, 'lighting');
			const found = figure.locator('dl');
			const plan = figure.getByRole('slider', { name: figures('light_plan') });
			const split = figure.getByRole('button', { name: figures('preset_split') });
			if (touch) {
				await split.tap();
				await expect(split).toHaveAttribute('aria-pressed', 'true');
			} else {
				await split.focus();
				await page.keyboard.press('Enter');
			}
			await expect(found).toContainText(figures('broken'));
			const where = await plan.getAttribute('aria-valuetext');
			if (touch) {
				const { width, height } = (await plan.boundingBox())!;
				await plan.tap({ position: { x: width * 0.9, y: height * 0.5 } });
			} else {
				await plan.focus();
				await page.keyboard.press('End');
			}
			await expect(plan).not.toHaveAttribute('aria-valuetext', where!);
			expect(faults).toEqual([]);
		});
	});
