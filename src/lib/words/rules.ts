/** Names and texts of the rules. First: `await loadWords('rules')`. */
import type * as Compiled from './compiled/rules/messages/en.js';
import type { Words } from './words.ts';

export let rules: Words<typeof Compiled>;
export const use = (words: Words<typeof Compiled>): void => {
	rules = words;
};
