/** The lesson on the page, for the parts its text is made of. */
import { createContext } from 'svelte';
import type { LessonPage } from '$lib/server/lessons.ts';
import type { Slug } from './slugs.ts';

export interface OpenLesson extends Pick<LessonPage, 'pictures'> {
	readonly slug: Slug;
}
export const [openLesson, setOpenLesson] = createContext<() => OpenLesson>();
