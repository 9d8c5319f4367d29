/** The lessons' pages and the sheet. First: `await loadWords('guide')`. */
import type * as Compiled from './compiled/guide/messages/en.js';
import type { Words } from './words.ts';

export let guide: Words<typeof Compiled>;
export const use = (words: Words<typeof Compiled>): void => {
	guide = words;
};
