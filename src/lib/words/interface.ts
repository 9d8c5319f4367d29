/** What every page shows; there from the start. */
import type { Area } from './area.ts';
import type * as Compiled from './compiled/interface/messages/en.js';
import type { Words } from './words.ts';

export let m: Words<typeof Compiled>;
export const interfaceArea: Area = {
	compiled: import.meta.glob<object>([
		'./compiled/interface/messages/*.js',
		'!./compiled/interface/messages/_index.js'
	]),
	use: (words) => {
		m = words as typeof m;
	}
};
