/** Today's ten: the day's round, its line, the calendar. First: `await loadWords('today')`. */
import type * as Compiled from './compiled/today/messages/en.js';
import type { Words } from './words.ts';

export let today: Words<typeof Compiled>;
export const use = (words: Words<typeof Compiled>): void => {
	today = words;
};
