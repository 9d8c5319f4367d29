/**
 * What a photographer sends with the link: the use, a name and a short note. Name and note stand in
 * the part of the address after the #, which a browser never sends to a server.
 */
import * as v from 'valibot';
import { isUse, type Use } from './uses.ts';

export const longestName = 60;
export const longestNote = 400;
/** As many line ends as a note needs; more would push the guide off the screen. */
const mostLines = 8;

export interface Letter {
	readonly from: string;
	readonly note: string;
}

/**
 * Letters that cannot be seen could turn the text round, or hide in it: controls, and the marks of
 * direction that Unicode calls "format". Joiners stay, which Arabic and Persian need.
 */
const unseen = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

const tidied = (longest: number, lines: number) =>
	v.pipe(
		v.string(),
		v.transform((text) =>
			[...text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(unseen, '')]
				.slice(0, longest)
				.join('')
				.split('\n')
				.map((line) => line.trim())
				.filter((line, i, all) => line !== '' || all[i - 1] !== '')
				.slice(0, lines)
				.join(lines === 1 ? ' ' : '\n')
				.trim()
		)
	);

const letter = v.object({ from: tidied(longestName, 1), note: tidied(longestNote, mostLines) });

/** Whatever was written or came in, as it is shown: bounded, tidied, and text only. */
export const tidy = (from: string, note: string): Letter => v.parse(letter, { from, note });

/** @returns the letter that an address carries; null when it carries none */
export function readLetter(hash: string): Letter | null {
	// what is far too long is not even taken apart
	const parts = new URLSearchParams(hash.replace(/^#/, '').slice(0, 12_000));
	const read = tidy(parts.get('from') ?? '', parts.get('note') ?? '');
	return read.from || read.note ? read : null;
}

/** @returns the use that an address names; null when it names none there is */
export function readUse(search: URLSearchParams): Use | null {
	const use = search.get('use');
	return isUse(use) ? use : null;
}

/** The part of an address that carries a letter, with its #; empty where there is none. */
export function letterHash({ from, note }: Letter): string {
	const parts = new URLSearchParams();
	if (from) parts.set('from', from);
	if (note) parts.set('note', note);
	// messengers end a link at a plus; %20 they keep
	return parts.size ? `#${parts.toString().replaceAll('+', '%20')}` : '';
}
