/** A visitor's own picture: choosing, measuring, what is asked, what is refused. First: `await loadWords('yours')`. */
import type * as Compiled from './compiled/yours/messages/en.js';
import type { Words } from './words.ts';

export let yours: Words<typeof Compiled>;
export const use = (words: Words<typeof Compiled>): void => {
	yours = words;
};
