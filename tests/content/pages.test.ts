import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { areas, areasOf } from '../../src/lib/words/areas.ts';
import { pages } from '../../src/lib/words/pages.ts';

const folder = new URL('../../src/routes/[[lang=locale]]/', import.meta.url);

it('every page is in the list that the sitemap and the links use, and no other', () => {
	const routes = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
	const named = new Set(pages.map((page) => page.split('/')[0]!));
	expect(['', ...routes].sort()).toEqual([...named].sort());
});

it('every page needs the interface, and only areas that there are', () => {
	for (const page of pages) {
		const needed = areasOf(`/[[lang=locale]]${page && `/${page}`}`);
		expect(needed[0]).toBe('interface');
		expect(areas).toEqual(expect.arrayContaining([...needed]));
	}
});

it('the first question does not wait for the words of its answer', () => {
	expect(areasOf('/[[lang=locale]]')).not.toContain('play');
});
