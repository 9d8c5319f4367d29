import { expect, test } from '@playwright/test';
import { openingSeed } from '../../src/lib/catalogue/opening.ts';
import { locales } from '../../src/lib/words/locales.ts';
import { phone, questionsOf, verdictOf } from './player.ts';
import { address, anyWords } from './visitor.ts';

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
