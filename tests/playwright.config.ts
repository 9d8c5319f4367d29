import { defineConfig } from '@playwright/test';
import { launchOptions } from '../scripts/browser.js';

const base = process.env.BASE_PATH ?? '';
const port = Number(process.env.PORT ?? 4173);

export default defineConfig({
	testDir: './e2e',
	outputDir: './.results',
	fullyParallel: true,
	workers: 2,
	forbidOnly: !!process.env.CI,
	reporter: 'list',
	// a machine may be slow, or busy with something else: what fails is to be wrong, not late
	timeout: 90_000,
	expect: { timeout: 20_000 },
	use: { baseURL: `http://localhost:${port}${base}/`, launchOptions, serviceWorkers: 'block' },
	webServer: {
		command: `node scripts/serve.js ${port}`,
		cwd: '..',
		url: `http://localhost:${port}${base}/`,
		reuseExistingServer: false
	}
});
