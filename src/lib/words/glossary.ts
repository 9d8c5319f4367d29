/** The glossary. First: `await loadWords('glossary')`. */
import type * as Compiled from './compiled/glossary/messages/en.js';
import type { Words } from './words.ts';

export let glossary: Words<typeof Compiled>;
export const use = (words: Words<typeof Compiled>): void => {
	glossary = words;
};
