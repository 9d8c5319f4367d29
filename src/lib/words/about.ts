/** The pages about the app and its sources. First: `await loadWords(aboutArea)`. */
import type { Area } from './area.ts';
import type * as Compiled from './compiled/about/messages/en.js';
import type { Words } from './words.ts';

export let about: Words<typeof Compiled>;
export const aboutArea: Area = {
	compiled: import.meta.glob<object>([
		'./compiled/about/messages/*.js',
		'!./compiled/about/messages/_index.js'
	]),
	use: (words) => {
		about = words as typeof about;
	}
};
