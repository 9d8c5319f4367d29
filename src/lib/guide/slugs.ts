/** The lessons' names in their addresses, in their order. */
export const slugs = [
	'two-words',
	'framing',
	'expression',
	'lighting',
	'location',
	'direction',
	'bending'
] as const;
export type Slug = (typeof slugs)[number];
export const isSlug = (text: string): text is Slug => (slugs as readonly string[]).includes(text);

/** The lesson before and after. */
export const before = (slug: Slug): Slug | undefined => slugs[slugs.indexOf(slug) - 1];
export const after = (slug: Slug): Slug | undefined => slugs[slugs.indexOf(slug) + 1];
