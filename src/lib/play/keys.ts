/** Keys that the whole page hears, where nothing else has a use for them. */
import { keep } from '$lib/keep/keep.svelte.ts';

/** Whether it was pressed once, by itself, and outside of `users`, which have their own use for it. */
const isFree = ({ ctrlKey, metaKey, altKey, repeat, target }: KeyboardEvent, users: string) =>
	!(ctrlKey || metaKey || altKey || repeat || (target as Element).closest(users));

/**
 * The letter (in capitals) or digit of a single-key shortcut; another text when it is none.
 * Other alphabets have no H and P: there the place on the keyboard counts.
 */
export function singleKey(event: KeyboardEvent): string {
	if (!keep.keys || !isFree(event, 'select, dialog')) return '';
	return /^[a-z]$/i.test(event.key)
		? event.key.toUpperCase()
		: event.code.replace(/^(Key|Digit|Numpad)/, '');
}

/** Enter, where it presses, opens or chooses nothing. */
export const isEnter = (event: KeyboardEvent): boolean =>
	event.key === 'Enter' && isFree(event, 'a, button, input, select, summary, dialog');
