/** The figures to touch in the lessons. First: `await loadWords('figures')`. */
import type * as Compiled from './compiled/figures/messages/en.js';
import type { Words } from './words.ts';

export let figures: Words<typeof Compiled>;
export const use = (words: Words<typeof Compiled>): void => {
	figures = words;
};
