/** Before the shoot: the uses, the checklist, the link that is sent. First: `await loadWords('before')`. */
import type * as Compiled from './compiled/before/messages/en.js';
import type { Words } from './words.ts';

export let before: Words<typeof Compiled>;
export const use = (words: Words<typeof Compiled>): void => {
	before = words;
};
