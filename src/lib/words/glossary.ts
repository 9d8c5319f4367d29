/** The glossary. First: `await loadWords(glossaryArea)`. */
import type { Area } from './area.ts';
import type * as Compiled from './compiled/glossary/messages/en.js';
import type { Words } from './words.ts';

export let glossary: Words<typeof Compiled>;
export const glossaryArea: Area = {
	compiled: import.meta.glob<object>([
		'./compiled/glossary/messages/*.js',
		'!./compiled/glossary/messages/_index.js'
	]),
	use: (words) => {
		glossary = words as typeof glossary;
	}
};
