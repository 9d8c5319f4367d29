/** Before the shoot: the uses, the checklist, the link that is sent. First: `await loadWords(beforeArea)`. */
import type { Area } from './area.ts';
import type * as Compiled from './compiled/before/messages/en.js';
import type { Words } from './words.ts';

export let before: Words<typeof Compiled>;
export const beforeArea: Area = {
	compiled: import.meta.glob<object>([
		'./compiled/before/messages/*.js',
		'!./compiled/before/messages/_index.js'
	]),
	use: (words) => {
		before = words as typeof before;
	}
};
