import { base } from '$app/paths';
import type { Slug } from '$lib/guide/slugs.ts';
import { loadText } from '$lib/guide/texts.ts';
import type { LessonPage } from '$lib/server/lessons.ts';
import { getLocale } from '$lib/words/locales.ts';
import { guideArea } from '$lib/words/guide.ts';
import { loadWords } from '$lib/words/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params }) => {
	const slug = params.slug as Slug;
	const locale = getLocale();
	const [response, text] = await Promise.all([
		fetch(`${base}/guide/${locale}/${slug}.json`),
		loadText(slug, locale),
		loadWords(guideArea)
	]);
	const page = (await response.json()) as LessonPage;
	return { slug, Text: text.default, ...page };
};
