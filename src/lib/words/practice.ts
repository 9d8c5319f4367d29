/** Practice and Your eye. First: `await loadWords('practice')`. */
import type * as Compiled from './compiled/practice/messages/en.js';
import type { Words } from './words.ts';

export let practice: Words<typeof Compiled>;
export const use = (words: Words<typeof Compiled>): void => {
	practice = words;
};
