/** Without a network, on a full device, and across an update: the service worker. */
import { fileURLToPath } from 'node:url';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { openingSeed } from '../../src/lib/catalogue/opening.ts';
import { expectPicture, Player } from './player.ts';
import { address, watch, words } from './visitor.ts';

test.use({ serviceWorkers: 'allow' });

/** Opens a page and waits until the worker has kept what it was asked to. */
async function visit(page: Page, path: string): Promise<boolean> {
	await page.addInitScript(() => {
		const told = window as unknown as { kept?: boolean };
		navigator.serviceWorker?.addEventListener('message', ({ data }) => {
			told.kept = (data as { kept: boolean }).kept;
		});
		navigator.serviceWorker?.startMessages();
	});
	await page.goto(path);
	const kept = await page.waitForFunction(() => {
		const { kept } = window as unknown as { kept?: boolean };
		return kept === undefined ? null : { kept };
	});
	return (await kept.jsonValue())!.kept;
}
const cacheNames = (page: Page): Promise<string[]> =>
	page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(':build:')));

/** What a build from before left: a page, and a script that the server no longer has. */
const leaveOldBuild = (page: Page): Promise<void> =>
	page.evaluate(async () => {
		const cache = await caches.open('two-thirds:build:en 000000000000');
		const html = { headers: { 'content-type': 'text/html' } };
		await cache.put('./', new Response('<h1>The old build</h1>', html));
		const script = { headers: { 'content-type': 'text/javascript' } };
		await cache.put('./_app/immutable/chunks/old.js', new Response('export default 1', script));
	});
const oldScript = (page: Page): Promise<string> =>
	page.evaluate(async () => {
		const response = await fetch('./_app/immutable/chunks/old.js').catch(() => null);
		return response?.ok ? response.text() : 'gone';
	});

async function playRound(player: Player): Promise<void> {
	for (let frame = 0; frame < 10; frame++) {
		for (const image of await player.page.locator('.look img').all()) await expectPicture(image);
		await player.answer();
		await player.next(frame === 9);
	}
}

test('after one visit two whole rounds are played without a network, with their pictures', async ({
	page,
	context
}) => {
	test.setTimeout(60_000);
	expect(await visit(page, '')).toBe(true);
	await context.setOffline(true);
	const faults = watch(page);
	await page.goto('');
	const player = new Player(page);
	await playRound(player);
	await player.button(player.say('results_another')).click();
	await expect(page).not.toHaveURL(new RegExp(`seed=${openingSeed}`));
	await playRound(player);
	expect(faults).toEqual([]);
});

test('every page of the language is there, whatever its address asks; others are not fetched', async ({
	page,
	context
}) => {
	const fetched: string[] = [];
	context.on('request', (request) => fetched.push(new URL(request.url()).pathname));
	await visit(page, address('ar', 'about'));
	await context.setOffline(true);
	for (const [path, area, key] of [
		['rules', 'rules', 'rules_title'],
		['before', 'before', 'before_title'],
		['credits', 'about', 'credits_title']
	] as const) {
		await page.goto(`${address('ar', path)}?use=gift`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(area, 'ar')(key));
	}
	const player = new Player(page, 'ar');
	await player.open('named', 2);
	await player.expectStage('look');
	expect(fetched.filter((path) => /\/de\/$/.test(path))).toEqual([]);
});

test('another size of a picture than the one that is kept will do', async ({
	browser,
	baseURL
}) => {
	const context: BrowserContext = await browser.newContext({
		viewport: { width: 360, height: 740 },
		deviceScaleFactor: 1,
		serviceWorkers: 'allow',
		baseURL: baseURL!
	});
	const page = await context.newPage();
	await visit(page, '');
	await context.setOffline(true);
	await page.goto('');
	await expectPicture(page.locator('.look img').first());
	await context.close();
});

test('an update waits for a window that is open, then takes the place of the old build', async ({
	page,
	context
}) => {
	await visit(page, '');
	await leaveOldBuild(page);
	// two windows: the other one may be in the middle of a round of the old build
	const other = await context.newPage();
	await visit(other, '');
	expect(await cacheNames(page)).toHaveLength(2);
	expect(await oldScript(page)).toContain('export');
	await page.close();
	await visit(other, '');
	expect(await cacheNames(other)).toHaveLength(1);
	expect(await oldScript(other)).toBe('gone');
	await context.setOffline(true);
	await other.goto('');
	await expect(other.getByText('The old build')).toHaveCount(0);
	await new Player(other).expectStage('look');
});

test('a page of an older build keeps nothing, and its build stays', async ({ page }) => {
	await visit(page, '');
	await leaveOldBuild(page);
	const kept = await page.evaluate(async () => {
		const told = new Promise((resolve) =>
			navigator.serviceWorker.addEventListener('message', ({ data }) => resolve(data))
		);
		const { active } = await navigator.serviceWorker.ready;
		active?.postMessage({ list: './offline/en.json', scripts: ['/gone.js'], pictures: [] });
		return told;
	});
	expect(kept).toEqual({ kept: false });
	expect(await cacheNames(page)).toHaveLength(2);
});

test('a device that is full gets the new worker, and the app without what is kept', async ({
	page,
	context,
	baseURL
}) => {
	const faults = watch(page);
	const session = await context.newCDPSession(page);
	const { origin } = new URL(baseURL!);
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 60_000 });
	expect(await visit(page, '')).toBe(false);
	expect(await cacheNames(page)).toEqual([]);
	expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)).toBe(
		'activated'
	);
	await page.reload();
	const player = new Player(page);
	await player.answer();
	await player.next();
	expect(faults).toEqual([]);
});

test('it can be installed, in the language of the page', async ({ page, request }) => {
	await page.goto(address('ar', 'rules'));
	const link = await page.locator('link[rel=manifest]').getAttribute('href');
	const response = await request.get(link!);
	expect(response.headers()['content-type']).toContain('application/manifest+json');
	const manifest = (await response.json()) as {
		lang: string;
		dir: string;
		start_url: string;
		icons: { src: string; sizes: string; purpose: string }[];
	};
	expect(manifest).toMatchObject({ lang: 'ar', dir: 'rtl', display: 'standalone' });
	expect((await request.get(manifest.start_url)).status()).toBe(200);
	for (const { src } of manifest.icons) expect((await request.get(src)).status()).toBe(200);
	expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(
		expect.arrayContaining(['192x192', '512x512'])
	);
});

test('a picture of one’s own is judged without a network, once the library has come', async ({
	page,
	context
}) => {
	test.setTimeout(120_000);
	const play = words('play', 'en');
	const picture = fileURLToPath(new URL('../../static/pictures/m3k9sw-960.webp', import.meta.url));
	const judged = async (): Promise<void> => {
		await expect(page.getByText(words('yours', 'en')('drop'))).toBeVisible();
		await page.locator('input[type=file]').first().setInputFiles(picture);
		await expect(
			page.getByRole('heading', { name: play('verdict_is_portrait'), exact: true })
		).toBeVisible({ timeout: 60_000 });
	};
	await visit(page, 'yours/');
	await judged();
	await context.setOffline(true);
	await page.reload();
	await judged();
});
