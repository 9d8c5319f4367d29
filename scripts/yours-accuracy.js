/**
 * Measures every picture of the catalogue as a visitor's own, in a browser, with the built worker,
 * and compares with what is known exactly; fails over the limits. Needs `npm run build`:
 *   npm run yours:accuracy
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions } from './browser.js';
import { load } from './load.js';

/** @typedef {import('../src/lib/yours/measure/report.ts').Report} Report */

const port = 4176;
const site = `http://localhost:${port}${process.env.BASE_PATH ?? ''}/`;

/** @type {typeof import('../src/lib/catalogue/plugin.ts')} */
const { readRecords } = await load('src/lib/catalogue/plugin.ts');
/** @type {typeof import('../src/lib/yours/face-files.ts')} */
const { faceFolder } = await load('src/lib/yours/face-files.ts');
/** @type {typeof import('./yours/accuracy.ts')} */
const { compare, table } = await load('scripts/yours/accuracy.ts');

const workers = fileURLToPath(new URL('../build/_app/immutable/workers/', import.meta.url));
const worker = readdirSync(workers).find((name) => /^measuring\.worker.*\.js$/.test(name));

/**
 * Runs in the page: one worker for all pictures.
 * @param {{ site: string, worker: string, folder: string, ids: readonly string[] }} what
 * @returns {Promise<Record<string, Report | string>>}
 */
async function measureAll({ site, worker, folder, ids }) {
	const { trustedTypes } = /** @type {any} */ (window);
	const policy = trustedTypes.createPolicy('two-thirds-measuring', {
		createScriptURL: (/** @type {string} */ url) => url
	});
	const measuring = new Worker(policy.createScriptURL(site + worker), { type: 'module' });
	/** @param {object} message @param {string} awaited @returns {Promise<any>} */
	const ask = (message, awaited) =>
		new Promise((resolve, reject) => {
			measuring.onmessage = ({ data }) => {
				if (data.kind === 'failed') reject(new Error(data.reason));
				else if (data.kind === awaited) resolve(data);
			};
			measuring.postMessage(message);
		});
	await ask({ kind: 'prepare', folder: site + folder }, 'ready');
	/** @type {Record<string, Report | string>} */
	const reports = {};
	for (const id of ids) {
		const bitmap = await createImageBitmap(
			await (await fetch(`${site}pictures/${id}-960.webp`)).blob()
		);
		const scale = Math.min(1, 900 / Math.max(bitmap.width, bitmap.height));
		const canvas = new OffscreenCanvas(
			Math.round(bitmap.width * scale),
			Math.round(bitmap.height * scale)
		);
		const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
		pen.imageSmoothingQuality = 'high';
		pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
		const pixels = pen.getImageData(0, 0, canvas.width, canvas.height);
		const { faces } = await ask({ kind: 'look', pixels }, 'faces');
		if (faces.length === 0) reports[id] = 'no face found';
		else
			reports[id] = (await ask({ kind: 'measure', face: 0, development: null }, 'measured')).report;
	}
	measuring.terminate();
	return reports;
}

const serve = fileURLToPath(new URL('serve.js', import.meta.url));
const server = spawn(process.execPath, [serve, String(port)], {
	stdio: ['ignore', 'pipe', 'inherit']
});
try {
	await once(server.stdout, 'data');
	const browser = await chromium.launch(launchOptions);
	const page = await browser.newPage();
	await page.goto(`${site}yours/`, { waitUntil: 'networkidle' });
	const records = readRecords();
	const reports = await page.evaluate(measureAll, {
		site,
		worker: `_app/immutable/workers/${worker}`,
		folder: `${faceFolder}/`,
		ids: records.map(({ id }) => id)
	});
	await browser.close();
	const { lines, fine } = table(compare(records, reports));
	console.log(lines.join('\n'));
	if (!fine) process.exitCode = 1;
} finally {
	server.kill();
}
