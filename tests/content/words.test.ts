import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fetchWords } from '../../src/lib/words/area.ts';
import { areaOf, areas, type AreaName } from '../../src/lib/words/areas.ts';
import { baseLocale, locales, type Locale } from '../../src/lib/words/locales.ts';
import { illSet, isSet } from './typesetting.ts';
import { forms, hasWords, placeholders, texts, type Message } from './message.ts';

/** Names of light that studios everywhere say in English. */
const presets = (...names: readonly string[]) => names.map((name) => `preset_${name}`);
const terms = (...names: readonly string[]) => names.map((name) => `term_${name}`);

/** Words that are the same in another language, by right. */
const alike: Partial<Record<Locale, Partial<Record<AreaName, readonly string[]>>>> = {
	de: {
		interface: ['site_name', 'theme_system', 'call_headshot'],
		play: ['verdict_headshot'],
		figures: [
			'thumbnail_a',
			'place_park',
			'aperture_blur',
			'sorting_headshot',
			...presets('butterfly', 'clamshell', 'loop', 'rembrandt', 'split')
		],
		glossary: terms('headshot', 'butterfly', 'clamshell', 'loop', 'rembrandt', 'split'),
		before: ['short_headshot']
	},
	ar: { interface: ['site_name'], figures: ['aperture_blur'] },
	es: {
		interface: ['site_name', 'call_headshot'],
		play: ['verdict_headshot', 'label_b2_rival'],
		yours: ['l3_open'],
		figures: [
			...['thumbnail_a', 'aperture_blur', 'sorting_headshot'],
			...presets('clamshell', 'loop', 'rembrandt', 'split')
		],
		glossary: terms('headshot', 'clamshell', 'loop', 'rembrandt', 'split'),
		before: ['short_headshot']
	},
	fr: {
		interface: ['site_name', 'menu', 'pages', 'call_headshot', 'call_portrait'],
		play: [
			'theme_expression',
			'verdict_headshot',
			'verdict_portrait',
			'label_e1_intense',
			'label_b2_rival'
		],
		yours: ['save_size'],
		figures: [
			'size_px',
			'thumbnail_a',
			'aperture_blur',
			'sorting_headshot',
			'sorting_portrait',
			...presets('butterfly', 'clamshell', 'loop', 'rembrandt', 'split', 'lowkey', 'highkey')
		],
		glossary: terms(
			...['headshot', 'portrait', 'butterfly', 'clamshell', 'loop', 'rembrandt', 'split'],
			...['low_key', 'high_key']
		),
		before: ['short_headshot', 'short_portrait']
	},
	'pt-BR': {
		interface: ['site_name', 'menu', 'call_headshot'],
		play: ['verdict_headshot'],
		yours: ['save_size'],
		figures: [
			...['size_px', 'thumbnail_a', 'aperture_blur', 'sorting_headshot'],
			...presets('clamshell', 'loop', 'rembrandt', 'split', 'lowkey', 'highkey')
		],
		glossary: terms(
			...['headshot', 'stop', 'clamshell', 'loop', 'rembrandt', 'split'],
			...['low_key', 'high_key']
		),
		before: ['short_headshot']
	},
	ja: { interface: ['site_name'], figures: ['aperture_blur'] }
};

const folder = new URL('../../messages/', import.meta.url);
const read = (path: string): Record<string, unknown> =>
	JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as Record<string, unknown>;

function words(area: AreaName, locale: Locale): Map<string, Message> {
	const { $schema: _, ...messages } = read(`${area}/${locale}.json`);
	return new Map(Object.entries(messages as Record<string, Message>));
}

it('there is a folder of messages for every area, and no other', () => {
	const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) =>
		entry.isDirectory()
	);
	expect(folders.map(({ name }) => name).sort()).toEqual([...areas].sort());
});

describe('a text is set ill', () => {
	it.each([
		['fr', 'Un regard\u00a0: lequel ?', 'lequel ?'],
		['fr', 'Un regard; lequel\u202f?', 'd;'],
		['fr', 'dit « oui\u00a0»', '« oui'],
		['fr', 'à 50%', '0%'],
		['de', 'wenn Sie die Seite verlassen', 'n Sie'],
		['de', 'auf Ihrem Bild', 'f Ihrem']
	] as const)('%s: %s', (locale, text, where) => {
		expect(illSet(locale, text)).toEqual([where]);
	});

	it.each([
		['fr', '«\u00a0Oui\u202f!\u00a0» à 50\u00a0%\u202f; pourquoi\u202f?'],
		['de', 'Die Augen: Sie sehen uns an. Ihr Bild']
	] as const)('and not in %s: %s', (locale, text) => {
		expect(illSet(locale, text)).toEqual([]);
	});
});

describe.each(areas)('%s', (area) => {
	const base = words(area, baseLocale);

	it('has the one list of locales in its settings and its files', () => {
		const settings = read(`${area}/project.inlang/settings.json`);
		expect(settings.locales).toEqual([...locales]);
		expect(settings.baseLocale).toBe(baseLocale);
		const files = readdirSync(new URL(`${area}/`, folder)).filter((file) => file.endsWith('.json'));
		expect(files.sort()).toEqual(locales.map((locale) => `${locale}.json`).sort());
	});

	it('has names in lower case: the compiler would change others', () => {
		expect([...base.keys()].filter((key) => !/^[a-z][a-z0-9_]*$/.test(key))).toEqual([]);
	});

	describe.each(locales)('in %s', (locale) => {
		const messages = words(area, locale);
		const common = [...base.keys()].filter((key) => messages.has(key));

		it('has every message and no other', () => {
			expect([...messages.keys()].sort()).toEqual([...base.keys()].sort());
		});

		it('was compiled completely', async () => {
			const compiled = await fetchWords(areaOf(area), locale);
			expect(Object.keys(compiled).sort()).toEqual([...base.keys()].sort());
		});

		it('has no empty message', () => {
			const empty = [...messages].filter(([, message]) =>
				texts(message).some((text) => text.trim() === '')
			);
			expect(empty.map(([key]) => key)).toEqual([]);
		});

		it('has the placeholders of the base language', () => {
			const differing = common.filter((key) => {
				const [one, other] = [base.get(key), messages.get(key)];
				return placeholders(one ?? '').join() !== placeholders(other ?? '').join();
			});
			expect(differing).toEqual([]);
		});

		it('has every plural form of the language', () => {
			const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
			const lacking = [...messages].filter(([, message]) => {
				const given = forms(message);
				return given.size > 0 && needed.some((form) => !given.has(form));
			});
			expect(lacking.map(([key]) => key)).toEqual([]);
		});

		it.runIf(isSet(locale))('is set as its language is', () => {
			const ill = [...messages].flatMap(([key, message]) =>
				texts(message).flatMap((text) => illSet(locale, text).map((what) => `${key}: ${what}`))
			);
			expect(ill).toEqual([]);
		});

		it('is translated', () => {
			if (locale === baseLocale) return;
			const same = common.filter((key) => {
				const [own, other] = [messages.get(key) ?? '', base.get(key) ?? ''];
				return hasWords(own) && JSON.stringify(own) === JSON.stringify(other);
			});
			const allowed = alike[locale]?.[area] ?? [];
			expect(same.filter((key) => !allowed.includes(key))).toEqual([]);
		});
	});
});
