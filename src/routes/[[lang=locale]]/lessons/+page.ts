import { base } from '$app/paths';
import type { LessonInList } from '$lib/server/lessons.ts';
import { getLocale } from '$lib/words/locales.ts';
import { guideArea } from '$lib/words/guide.ts';
import { loadWords } from '$lib/words/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch }) => {
	const [response] = await Promise.all([
		fetch(`${base}/guide/${getLocale()}.json`),
		loadWords(guideArea)
	]);
	return { lessons: (await response.json()) as readonly LessonInList[] };
};
