import { chromium } from '@playwright/test';
import { launchOptions } from './browser.js';
const [, , base, ...jobs] = process.argv;
const b = await chromium.launch(launchOptions);
for (const job of jobs) {
	const [path, name, mode = 'phone', theme = 'light', act = ''] = job.split('|');
	const c = await b.newContext({
		viewport: mode === 'phone' ? { width: 360, height: 740 } : { width: 1280, height: 800 },
		colorScheme: theme,
		deviceScaleFactor: 1
	});
	const p = await c.newPage();
	p.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.log(name, m.text()));
	p.on('pageerror', (e) => console.log(name, 'ERR', e.message));
	await p.goto(base + path, { waitUntil: 'networkidle' });
	if (act) {
		await p.evaluate(act);
		await p.waitForTimeout(700);
	}
	const h = await p.evaluate(() => document.documentElement.scrollHeight);
	for (let y = 0; y < h; y += 400) {
		await p.evaluate((y) => scrollTo(0, y), y);
		await p.waitForTimeout(120);
	}
	await p.evaluate(() => scrollTo(0, 0));
	await p.waitForTimeout(500);
	await p.screenshot({ path: `/tmp/g-${name}.png`, fullPage: true });
	await c.close();
}
await b.close();
