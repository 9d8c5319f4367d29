/** Proof, feedback, described mode, results. First: `await loadWords(playArea)`. */
import type { Area } from './area.ts';
import type * as Compiled from './compiled/play/messages/en.js';
import type { Words } from './words.ts';

export let play: Words<typeof Compiled>;
export const playArea: Area = {
	compiled: import.meta.glob<object>([
		'./compiled/play/messages/*.js',
		'!./compiled/play/messages/_index.js'
	]),
	use: (words) => {
		play = words as typeof play;
	}
};
