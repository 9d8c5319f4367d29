import { href } from '$lib/words/href.ts';
import type { Locale } from '$lib/words/locales.ts';
import { letterHash, type Letter } from './letter.ts';
import type { Use } from './uses.ts';

/** The guide's address for one use, with a letter or without, in the language of this page unless told. */
export const guideHref = (use: Use, letter: Letter | null = null, to?: Locale): string =>
	`${href('before', to)}?use=${use}${letter ? letterHash(letter) : ''}`;
