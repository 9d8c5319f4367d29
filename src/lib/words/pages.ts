/** The pages every language has, by the name in their address. */
export const pages = ['', 'round', 'rules', 'about', 'credits', 'yours'] as const;
export type Page = (typeof pages)[number];
