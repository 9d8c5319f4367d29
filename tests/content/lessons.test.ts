import { existsSync, readFileSync } from 'node:fs';
import { compile } from 'mdsvex';
import { describe, expect, it } from 'vitest';
import { parseFrontMatter, taught, topics } from '../../src/lib/guide/front-matter.ts';
import { figures, lessons, picturesIn } from '../../src/lib/guide/lessons.ts';
import { stills } from '../../src/lib/guide/pictures.ts';
import { candidatesFor, choosePractice, practiceLength } from '../../src/lib/guide/practice.ts';
import { after, before, slugs, type Slug } from '../../src/lib/guide/slugs.ts';
import { textPath } from '../../src/lib/guide/texts.ts';
import { baseLocale, locales, type Locale } from '../../src/lib/words/locales.ts';
import { judge, type Verdict } from '../../src/lib/core/judge.ts';
import { confusionIds } from '../../src/lib/core/confusions.ts';
import { ruleIds } from '../../src/lib/core/themes.ts';
import { lessonRecords, records } from '../finished-set.ts';
import { illSet } from './typesetting.ts';

/** The catalogue's pictures, and those that only lessons show. */
const shown = [...records, ...lessonRecords];

const source = (slug: Slug, locale: Locale): string =>
	readFileSync(new URL(`../../${textPath(slug, locale)}`, import.meta.url), 'utf8');

async function front(slug: Slug, locale: Locale) {
	const compiled = await compile(source(slug, locale), { extension: '.md' });
	return parseFrontMatter(compiled?.data?.fm, textPath(slug, locale));
}
/** The tags of a text in their order: its parts, figures and readers. */
const shape = (text: string): readonly string[] =>
	text.match(/<\/?(Part|Example|Figure|Reader)[^>]*>/g) ?? [];
const words = (text: string): readonly string[] =>
	text
		.slice(text.indexOf('</script>'))
		.replace(/<[^>]*>|[*#-]/g, ' ')
		.split(/\s+/)
		.filter(Boolean);

it('the lessons teach everything there is to teach, each in one place', async () => {
	const all = await Promise.all(slugs.map((slug) => front(slug, baseLocale)));
	const teaches = all.flatMap((one) => one.teaches);
	expect([...teaches].sort()).toEqual([...topics].sort());
	expect(topics).toEqual([...ruleIds, ...confusionIds, ...taught]);
});

it.each(figures)('the %s figure has pictures for those without scripts', (figure) => {
	expect(stills[figure].length).toBeGreaterThan(0);
	for (const [id, width] of stills[figure])
		for (const format of ['avif', 'webp'])
			expect(existsSync(`static/pictures/${id}-${width}.${format}`), `${id}-${width}`).toBe(true);
});

it('a wrong head names file, field and value', () => {
	const wrong = { title: '', summary: 'x', minutes: 3 };
	expect(() => parseFrontMatter(wrong, 'framing/en.md')).toThrow(/framing\/en\.md: title: .*""/);
	expect(() => parseFrontMatter({ ...wrong, title: 'x', minutes: 9 }, 'a.md')).toThrow(
		/a\.md: minutes: .*9/
	);
});

it('one leads to the next', () => {
	expect(before(slugs[0])).toBeUndefined();
	expect(after('framing')).toBe('expression');
	expect(before('expression')).toBe('framing');
	expect(after(slugs.at(-1)!)).toBeUndefined();
});

describe.each(slugs)('%s', (slug) => {
	const base = source(slug, baseLocale);

	it('is short: 280 to 500 words', () => {
		const { length } = words(base);
		expect(length).toBeGreaterThan(280);
		expect(length).toBeLessThan(500);
	});

	it('has its parts in their order, and a tip for both readers', () => {
		const parts = [...base.matchAll(/<Part name="(\w+)">/g)].map(([, name]) => name);
		expect(parts).toEqual(['rule', 'example', 'figure', 'confusion', 'use']);
		expect(shape(base)).toContain('<Example />');
		const readers = [...base.matchAll(/<Reader who="(\w+)">/g)].map(([, who]) => who);
		expect(new Set(readers)).toEqual(new Set(['behind', 'front']));
	});

	it.each(locales)('is whole in %s', async (locale) => {
		const text = source(slug, locale);
		const [mine, english] = [await front(slug, locale), await front(slug, baseLocale)];
		expect(shape(text)).toEqual(shape(base));
		expect(mine.teaches).toEqual(english.teaches);
		expect(mine.minutes).toBe(english.minutes);
		expect(illSet(locale, text)).toEqual([]);
		// every bold or italic phrase was closed, whatever stands beside it
		const compiled = await compile(text, { extension: '.md' });
		expect(compiled?.code).not.toMatch(/\*\*/);
		expect(compiled?.code.match(/<strong>/g)?.length).toBeGreaterThanOrEqual(2);
	});

	it.each(locales.filter((locale) => locale !== baseLocale))(
		'is translated into %s',
		async (locale) => {
			const [mine, english] = [await front(slug, locale), await front(slug, baseLocale)];
			const lines = ({ summary, question, answer, behind, front }: typeof mine) => [
				...[summary, question, answer],
				...[...behind, ...front]
			];
			const left = lines(mine).filter((line) => lines(english).includes(line));
			expect(left).toEqual([]);
			expect(source(slug, locale)).not.toContain(base.split('\n\n')[4]!);
		}
	);

	it('asks before it tells, and its answer is true of its pictures', () => {
		const { guess } = lessons[slug];
		const [first, second] = guess.views.map(({ id }) => shown.find((one) => one.id === id));
		if (typeof guess.answer === 'number') {
			const verdicts = [first!, second!].map(({ facts }) => judge(facts, guess.brief).verdict);
			expect(verdicts[guess.answer]).toBe('headshot');
			expect(verdicts[1 - guess.answer]).toBe('portrait');
		} else expect(first!.person).toBe(second!.person);
	});

	describe('its five questions', () => {
		const candidates = candidatesFor(slug, records);
		const verdictOf = ({ picture, brief }: (typeof candidates)[number]): Verdict =>
			judge(records.find(({ id }) => id === picture)!.facts, brief).verdict;

		it('are there, of both verdicts, and show nothing the lesson has shown', () => {
			for (const seed of ['a', 'b', 'c', 'd']) {
				const five = choosePractice(candidates, verdictOf, [], seed);
				expect(five).toHaveLength(practiceLength);
				expect(new Set(five.map(({ picture }) => picture)).size).toBe(practiceLength);
				expect(new Set(five.map(verdictOf)).size).toBe(2);
				for (const { picture } of five) expect(picturesIn(lessons[slug])).not.toContain(picture);
			}
		});

		it('are others when asked again, as far as there are others', () => {
			const once = choosePractice(candidates, verdictOf, [], 'a').map(({ picture }) => picture);
			const again = choosePractice(candidates, verdictOf, once, 'b');
			const repeated = again.filter(({ picture }) => once.includes(picture));
			const fresh = candidates.length - practiceLength;
			expect(repeated.length).toBeLessThanOrEqual(Math.max(0, practiceLength - fresh) + 2);
		});
	});
});
