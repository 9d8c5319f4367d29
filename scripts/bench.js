/**
 * How long a slow phone takes from a click to what it shows, and how smoothly the marks are drawn:
 *   npm run build && npm run bench
 * A benchmark, not a test: it prints and judges nothing.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions } from './browser.js';
import { pick, pictureCame } from './player.js';

const port = 4175;
const slowdown = 4;
const seeds = ['bench1', 'bench2', 'bench3'];
const frames = 10;
const home = `http://localhost:${port}${process.env.BASE_PATH ?? ''}/`;
const round = `${home}round/`;
// what is kept for a time without a network comes after all this, and is not weighed
const phone = {
	serviceWorkers: /** @type {const} */ ('block'),
	viewport: { width: 360, height: 740 },
	deviceScaleFactor: 2
};

/** @typedef {import('@playwright/test').Page} Page */

const selectors = {
	answer: '[data-stage="look"] .choices button',
	proof: '[data-stage="prove"] form button[type=submit]',
	wayOn: '[data-stage="see"] .panel a.slab-filled'
};

/**
 * Milliseconds from a click to the frame that shows what it leads to.
 * @param {Page} page @param {string} target @param {string} result
 */
function clicked(page, target, result) {
	return page.evaluate(
		([target, result]) =>
			new Promise((resolve) => {
				const shown = () => {
					const found = document.querySelector(result ?? '');
					if (!found) return false;
					return !(found instanceof HTMLImageElement) || (found.complete && found.naturalWidth > 0);
				};
				// the message comes after the frame has been drawn
				const drawn = () => {
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = () => resolve(performance.now() - start);
					port2.postMessage(null);
				};
				const look = () => requestAnimationFrame(() => (shown() ? drawn() : look()));
				const start = performance.now();
				/** @type {HTMLElement} */ (document.querySelector(target ?? '')).click();
				look();
			}),
		[target, result]
	);
}

/** Frames of a sixtieth of a second that were not shown while the marks were drawn. @param {Page} page */
function dropped(page) {
	return page.evaluate(
		() =>
			new Promise((resolve) => {
				const begin = performance.now();
				let [last, lost, longest] = [begin, 0, 0];
				const frame = (/** @type {number} */ now) => {
					const delta = now - last;
					lost += Math.max(0, Math.round((delta * 60) / 1000) - 1);
					longest = Math.max(longest, delta);
					last = now;
					const still = document
						.getAnimations()
						.every(({ playState }) => playState === 'finished' || playState === 'idle');
					if (still && now - begin > 300) resolve({ lost, longest, lasted: now - begin });
					else requestAnimationFrame(frame);
				};
				requestAnimationFrame(frame);
			})
	);
}

/** @param {Page} page */
const withoutWax = (page) =>
	page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync('.strokes { filter: none !important }');
		document.adoptedStyleSheets = [sheet];
	});

/** @type {Map<string, number[]>} */
const times = new Map();
const note = (/** @type {string} */ name, /** @type {number} */ value) =>
	times.set(name, [...(times.get(name) ?? []), value]);

/** @param {import('@playwright/test').Browser} browser @param {string} seed @param {boolean} wax */
async function playRound(browser, seed, wax) {
	const page = await browser.newPage(phone);
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	await page.goto(`${round}?seed=${seed}`, { waitUntil: 'networkidle' });
	if (!wax) await withoutWax(page);
	const marks = wax ? 'marks with wax' : 'marks without wax';
	for (let frame = 0; frame < frames; frame++) {
		await pictureCame(page);
		await page.waitForLoadState('networkidle');
		const pair = (await page.locator('.look img').count()) > 1;
		if (pair)
			note('call of a pair → feedback, ms', await clicked(page, selectors.answer, selectors.wayOn));
		else {
			note('call → proof, ms', await clicked(page, selectors.answer, selectors.proof));
			await pick(page);
			note('prove → feedback, ms', await clicked(page, selectors.proof, selectors.wayOn));
		}
		const { lost, longest, lasted } = await dropped(page);
		note(`${marks}: frames lost`, lost);
		note(`${marks}: longest frame, ms`, longest);
		note(`${marks}: drawn after, ms`, lasted);
		if (frame + 1 < frames)
			note(
				'next → picture, ms',
				await clicked(page, selectors.wayOn, '[data-stage="look"] .look img')
			);
	}
	await page.close();
}

/**
 * How long a frame under other lamps takes to print, against drawing the same canvas empty.
 * @param {import('@playwright/test').Browser} browser
 */
async function relight(browser) {
	const page = await browser.newPage(phone);
	await page.goto(`${home}lessons/lighting/`, { waitUntil: 'networkidle' });
	await page.locator('.choice').first().click();
	await page.locator('#figure').scrollIntoViewIfNeeded();
	const canvas = page.locator('#figure canvas');
	await canvas.waitFor();
	await page.waitForLoadState('networkidle');
	const { prints, empty } = await canvas.evaluate((/** @type {HTMLCanvasElement} */ element) => {
		// the context the figure draws with: its program and its lamps are set
		const gl = element.getContext('webgl2');
		if (!gl) throw new Error('no WebGL2');
		const pixel = new Uint8Array(4);
		const timed = (/** @type {() => void} */ draw, /** @type {number} */ together) => {
			const times = [];
			for (let i = 0; i < 30; i++) {
				const begin = performance.now();
				for (let j = 0; j < together; j++) {
					draw();
					// reading waits until it is drawn
					gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
				}
				times.push((performance.now() - begin) / together);
			}
			return times;
		};
		const prints = timed(() => gl.drawArrays(gl.TRIANGLES, 0, 3), 1);
		// the clock ticks too seldom for one empty canvas
		return { prints, empty: timed(() => gl.clear(gl.COLOR_BUFFER_BIT), 10) };
	});
	for (const took of prints) note('relight, ms', took);
	for (const took of empty) note('relight: empty canvas, ms', took);
	note('relight: times an empty canvas', quantile(prints, 0.5) / quantile(empty, 0.5));
	await page.close();
}

/** @param {readonly number[]} values @param {number} share */
const quantile = (values, share) =>
	[...values].sort((a, b) => a - b)[
		Math.min(values.length - 1, Math.floor(values.length * share))
	] ?? 0;

/** @param {number} value */
const rounded = (value) => value.toFixed(value < 10 ? 2 : 0).padStart(8);

const serve = fileURLToPath(new URL('serve.js', import.meta.url));
const server = spawn(process.execPath, [serve, String(port)], {
	stdio: ['ignore', 'pipe', 'inherit']
});
try {
	await once(server.stdout, 'data');
	const browser = await chromium.launch(launchOptions);
	for (const seed of seeds) for (const wax of [true, false]) await playRound(browser, seed, wax);
	await relight(browser);
	await browser.close();
	console.log(
		`${phone.viewport.width}×${phone.viewport.height} @${phone.deviceScaleFactor}, CPU ${slowdown}× slower`
	);
	console.log(`${''.padEnd(36)}  median     p95       n`);
	for (const [name, values] of [...times].sort(([a], [b]) => a.localeCompare(b)))
		console.log(
			`${name.padEnd(36)}${rounded(quantile(values, 0.5))}${rounded(quantile(values, 0.95))}${String(values.length).padStart(8)}`
		);
} finally {
	server.kill();
}
