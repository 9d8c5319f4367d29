/** What every page shows; there from the start. */
import type * as Compiled from './compiled/interface/messages/en.js';
import type { Words } from './words.ts';

export let m: Words<typeof Compiled>;
export const use = (words: Words<typeof Compiled>): void => {
	m = words;
};
