/** The lessons' pages and the sheet. First: `await loadWords(guideArea)`. */
import type { Area } from './area.ts';
import type * as Compiled from './compiled/guide/messages/en.js';
import type { Words } from './words.ts';

export let guide: Words<typeof Compiled>;
export const guideArea: Area = {
	compiled: import.meta.glob<object>([
		'./compiled/guide/messages/*.js',
		'!./compiled/guide/messages/_index.js'
	]),
	use: (words) => {
		guide = words as typeof guide;
	}
};
