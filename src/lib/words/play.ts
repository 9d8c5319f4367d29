/** Proof, feedback, described mode, results. First: `await loadWords('play')`. */
import type * as Compiled from './compiled/play/messages/en.js';
import type { Words } from './words.ts';

export let play: Words<typeof Compiled>;
export const use = (words: Words<typeof Compiled>): void => {
	play = words;
};
