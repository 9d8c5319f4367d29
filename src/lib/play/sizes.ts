import type { Question } from '$lib/core/question.ts';

/** How wide at most a question's pictures are shown, for the browser's choice of a file: see the styles of Play.svelte. */
export const sizesFor = ({ kind }: Question): string =>
	kind === 'pair'
		? '(width < 64rem) 46vw, min(19rem, 25vw)'
		: 'min(100vw - 20px, 560px, 80svh - 60px)';
