import type { Question } from '$lib/core/question.ts';

/** How wide a question's pictures are shown, for the browser's choice of a file: see the styles of Play.svelte. */
export const sizesFor = ({ kind }: Question): string =>
	kind === 'pair'
		? '(width < 48rem) 46vw, min(21rem, 28vw)'
		: '(width < 48rem) min(100vw - 20px, 80svh - 163px), min(560px, 80svh - 116px)';
