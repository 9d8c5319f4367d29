/** A visitor's own picture: choosing, measuring, what is asked, what is refused. First: `await loadWords(yoursArea)`. */
import type { Area } from './area.ts';
import type * as Compiled from './compiled/yours/messages/en.js';
import type { Words } from './words.ts';

export let yours: Words<typeof Compiled>;
export const yoursArea: Area = {
	compiled: import.meta.glob<object>([
		'./compiled/yours/messages/*.js',
		'!./compiled/yours/messages/_index.js'
	]),
	use: (words) => {
		yours = words as typeof yours;
	}
};
