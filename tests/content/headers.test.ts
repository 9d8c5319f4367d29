import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forever, headers, immutable, workerPolicy, workers } from '../../scripts/headers.js';

const read = (path: string): string =>
	readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('static/_headers', () => {
	const lines = read('static/_headers').split('\n');

	it('has every header, and no other, for every file', () => {
		const start = lines.indexOf('/*');
		const block = lines.slice(start + 1, lines.indexOf('', start));
		expect(block).toEqual(Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`));
	});

	it('lets the worker compile WebAssembly, and nobody else', () => {
		expect(lines[lines.indexOf(`${workers}*`) + 1]).toBe(
			`  Content-Security-Policy: ${workerPolicy}`
		);
		expect(lines.filter((line) => line.includes('wasm-unsafe-eval'))).toHaveLength(1);
	});

	it.each(immutable)('keeps %s for a year', (folder) => {
		expect(lines[lines.indexOf(`${folder}*`) + 1]).toBe(`  Cache-Control: ${forever}`);
	});
});

describe('nginx.conf', () => {
	const conf = read('nginx.conf');
	const {
		'Strict-Transport-Security': transport,
		'Content-Security-Policy': policy,
		...others
	} = headers;

	it.each(Object.entries(others))('has %s', (name, value) => {
		expect(conf).toContain(`add_header ${name} "${value}" always;`);
	});

	it('has Content-Security-Policy, and the worker’s own', () => {
		expect(conf).toContain(`default "${policy}";`);
		expect(conf).toContain(`~${workers} "${workerPolicy}";`);
		expect(conf).toContain('add_header Content-Security-Policy $policy always;');
	});

	it('has Strict-Transport-Security, on secure connections', () => {
		expect(conf).toContain(`"${transport}";`);
		expect(conf).toContain('add_header Strict-Transport-Security $transport always;');
	});

	it.each(immutable)('keeps %s for a year', (folder) => {
		expect(conf).toContain(`~${folder} "${forever}";`);
	});

	it('adds headers in one place only, since a location would drop the others', () => {
		const inLocations = conf.match(/^\s*location [^{]*\{[^}]*\}/gm) ?? [];
		expect(inLocations.length).toBeGreaterThan(0);
		expect(inLocations.join()).not.toContain('add_header');
	});
});
