/**
 * Weighs what a phone fetches, as its browser fetches it, and fails over the limits:
 *   npm run build && npm run budgets
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { chromium } from '@playwright/test';
import { runnerImport } from 'vite';
import { launchOptions } from './browser.js';

/** In bytes, compressed. What each scene may weigh, by type and altogether. */
const limits = [
	{ scene: 'first question', type: 'script', limit: 42_000 },
	{ scene: 'first question', type: 'all', limit: 110_000 },
	{ scene: 'a whole round', type: 'all', limit: 450_000 },
	{ scene: 'catalogue', type: 'index, a picture', limit: 24 }
];

const port = 4174;
const home = `http://localhost:${port}${process.env.BASE_PATH ?? ''}/`;
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 };

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {Map<string, number>} Weights bytes by type of file */

/** @type {{ name: string, play: (page: Page) => Promise<void> }[]} */
const scenes = [
	{ name: 'first question', play: openHome },
	{ name: 'a whole round', play: playRound }
];

/** @param {Page} page */
async function openHome(page) {
	await page.goto(home, { waitUntil: 'networkidle' });
}

/** @param {Page} page */
async function playRound(page) {
	await page.goto(`${home}round/`, { waitUntil: 'networkidle' });
}

/**
 * What a scene fetches, from an empty cache.
 * @param {import('@playwright/test').Browser} browser
 * @param {(page: Page) => Promise<void>} play
 * @returns {Promise<Weights>}
 */
async function weigh(browser, play) {
	const context = await browser.newContext(phone);
	const page = await context.newPage();
	/** @type {Promise<{ type: string, bytes: number }>[]} */
	const files = [];
	page.on('requestfinished', (request) => {
		const type = request.resourceType();
		files.push(request.sizes().then(({ responseBodySize: bytes }) => ({ type, bytes })));
	});
	await play(page);
	/** @type {Weights} */
	const weights = new Map([['all', 0]]);
	for (const { type, bytes } of await Promise.all(files))
		for (const key of [type, 'all']) weights.set(key, (weights.get(key) ?? 0) + bytes);
	await context.close();
	return weights;
}

/** What one more picture adds to the first question, in the index that comes with it. */
async function weighCatalogue() {
	const load = async (/** @type {string} */ file) =>
		(await runnerImport(file, { configFile: false, logLevel: 'error' })).module;
	const { readRecords } = await load('./src/lib/catalogue/plugin.ts');
	const { entryOf, packEntries } = await load('./src/lib/core/entry.ts');
	const records = readRecords();
	const packed = JSON.stringify(packEntries(records.map(entryOf)));
	const { length } = await promisify(brotliCompress)(packed);
	return new Map([['index, a picture', length / records.length]]);
}

/** @param {string} scene @param {Weights} weights */
function report(scene, weights) {
	const rows = [...weights].sort(([, a], [, b]) => b - a);
	return rows.map(([type, bytes]) => {
		const limit = limits.find((entry) => entry.scene === scene && entry.type === type)?.limit;
		return { scene, type, bytes, limit, over: limit !== undefined && bytes > limit };
	});
}

const serve = fileURLToPath(new URL('serve.js', import.meta.url));
const server = spawn(process.execPath, [serve, String(port)], {
	stdio: ['ignore', 'pipe', 'inherit']
});
try {
	await once(server.stdout, 'data');
	const browser = await chromium.launch(launchOptions);
	const rows = [];
	for (const { name, play } of scenes) rows.push(...report(name, await weigh(browser, play)));
	await browser.close();
	rows.push(...report('catalogue', await weighCatalogue()));
	console.table(rows);
	if (rows.some(({ over }) => over)) process.exitCode = 1;
} finally {
	server.kill();
}
