/** Practice and Your eye. First: `await loadWords(practiceArea)`. */
import type { Area } from './area.ts';
import type * as Compiled from './compiled/practice/messages/en.js';
import type { Words } from './words.ts';

export let practice: Words<typeof Compiled>;
export const practiceArea: Area = {
	compiled: import.meta.glob<object>([
		'./compiled/practice/messages/*.js',
		'!./compiled/practice/messages/_index.js'
	]),
	use: (words) => {
		practice = words as typeof practice;
	}
};
