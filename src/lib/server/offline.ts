import { createHash } from 'node:crypto';
import page from '../../app.html?raw';
import { building } from '$app/environment';
import { asset, base } from '$app/paths';
import { records } from '$lib/catalogue/all.ts';
import { lessonRecords } from '$lib/guide/all.ts';
import { slugs } from '$lib/guide/slugs.ts';
import { href } from '$lib/words/href.ts';
import { locales, type Locale } from '$lib/words/locales.ts';
import { pages } from '$lib/words/pages.ts';
import type { FileList } from '../../service-worker/wish.ts';
import { chunks } from './manifest.ts';

/** The language that a source file is written for by its name, as de.js or de.md; or none. */
const localeOfSource = (source: string): Locale | undefined =>
	locales.find((locale) => source.replace(/\.\w+$/, '').endsWith(`/${locale}`));

/** Every file that somebody who reads one language needs, and none that only others do. */
export function offlineList(locale: Locale): FileList {
	const built = Object.entries(building ? chunks() : {})
		.filter(([source]) => (localeOfSource(source) ?? locale) === locale)
		.flatMap(([, { file, css = [], assets = [] }]) => [file, ...css, ...assets])
		.map((file) => `${base}/${file}`);
	const lessons = [locale, ...slugs.map((slug) => `${locale}/${slug}`)];
	const data = [
		...[...records.keys(), ...lessonRecords.keys(), 'examples', 'uses'].map(
			(name) => `${base}/records/${name}.json`
		),
		...lessons.map((name) => `${base}/guide/${name}.json`)
	];
	const files = [...new Set([...built, ...data, asset('/favicon.svg')])].sort();
	// what has no hash in its name: pages change with their scripts, or with what stands round them
	const content = [files, page, [...records.values(), ...lessonRecords.values()]];
	const name = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
	return {
		name: `${locale} ${name}`,
		files,
		pages: pages.map((one) => href(one, locale))
	};
}
