/** What the build knows of all lessons: their front matter, their pictures, their questions. */
import { records as catalogue } from '$lib/catalogue/all.ts';
import type { Shown } from '$lib/catalogue/catalogue.ts';
import { lessonRecords } from '$lib/guide/all.ts';
import { parseFrontMatter, type FrontMatter } from '$lib/guide/front-matter.ts';
import { lessons, picturesIn } from '$lib/guide/lessons.ts';
import { after, before, slugs, type Slug } from '$lib/guide/slugs.ts';
import { candidatesFor, type Candidate } from '$lib/guide/practice.ts';
import { textPath } from '$lib/guide/texts.ts';
import type { Locale } from '$lib/words/locales.ts';

const metadata = import.meta.glob<unknown>('/src/content/lessons/*/*.md', {
	eager: true,
	import: 'metadata'
});

/** @throws naming the file that is missing, or its first wrong field */
export function frontMatter(slug: Slug, locale: Locale): FrontMatter {
	const path = textPath(slug, locale);
	const found = metadata[`/${path}`];
	if (!found) throw new Error(`${path} is missing`);
	return parseFrontMatter(found, path);
}

export interface LessonInList extends FrontMatter {
	readonly slug: Slug;
}
export const lessonsIn = (locale: Locale): readonly LessonInList[] =>
	slugs.map((slug) => ({ slug, ...frontMatter(slug, locale) }));

function record(id: string): Shown {
	const found = catalogue.get(id) ?? lessonRecords.get(id);
	if (!found) throw new Error(`A lesson shows ${id}, and there is no such picture`);
	return found;
}

export interface LessonPage {
	readonly front: FrontMatter;
	/** The titles of its neighbours. */
	readonly before: string | null;
	readonly after: string | null;
	readonly pictures: Readonly<Record<string, Shown>>;
	readonly practice: readonly Candidate[];
}
export function lessonPage(slug: Slug, locale: Locale): LessonPage {
	const titleOf = (other: Slug | undefined) => (other ? frontMatter(other, locale).title : null);
	return {
		front: frontMatter(slug, locale),
		before: titleOf(before(slug)),
		after: titleOf(after(slug)),
		pictures: Object.fromEntries(picturesIn(lessons[slug]).map((id) => [id, record(id)])),
		practice: candidatesFor(slug, [...catalogue.values()])
	};
}
