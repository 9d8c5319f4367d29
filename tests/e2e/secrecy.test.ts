import { expect, test, type Page, type Response } from '@playwright/test';
import { picturesOf } from '../../src/lib/core/question.ts';
import { locales } from '../../src/lib/words/locales.ts';
import { entries } from '../finished-set.ts';
import { verdictWordsIn } from '../verdict-words.ts';
import {
	ahead,
	aPair,
	expectPicture,
	findFrame,
	Player,
	questionsOf,
	verdictOf
} from './player.ts';
import { address, unlike } from './visitor.ts';

const frameOf = (verdict: string) =>
	findFrame(
		(one) =>
			one.kind === 'call' &&
			one.brief === 'none' &&
			verdictOf(one) === verdict &&
			entries.find(({ id }) => id === one.picture)?.shape === 'upright'
	);

/** The whole page as it stands before the call, without what may differ: name, place, picture. */
async function plainMarkup(page: Page, seed: string, frame: number): Promise<string> {
	const come = ahead(page, seed);
	const player = new Player(page);
	await player.open(seed, frame);
	await expectPicture(page.locator('.look img'));
	await come();
	const markup = await page.locator('main').evaluate((main) => main.outerHTML);
	const [id] = picturesOf(questionsOf(seed)[frame]!);
	return markup
		.replaceAll(id!, 'picture')
		.replaceAll(seed, 'round')
		.replace(/<nav.*<\/nav>/s, '')
		.replace(/\b\d+A?\b/g, '0')
		.replace(/<!--.*?-->/g, '');
}

test('before the call, the page of a headshot is the page of a portrait', async ({ page }) => {
	const [headshot, portrait] = [frameOf('headshot'), frameOf('portrait')];
	const one = await plainMarkup(page, headshot.seed, headshot.frame);
	const other = await plainMarkup(page, portrait.seed, portrait.frame);
	expect(one).toBe(other);
	expect(one).toContain('picture');
});

for (const locale of unlike)
	for (const [what, { seed, frame }] of [
		['a picture', frameOf('headshot')],
		['a pair', aPair]
	] as const)
		test(`${locale}: nothing about ${what} gives it away before the call`, async ({ page }) => {
			const asked: string[] = [];
			const given: Response[] = [];
			page.on('request', (request) => asked.push(request.url()));
			page.on('response', (response) => {
				if (response.url().endsWith('.json')) given.push(response);
			});
			const come = ahead(page, seed);
			const player = new Player(page, locale);
			await player.open(seed, frame);
			await expectPicture(page.locator('.look img').first());
			await come();
			const said = await page
				.locator('.look')
				.evaluate((look) =>
					[look, ...look.querySelectorAll('*')].flatMap((element) => [
						element.localName,
						...element
							.getAttributeNames()
							.flatMap((name) => [name, element.getAttribute(name) ?? '']),
						...[...element.childNodes]
							.filter((node) => node.nodeType === 3)
							.map((node) => node.nodeValue ?? '')
					])
				);
			expect(verdictWordsIn(said.join('\n'))).toEqual([]);
			expect(verdictWordsIn(asked.join('\n').replaceAll(/\.(js|css)$/g, ''))).toEqual([]);
			const records = await Promise.all(given.map((response) => response.text()));
			expect(records.length).toBeGreaterThan(0);
			for (const record of records) {
				expect(verdictWordsIn(record)).toEqual([]);
				expect(record).not.toMatch(/verdict|deciding|"provenance"/);
			}
		});

for (const locale of locales)
	test(`${locale}: the described mode says what can be seen, and not what it is`, async ({
		page
	}) => {
		for (const { seed, frame } of [frameOf('portrait'), aPair]) {
			const player = new Player(page, locale);
			await player.open(seed, frame);
			const pair = frame === aPair.frame && seed === aPair.seed;
			const button = player.button(player.say(pair ? 'describe_pair' : 'describe'));
			await button.click();
			await expect(button).toHaveAttribute('aria-expanded', 'true');
			const described = page.locator('.panel section');
			await expect(described).toHaveCount(pair ? 2 : 1);
			for (const text of await described.allInnerTexts()) {
				expect(text.length).toBeGreaterThan(200);
				expect(verdictWordsIn(text)).toEqual([]);
			}
			await player.call();
			// the feedback of a pair may speak of its first picture
			await expect(
				page.getByRole('heading', {
					name: player.say(pair ? 'describe_first' : 'describe_title'),
					exact: true
				})
			).toHaveCount(0);
		}
	});

test('home asks for nothing that gives the answer away', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await page.goto(address('en', ''), { waitUntil: 'networkidle' });
	expect(verdictWordsIn(asked.join('\n'))).toEqual([]);
	// the answer in the page is for those without scripts only
	await expect(
		page.locator('main details').filter({ hasText: /because|job|Measured/ })
	).toHaveCount(0);
});
