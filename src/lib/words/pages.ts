/** The pages every language has, by the name in their address. */
export const pages = [
	'',
	'round',
	'rules',
	'before',
	'today',
	'practice',
	'about',
	'credits'
] as const;
export type Page = (typeof pages)[number];
