import { fetchWords } from '../../src/lib/words/area.ts';
import { areaOf, areas } from '../../src/lib/words/areas.ts';
import { setLocale, type Locale } from '../../src/lib/words/locales.ts';

/** From here on everything is said in this language, as on its pages. */
export async function speak(locale: Locale): Promise<void> {
	setLocale(() => locale);
	for (const area of areas.map(areaOf)) area.use(await fetchWords(area, locale));
}
