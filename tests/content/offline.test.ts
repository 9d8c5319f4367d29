import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/lib/words/locales.ts';
import { pages } from '../../src/lib/words/pages.ts';
import { lessonRecordsFolder } from '../../src/lib/guide/derivatives.ts';
import { slugs } from '../../src/lib/guide/slugs.ts';
import { records } from '../finished-set.ts';

const lessonRecords = readdirSync(lessonRecordsFolder);

interface List {
	readonly name: string;
	readonly files: readonly string[];
	readonly pages: readonly string[];
}
const build = new URL('../../build/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, build), 'utf8');
const base = process.env.BASE_PATH ?? '';
const listOf = (locale: string): List => JSON.parse(read(`offline/${locale}.json`)) as List;
const inBuild = (address: string): URL =>
	new URL(
		address
			.slice(base.length + 1)
			.replace(/\/$|^$/, '/index.html')
			.replace(/^\//, ''),
		build
	);

// what a build made; npm test builds first
describe.skipIf(!existsSync(build)).each(locales)('kept for %s', (locale) => {
	const { name, files, pages: kept } = listOf(locale);

	it('is every page in the language, and every record', () => {
		expect(kept).toHaveLength(pages.length);
		for (const page of kept)
			expect(readFileSync(inBuild(page), 'utf8')).toContain(`lang="${locale}"`);
		expect(files.filter((file) => /\/records\/\w{6}\.json$/.test(file))).toHaveLength(
			records.length + lessonRecords.length
		);
		const lessons = files.filter((file) => file.includes(`/guide/${locale}`));
		expect(lessons).toHaveLength(1 + slugs.length);
	});

	it('are files that there are, none twice, the display face among them', () => {
		expect(files.filter((file) => !existsSync(inBuild(file)))).toEqual([]);
		expect(new Set(files).size).toBe(files.length);
		expect(files.some((file) => file.endsWith('.woff2'))).toBe(true);
	});

	it('holds everything its pages name, and no words of another language', () => {
		for (const page of kept) {
			const named = [
				...readFileSync(inBuild(page), 'utf8').matchAll(/"([^"]*_app\/immutable[^"]*)"/g)
			];
			expect(named.length).toBeGreaterThan(3);
			for (const [, file] of named) expect(files).toContain(file);
		}
		const text = (of: string): string =>
			(
				JSON.parse(readFileSync(`messages/interface/${of}.json`, 'utf8')) as Record<string, string>
			).round_description!.slice(0, 30);
		const scripts = files
			.filter((file) => file.endsWith('.js'))
			.map((file) => readFileSync(inBuild(file), 'utf8'))
			.join('\n');
		expect(locales.filter((of) => scripts.includes(text(of)))).toEqual([locale]);
	});

	it('has a name of its own', () => {
		expect(locales.filter((other) => listOf(other).name === name)).toEqual([locale]);
	});
});
