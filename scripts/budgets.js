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

/**
 * In bytes, compressed. A type counts what the page's HTML names, and `needed` is their sum: with
 * it the question stands and can be answered. `ahead` is fetched in peace after that, for what
 * comes next.
 */
const limits = [
	{ scene: 'first question', type: 'script', limit: 42_000 },
	{ scene: 'first question', type: 'needed', limit: 110_000 },
	{ scene: 'a whole round', type: 'needed and ahead', limit: 450_000 },
	{ scene: 'catalogue', type: 'index, a picture', limit: 24 }
];

const port = 4174;
const home = `http://localhost:${port}${process.env.BASE_PATH ?? ''}/`;
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 };

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {Map<string, number>} Weights bytes by type of file */
/** @typedef {(page: Page) => Promise<string>} Scene gives the HTML it began with */

/** @type {{ name: string, play: Scene }[]} */
const scenes = [
	{ name: 'first question', play: openHome },
	{ name: 'a whole round', play: playRound }
];

/** @type {Scene} */
function openHome(page) {
	return open(page, home);
}

/** @type {Scene} */
async function playRound(page) {
	return open(page, `${home}round/`);
}

/** @param {Page} page @param {string} address */
async function open(page, address) {
	const response = await page.goto(address, { waitUntil: 'networkidle' });
	return (await response?.text()) ?? '';
}

/**
 * What a scene fetches, from an empty cache.
 * @param {import('@playwright/test').Browser} browser
 * @param {Scene} play
 * @returns {Promise<Weights>}
 */
async function weigh(browser, play) {
	const context = await browser.newContext(phone);
	const page = await context.newPage();
	/** @type {Promise<{ type: string, path: string, bytes: number }>[]} */
	const files = [];
	page.on('requestfinished', (request) => {
		const type = request.resourceType();
		const path = new URL(request.url()).pathname;
		files.push(request.sizes().then(({ responseBodySize: bytes }) => ({ type, path, bytes })));
	});
	const html = await play(page);
	/** @type {Weights} */
	const weights = new Map();
	for (const { type, path, bytes } of await Promise.all(files)) {
		const needed = type === 'document' || html.includes(path);
		for (const key of ['needed and ahead', ...(needed ? ['needed', type] : ['ahead'])])
			weights.set(key, (weights.get(key) ?? 0) + bytes);
	}
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
