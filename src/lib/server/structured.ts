/**
 * What a page is, in schema.org's vocabulary, whose published terms are the types here. Part of the
 * page as it is made: in the browser nobody needs it.
 */
import type { LearningResource, Quiz, WithContext } from 'schema-dts';
import { isSlug, slugs } from '$lib/guide/slugs.ts';
import type { FrontMatter } from '$lib/guide/front-matter.ts';
import { m } from '$lib/words/interface.ts';
import type { Locale } from '$lib/words/locales.ts';
import { frontMatter } from './lessons.ts';

interface Where {
	readonly url: string;
	readonly locale: Locale;
}
const site = 'Two Thirds';

const lessonData = (
	{ title, summary, minutes }: Pick<FrontMatter, 'title' | 'summary' | 'minutes'>,
	position: number,
	{ url, locale }: Where
): WithContext<LearningResource> => ({
	'@context': 'https://schema.org',
	'@type': 'LearningResource',
	name: title,
	description: summary,
	url,
	position,
	inLanguage: locale,
	timeRequired: `PT${minutes}M`,
	learningResourceType: 'lesson',
	interactivityType: 'active',
	isAccessibleForFree: true,
	isPartOf: { '@type': 'WebSite', name: site }
});

const quizData = (
	name: string,
	description: string,
	{ url, locale }: Where
): WithContext<Quiz> => ({
	'@context': 'https://schema.org',
	'@type': 'Quiz',
	name,
	description,
	url,
	inLanguage: locale,
	learningResourceType: 'quiz',
	interactivityType: 'active',
	isAccessibleForFree: true,
	isPartOf: { '@type': 'WebSite', name: site }
});

/** As a script of data for the page's head; nothing for pages of no kind that has a name there. */
export function structuredData(
	routeId: string | null,
	slug: string | undefined,
	where: Where
): string {
	const data =
		routeId === '/[[lang=locale]]/round'
			? quizData(m.round_title(), m.round_description(), where)
			: slug !== undefined && isSlug(slug)
				? lessonData(frontMatter(slug, where.locale), slugs.indexOf(slug) + 1, where)
				: null;
	// no text of ours may end the script early
	const json = JSON.stringify(data).replaceAll('<', '\\u003c');
	return data ? `<script type="application/ld+json">${json}</script>` : '';
}
