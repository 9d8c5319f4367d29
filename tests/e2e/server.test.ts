import { expect, test } from '@playwright/test';
import { forever, headers } from '../../scripts/headers.js';

for (const path of ['', 'de/', 'favicon.svg', 'nowhere/', '_app/nowhere.js']) {
	test(`/${path} comes with every security header`, async ({ request }) => {
		const given = (await request.get(path)).headers();
		for (const [name, value] of Object.entries(headers))
			expect(given[name.toLowerCase()], name).toBe(value);
	});
}

test('what never changes is kept, what may change is asked for again', async ({ request }) => {
	const html = await (await request.get('')).text();
	const script = /href="([^"]+\/immutable\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
	const kept = async (path: string) => (await request.get(path)).headers()['cache-control'];
	expect(await kept(script)).toBe(forever);
	expect(await kept('')).toBe('no-cache');
	expect(await kept(`${script}.missing`)).toBe('no-cache');
});

test('files come compressed', async ({ request }) => {
	const response = await request.get('', { headers: { 'accept-encoding': 'br' } });
	expect(response.headers()['content-encoding']).toBe('br');
	expect(response.headers().vary).toContain('Accept-Encoding');
});

test('the policy refuses foreign pictures and untrusted markup', async ({ page }) => {
	await page.goto('', { waitUntil: 'networkidle' });
	const refused = await page.evaluate(
		() =>
			new Promise<string[]>((resolve) => {
				const directives: string[] = [];
				document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
					directives.push(effectiveDirective);
					if (directives.length === 2) resolve(directives);
				});
				const image = new Image();
				image.src = 'https://example.com/a.png';
				try {
					document.body.innerHTML = '<p></p>';
				} catch {
					// trusted types refuse it
				}
			})
	);
	expect(refused.sort()).toEqual(['img-src', 'require-trusted-types-for']);
});
