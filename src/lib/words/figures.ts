/** The figures to touch in the lessons. First: `await loadWords(figuresArea)`. */
import type { Area } from './area.ts';
import type * as Compiled from './compiled/figures/messages/en.js';
import type { Words } from './words.ts';

export let figures: Words<typeof Compiled>;
export const figuresArea: Area = {
	compiled: import.meta.glob<object>([
		'./compiled/figures/messages/*.js',
		'!./compiled/figures/messages/_index.js'
	]),
	use: (words) => {
		figures = words as typeof figures;
	}
};
