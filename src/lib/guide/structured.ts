/** The lessons and the round in schema.org's vocabulary; the types are its published terms. */
import type { LearningResource, Quiz, WithContext } from 'schema-dts';
import type { FrontMatter } from './front-matter.ts';

interface Where {
	readonly url: string;
	readonly locale: string;
}
const site = 'Two Thirds';

export const lessonData = (
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

export const quizData = (
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
