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
import { launchOptions } from './browser.js';
import { load } from './load.js';
import { answer, playFrame } from './player.js';

const port = 4174;
const home = `http://localhost:${port}${process.env.BASE_PATH ?? ''}/`;
// what is kept for a time without a network comes after all this, and is not weighed
const phone = {
	serviceWorkers: /** @type {const} */ ('block'),
	viewport: { width: 360, height: 740 },
	deviceScaleFactor: 2
};
const frames = 10;

/**
 * In KB (1000 bytes) as they travel. A type counts what the page's own HTML names; `needed` is
 * their sum: with it the question stands and can be answered. The rest is fetched after that, in
 * peace; of its scripts, those that need not wait for the picture are also counted with the page's
 * own, as `script until the call`. The index is in bytes a picture.
 * @type {Record<string, Record<string, number>>}
 */
const limits = {
	'first question': { script: 42, needed: 110 },
	'whole round': { everything: 450 },
	// before one scrolls: the heaviest of the lessons
	'a lesson': { script: 50, everything: 220 },
	'catalogue index': { 'bytes a picture': 24 }
};

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ type: string, path: string, bytes: number }} File */

/**
 * Opens a page on an empty cache and plays `count` frames by clicking.
 * @param {number} count @param {string} path under home
 */
async function fetched(count, path = '') {
	const browser = await chromium.launch(launchOptions);
	const context = await browser.newContext(phone);
	const page = await context.newPage();
	/** @type {Promise<File>[]} */
	const files = [];
	page.on('requestfinished', (request) => {
		const type = request.resourceType();
		const path = new URL(request.url()).pathname;
		files.push(request.sizes().then(({ responseBodySize: bytes }) => ({ type, path, bytes })));
	});
	const response = await page.goto(home + path, { waitUntil: 'networkidle' });
	const html = (await response?.text()) ?? '';
	for (let frame = 0; frame < count; frame++) await playFrame(page, frame + 1 === frames);
	await page.waitForLoadState('networkidle');
	const all = await Promise.all(files);
	await browser.close();
	return { html, files: all };
}

/**
 * Every script that comes while the picture is still on its way: those that the page names, and
 * those that it fetches by itself before anybody can answer.
 */
async function scriptsBeforeAnswer() {
	const browser = await chromium.launch(launchOptions);
	const page = await (await browser.newContext(phone)).newPage();
	/** @type {Promise<number>[]} */
	const bytes = [];
	page.on('requestfinished', (request) => {
		if (request.resourceType() === 'script')
			bytes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
	});
	await page.route('**/pictures/**', () => undefined);
	await page.goto(home, { waitUntil: 'domcontentloaded' });
	await answer(page).waitFor();
	// no script for a second: whatever begins by itself has begun
	await page.waitForFunction(() => {
		const scripts = performance
			.getEntriesByType('resource')
			.filter(({ name }) => name.endsWith('.js'));
		const ends = scripts.map((entry) => entry.startTime + entry.duration);
		return ends.length > 0 && performance.now() - Math.max(...ends) > 1000;
	});
	const all = await Promise.all(bytes);
	await browser.close();
	return all.reduce((total, one) => total + one / 1000, 0);
}

/** KB of all files by type, and of some of them together. @param {readonly File[]} files */
function byType(files) {
	/** @type {Map<string, number>} */
	const weights = new Map();
	for (const { type, bytes } of files) weights.set(type, (weights.get(type) ?? 0) + bytes / 1000);
	return [...weights].sort(([, a], [, b]) => b - a);
}
/** @param {readonly File[]} files */
const sum = (files) => files.reduce((total, { bytes }) => total + bytes / 1000, 0);

/** What stands in the page's own HTML, or is named there; the rest is fetched after that, in peace.
 * @param {{ html: string, files: readonly File[] }} page */
const needed = ({ html, files }) =>
	files.filter(({ type, path }) => type === 'document' || html.includes(path));

/** What the heaviest lesson needs before one scrolls. */
async function weighLessons() {
	/** @type {typeof import('../src/lib/guide/slugs.ts')} */
	const { slugs } = await load('src/lib/guide/slugs.ts');
	const all = [];
	for (const slug of slugs) all.push(needed(await fetched(0, `lessons/${slug}/`)));
	return all.sort((a, b) => sum(b) - sum(a))[0] ?? [];
}

/** What one more picture adds to the first question, in the index that comes with it. */
async function weighIndex() {
	/** @type {typeof import('../src/lib/catalogue/plugin.ts')} */
	const { readRecords } = await load('src/lib/catalogue/plugin.ts');
	/** @type {typeof import('../src/lib/core/indexing.ts')} */
	const { entryOf } = await load('src/lib/core/indexing.ts');
	/** @type {typeof import('../src/lib/core/entry.ts')} */
	const { packEntries } = await load('src/lib/core/entry.ts');
	const records = readRecords();
	const { length } = await promisify(brotliCompress)(packEntries(records.map(entryOf)));
	return length / records.length;
}

/** @param {string} scene @param {readonly (readonly [string, number])[]} weights */
function report(scene, weights) {
	const rows = weights.map(([name, value]) => {
		const limit = limits[scene]?.[name];
		const verdict = limit === undefined ? '' : value <= limit ? 'ok' : 'OVER';
		return { name, value, limit, verdict };
	});
	console.log(`\n${scene}`);
	for (const { name, value, limit, verdict } of rows)
		console.log(
			`  ${name.padEnd(22)}${value.toFixed(1).padStart(8)}${String(limit ?? '').padStart(8)}  ${verdict}`.trimEnd()
		);
	return rows.every(({ verdict }) => verdict !== 'OVER');
}

const serve = fileURLToPath(new URL('serve.js', import.meta.url));
const server = spawn(process.execPath, [serve, String(port)], {
	stdio: ['ignore', 'pipe', 'inherit']
});
try {
	await once(server.stdout, 'data');
	const first = await fetched(0);
	const untilCall = await scriptsBeforeAnswer();
	const { files } = await fetched(frames);
	const lesson = await weighLessons();
	const own = needed(first);
	const ahead = first.files.filter((file) => !own.includes(file));
	console.log('KB as they travel, limit');
	const fine = [
		report('first question', [
			...byType(own),
			['script until the call', untilCall],
			['needed', sum(own)],
			['fetched ahead', sum(ahead)]
		]),
		report('whole round', [...byType(files), ['everything', sum(files)]]),
		report('a lesson', [...byType(lesson), ['everything', sum(lesson)]]),
		report('catalogue index', [['bytes a picture', await weighIndex()]])
	];
	if (fine.includes(false)) process.exitCode = 1;
} finally {
	server.kill();
}
