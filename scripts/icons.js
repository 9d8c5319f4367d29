/**
 * Draws what is kept in static/ as PNG: the icon for phones' home screens from favicon.svg, and
 * the picture that goes with a shared link. Run it again when the look changes:
 *   node scripts/chromium.js node scripts/icons.js
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions } from './browser.js';

const file = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const icon = readFileSync(file('static/favicon.svg'), 'utf8');
const font = readFileSync(file('src/lib/shell/display.woff2')).toString('base64');

const touchIcon = `<style>
	body { margin: 0; display: grid; place-items: center; block-size: 180px; background: #c9c8c4 }
	svg { block-size: 140px }
</style>${icon}`;

const frame = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 500" font-family="Display" font-size="13" letter-spacing="1.4" fill="#d9c48f">
	<rect width="400" height="500" rx="2" fill="#0d0d0c" />
	<path d="M12 28h376v444H12z" fill="#3b3a38" />
	<path d="M62 472c4-72 42-92 102-108v-52h82v52c60 16 98 36 102 108z" fill="#1d1c1b" />
	<path d="M164 300h82v70c-20 26-62 26-82 0z" fill="#a5a39d" />
	<path d="M205 76c62 0 94 42 94 112 0 82-42 148-94 148s-94-66-94-148c0-70 32-112 94-112z" fill="#c9c8c4" />
	<path d="M205 66c70 0 108 46 104 128-12-52-46-84-104-84s-92 32-104 84c-4-82 34-128 104-128z" fill="#22211f" />
	<text x="14" y="19">TWO THIRDS 400</text><text x="386" y="19" text-anchor="end">12A</text>
	<text x="14" y="491">12</text><text x="386" y="491" text-anchor="end">SAFETY FILM</text>
	<g fill="none" stroke="#ff5a43" stroke-width="6" stroke-linecap="round" stroke-linejoin="round">
		<path d="M72 66c-8-1-16 0-24 2 2 60-2 120 1 180 0 30-2 58-1 88 8 1 16 1 25-1" />
		<path d="M30 366c6-1 9-1 14 0m9 0c5-1 9 0 14-1m9 1c5 0 9-1 14 0" />
	</g>
</svg>`;
const sharePicture = `<style>
	@font-face { font-family: Display; src: url(data:font/woff2;base64,${font}) }
	body { margin: 0; block-size: 630px; background: #c9c8c4; color: #161615; overflow: hidden;
		font: 600 116px/1 Display; display: flex; align-items: center; gap: 84px; padding-inline: 84px }
	svg { block-size: 546px }
	p { margin: 0; word-spacing: 0.06em } small { display: block; margin-block-start: 36px; font-size: 52px; color: #4d4c48 }
</style>${frame}<p>Two Thirds<small>Headshot or portrait?</small></p>`;

const browser = await chromium.launch(launchOptions);
for (const { html, path, width, height } of [
	{ html: touchIcon, path: 'static/apple-touch-icon.png', width: 180, height: 180 },
	{ html: sharePicture, path: 'static/og.png', width: 1200, height: 630 }
]) {
	const page = await browser.newPage({ viewport: { width, height } });
	await page.setContent(html);
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	await page.screenshot({ path: file(path) });
}
await browser.close();
