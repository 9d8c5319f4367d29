import { expect, test, type Page } from '@playwright/test';
import { picturesOf, type Question } from '../../src/lib/core/question.ts';
import { desk, expectPicture, findFrame, phone, Player, questionsOf } from './player.ts';

declare global {
	interface Window {
		shifts: string[];
	}
}

/** Everything that moved without the visitor's doing. */
async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
	await page.addInitScript(() => {
		window.shifts = [];
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				const { hadRecentInput, value, sources } = entry as PerformanceEntry & {
					hadRecentInput: boolean;
					value: number;
					sources: { node?: Element }[];
				};
				if (hadRecentInput) continue;
				const nodes = sources.map(({ node }) => node?.localName ?? node?.nodeName ?? '?');
				window.shifts.push(`${value.toFixed(4)} ${nodes.join(' ')}`);
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
	return () => page.evaluate(() => window.shifts);
}

for (const [name, viewport] of [
	['phone', phone],
	['desk', desk]
] as const)
	test.describe(`on a ${name} nothing moves by itself`, () => {
		test.use({ viewport });

		test('on the home page', async ({ page }) => {
			const shifts = await watchShifts(page);
			await page.goto('', { waitUntil: 'networkidle' });
			await expectPicture(page.locator('.look img'));
			expect(await shifts()).toEqual([]);
		});

		test('in a round, from look to evidence and on', async ({ page }) => {
			const shifts = await watchShifts(page);
			const player = new Player(page);
			await player.open('still', 0);
			await expectPicture(page.locator('.look img').first());
			for (let frame = 0; frame < 3; frame++) {
				await player.answer();
				await page.waitForLoadState('networkidle');
				await player.next();
				await expectPicture(page.locator('.look img').first());
			}
			expect(await shifts()).toEqual([]);
		});
	});

/** A frame of one kind with one of another kind after it. */
function findNext(now: Question['kind'], next: Question['kind']): { seed: string; frame: number } {
	for (let i = 0; i < 200; i++) {
		const kinds = questionsOf(`e2e${i}`).map(({ kind }) => kind);
		const frame = kinds.findIndex((kind, at) => kind === now && kinds[at + 1] === next);
		if (frame >= 0) return { seed: `e2e${i}`, frame };
	}
	throw new Error(`no round has a ${next} after a ${now}`);
}

test('the next picture is fetched after this one has come, and is there when it is asked for', async ({
	page
}) => {
	const { seed, frame } = findFrame((one) => one.kind === 'call');
	const [now, next] = [frame, frame + 1].map((i) => picturesOf(questionsOf(seed)[i]!)[0]!);
	const events: string[] = [];
	const note = (what: string, url: string): void => {
		const id = /\/pictures\/(\w{6})-/.exec(url)?.[1];
		if (id === now || id === next) events.push(`${id === now ? 'this' : 'next'} ${what}`);
	};
	page.on('request', (request) => note('asked for', request.url()));
	page.on('requestfinished', (request) => note('come', request.url()));
	const player = new Player(page);
	await player.open(seed, frame);
	await expect.poll(() => events).toContain('next come');
	expect(events).toEqual(['this asked for', 'this come', 'next asked for', 'next come']);
	await player.answer();
	await player.next();
	await expectPicture(page.locator('.look img').first());
	expect(events.filter((event) => event === 'next asked for')).toHaveLength(1);
});

test.describe('on a phone with a fine screen', () => {
	test.use({ viewport: phone, deviceScaleFactor: 2 });

	for (const [now, next] of [
		['call', 'pair'],
		['pair', 'call']
	] as const)
		test(`the file fetched ahead is the one that is shown: a ${next} after a ${now}`, async ({
			page
		}) => {
			const { seed, frame } = findNext(now, next);
			const ids = picturesOf(questionsOf(seed)[frame + 1]!);
			const files: string[] = [];
			page.on('requestfinished', (request) => {
				if (ids.some((id) => request.url().includes(`/pictures/${id}-`)))
					files.push(new URL(request.url()).pathname);
			});
			const player = new Player(page);
			await player.open(seed, frame);
			await expect.poll(() => files.length).toBe(ids.length);
			await player.answer();
			await player.next();
			const images = page.locator('.look img');
			await expect(images).toHaveCount(ids.length);
			for (const image of await images.all()) {
				await expectPicture(image);
				const shown = await image.evaluate((one: HTMLImageElement) => one.currentSrc);
				expect(files).toContain(new URL(shown).pathname);
			}
			expect(files).toHaveLength(ids.length);
		});
});

test('home names every script that its scripts import: none waits for another', async ({
	request
}) => {
	const html = await (await request.get('')).text();
	const named = [...new Set(html.match(/_app\/immutable\/[\w/.-]+\.js/g))];
	expect(named.length).toBeGreaterThan(5);
	for (const script of named) {
		const text = await (await request.get(script)).text();
		for (const [, path] of text.matchAll(/\b(?:from|import)\s*["'](\.[^"']+\.js)["']/g))
			expect(html).toContain(new URL(path!, `http://home/${script}`).pathname.slice(1));
	}
});

test('what comes after the look is fetched after the first picture', async ({ page }) => {
	const order: string[] = [];
	page.on('requestfinished', (request) => {
		if (request.url().includes('/pictures/')) order.push('picture');
	});
	page.on('request', (request) => {
		if (request.url().includes('/records/')) order.push('record');
	});
	await page.goto('');
	await expect.poll(() => order).toContain('record');
	expect(order[0]).toBe('picture');
});
