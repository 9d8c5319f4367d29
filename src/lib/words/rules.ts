/** Names and texts of the rules. First: `await loadWords(rulesArea)`. */
import type { Area } from './area.ts';
import type * as Compiled from './compiled/rules/messages/en.js';
import type { Words } from './words.ts';

export let rules: Words<typeof Compiled>;
export const rulesArea: Area = {
	compiled: import.meta.glob<object>([
		'./compiled/rules/messages/*.js',
		'!./compiled/rules/messages/_index.js'
	]),
	use: (words) => {
		rules = words as typeof rules;
	}
};
