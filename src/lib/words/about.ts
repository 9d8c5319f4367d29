/** The pages about the app and its sources. First: `await loadWords('about')`. */
import type * as Compiled from './compiled/about/messages/en.js';
import type { Words } from './words.ts';

export let about: Words<typeof Compiled>;
export const use = (words: Words<typeof Compiled>): void => {
	about = words;
};
