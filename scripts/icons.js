/**
 * Draws what is kept in static/ as PNG: the icons of an installed app from favicon.svg, and the
 * picture that goes with a shared link. Run it again when the look changes:
 *   node scripts/chromium.js node scripts/icons.js
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { runnerImport } from 'vite';
import { launchOptions } from './browser.js';

const file = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const icon = readFileSync(file('static/favicon.svg'), 'utf8');
const font = readFileSync(file('src/lib/shell/display.woff2')).toString('base64');

const touchIcon = `<style>
	body { margin: 0; display: grid; place-items: center; block-size: 180px; background: #c9c8c4 }
	svg { block-size: 140px }
</style>${icon}`;

/** An icon for an installed app; a mask may cut a fifth off each side. @param {number} share of the height */
const appIcon = (share) => `<style>
	body { margin: 0; display: grid; place-items: center; block-size: 100vh; background: #c9c8c4 }
	svg { block-size: ${share * 100}vh }
</style>${icon}`;

/** The picture that stands for all: half of it in the dark, so that there is something to mark. */
const shown = 'h3v9td';
const record = JSON.parse(readFileSync(file(`src/lib/catalogue/records/${shown}.json`), 'utf8'));
const picture = readFileSync(file(`static/pictures/${shown}-960.webp`)).toString('base64');

/** @template T @param {string} path @returns {Promise<T>} */
const load = async (path) => {
	const alias = { $lib: file('src/lib') };
	const options = /** @type {const} */ ({
		configFile: false,
		logLevel: 'error',
		resolve: { alias }
	});
	return /** @type {T} */ ((await runnerImport(file(path), options)).module);
};
/** @type {typeof import('../src/lib/core/judge.ts')} */
const { findingOf, judge } = await load('src/lib/core/judge.ts');
/** @type {typeof import('../src/lib/play/evidence/marks.ts')} */
const { drawMarks } = await load('src/lib/play/evidence/marks.ts');

const judgement = judge(record.facts, 'company');
const marks = drawMarks(
	record,
	/** @type {const} */ (['F2', 'L1']).map((rule) => findingOf(judgement, rule)),
	{
		twoThirds: 'two thirds',
		cutHere: 'cut here',
		percent: (share) => `${Math.round(100 * share)} %`,
		stops: (stops) => `${stops.toFixed(1)} stops`,
		finding: () => ''
	}
);
const strokes = marks.flatMap((mark) => mark.strokes.map((d) => `<path d="${d}" />`)).join('');
const labels = marks
	.flatMap((mark) => mark.labels)
	.map(
		({ text, at: [x, y], anchor }) =>
			`<text x="${x}" y="${y}" text-anchor="${anchor}">${text}</text>`
	)
	.join('');

const frame = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-14 -26 428 552" font-family="Display" font-size="13" letter-spacing="1.4" fill="#d9c48f">
	<rect x="-14" y="-26" width="428" height="552" fill="#0d0d0c" />
	<image href="data:image/webp;base64,${picture}" width="400" height="500" />
	<text y="-8">TWO THIRDS 400</text><text x="400" y="-8" text-anchor="end">12A</text>
	<text y="518">12</text><text x="400" y="518" text-anchor="end">SAFETY FILM</text>
	<g fill="none" stroke="#ff5a43" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">${strokes}</g>
	<g fill="#ff5a43" stroke="#0d0d0c" stroke-width="4" paint-order="stroke" font-size="19" letter-spacing="0">${labels}</g>
</svg>`;
const sharePicture = `<style>
	@font-face { font-family: Display; src: url(data:font/woff2;base64,${font}) }
	body { margin: 0; block-size: 630px; background: #c9c8c4; color: #161615; overflow: hidden;
		font: 600 116px/1 Display; display: flex; align-items: center; gap: 76px; padding-inline-end: 60px }
	svg { block-size: 630px }
	p { margin: 0; word-spacing: 0.06em } small { display: block; margin-block-start: 36px; font-size: 52px; color: #4d4c48 }
</style>${frame}<p>Two Thirds<small>Headshot or portrait?</small></p>`;

const browser = await chromium.launch(launchOptions);
for (const { html, path, width, height } of [
	{ html: touchIcon, path: 'static/apple-touch-icon.png', width: 180, height: 180 },
	{ html: appIcon(0.8), path: 'static/icon-192.png', width: 192, height: 192 },
	{ html: appIcon(0.8), path: 'static/icon-512.png', width: 512, height: 512 },
	{ html: appIcon(0.56), path: 'static/icon-maskable.png', width: 512, height: 512 },
	{ html: sharePicture, path: 'static/og.png', width: 1200, height: 630 }
]) {
	const page = await browser.newPage({ viewport: { width, height } });
	await page.setContent(html);
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	await page.screenshot({ path: file(path) });
}
await browser.close();
