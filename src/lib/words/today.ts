/** Today's ten: the day's round, its line, the calendar. First: `await loadWords(todayArea)`. */
import type { Area } from './area.ts';
import type * as Compiled from './compiled/today/messages/en.js';
import type { Words } from './words.ts';

export let today: Words<typeof Compiled>;
export const todayArea: Area = {
	compiled: import.meta.glob<object>([
		'./compiled/today/messages/*.js',
		'!./compiled/today/messages/_index.js'
	]),
	use: (words) => {
		today = words as typeof today;
	}
};
