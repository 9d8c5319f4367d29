/** The lessons' files: one for each lesson and language. */
import type { Component } from 'svelte';
import type { Locale } from '$lib/words/locales.ts';
import type { Slug } from './slugs.ts';

interface Text {
	readonly default: Component;
	readonly metadata: unknown;
}
const files = import.meta.glob<Text>('/src/content/lessons/*/*.md');

/** Where Vite's manifest knows the file. */
export const textPath = (slug: Slug, locale: Locale): string =>
	`src/content/lessons/${slug}/${locale}.md`;

export async function loadText(slug: Slug, locale: Locale): Promise<Text> {
	const load = files[`/${textPath(slug, locale)}`];
	if (!load) throw new Error(`There is no ${textPath(slug, locale)}`);
	return load();
}
