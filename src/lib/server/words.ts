import { AsyncLocalStorage } from 'node:async_hooks';
import { fetchWords, type Area } from '$lib/words/area.ts';
import { areaOf, areas } from '$lib/words/areas.ts';
import { baseLocale, locales, setLocale, type Locale } from '$lib/words/locales.ts';

const current = new AsyncLocalStorage<Locale>();
const getLocale = (): Locale => current.getStore() ?? baseLocale;

/** Runs with every message in one language; pages of several languages are made at the same time. */
export const inLocale = <T>(locale: Locale, run: () => T): T => current.run(locale, run);

async function allLocales(area: Area): Promise<object> {
	const words = new Map<Locale, object>();
	for (const locale of locales) words.set(locale, await fetchWords(area, locale));
	return new Proxy({}, { get: (_, key) => Reflect.get(words.get(getLocale()) ?? {}, key) });
}

export async function loadAllWords(): Promise<void> {
	setLocale(getLocale);
	for (const area of areas.map(areaOf)) area.use(await allLocales(area));
}
