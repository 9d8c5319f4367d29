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

const sharePicture = `<style>
	@font-face { font-family: Display; src: url(data:font/woff2;base64,${font}) }
	body { margin: 0; block-size: 630px; background: #c9c8c4; color: #161615;
		font: 600 104px/1 Display; display: flex; align-items: center; gap: 88px; padding-inline: 96px }
	svg { block-size: 486px }
	p { margin: 0 } small { display: block; margin-block-start: 40px; font-size: 48px; color: #4d4c48 }
</style>${icon}<p>Two Thirds<small>Headshot or portrait?</small></p>`;

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
