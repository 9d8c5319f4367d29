import { expect, test } from '@playwright/test';
import { openingSeed } from '../../src/lib/catalogue/opening.ts';
import { lessons } from '../../src/lib/guide/lessons.ts';
import { stills } from '../../src/lib/guide/pictures.ts';
import { slugs } from '../../src/lib/guide/slugs.ts';
import { locales } from '../../src/lib/words/locales.ts';
import { phone, questionsOf, verdictOf } from './player.ts';
import { address, anyWords, words } from './visitor.ts';

test.use({ javaScriptEnabled: false, viewport: phone });

const [opening] = questionsOf(openingSeed);

for (const locale of locales) {
	const say = anyWords(locale);

	test(`${locale}: home shows the picture, its brief, and the answer with its reasons on request`, async ({
		page
	}) => {
		await page.goto(address(locale, ''));
		const image = page.locator('.look img');
		await expect(image).toBeVisible();
		await expect(page.getByText(say(`brief_${opening!.brief.toLowerCase()}`))).toBeVisible();
		const details = page
			.locator('details')
			.filter({ has: page.locator('summary', { hasText: say('noscript_answer') }) });
		await expect(details).toBeVisible();
		const answer = details.getByText(say(`verdict_is_${verdictOf(opening!)}`), { exact: false });
		await expect(answer.first()).toBeHidden();
		await details.locator('summary').click();
		await expect(answer.first()).toBeVisible();
		// the verdict, why, and the measures behind it
		expect((await details.innerText()).length).toBeGreaterThan(200);
		expect(await details.locator('li, p').count()).toBeGreaterThan(2);
	});

	test(`${locale}: a round says that it needs scripts, and leads to what does not`, async ({
		page
	}) => {
		await page.goto(address(locale, 'round'));
		expect(await page.getByRole('main').innerText()).toContain(say('round_needs_script'));
		await page.getByRole('main').getByRole('link').first().click();
		await expect(page.locator('.look img')).toBeVisible();
	});
}

for (const slug of slugs)
	test(`the figure of ${slug} is pictures with a text`, async ({ page }) => {
		await page.goto(address('en', `lessons/${slug}`));
		const figure = page.locator('#figure');
		const images = figure.locator('img');
		expect(await images.count()).toBe(stills[lessons[slug].figure].length);
		for (const image of await images.all()) {
			await image.scrollIntoViewIfNeeded();
			await expect(image).toHaveAttribute('alt', words('guide', 'en')('figure_still_alt'));
			await expect(image).toHaveJSProperty('complete', true);
			expect(
				await image.evaluate(({ naturalWidth }: HTMLImageElement) => naturalWidth)
			).toBeGreaterThan(100);
		}
		expect((await figure.innerText()).length).toBeGreaterThan(80);
		// set as with scripts: in its box
		await expect(figure.locator('.told')).toHaveCSS('border-top-style', 'solid');
	});
