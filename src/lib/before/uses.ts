/**
 * What people have a picture taken for, which of the two that needs, and the brief it is judged
 * under. A headshot has a job; the other uses ask nothing of a picture.
 */
import type { Brief } from '$lib/core/briefs.ts';
import type { Verdict } from '$lib/core/judge.ts';
import { direction, getLocale } from '$lib/words/locales.ts';

const table = {
	company: { needs: 'headshot', brief: 'company' },
	profile: { needs: 'headshot', brief: 'profile' },
	acting: { needs: 'headshot', brief: 'acting' },
	dating: { needs: 'headshot', brief: 'dating' },
	story: { needs: 'portrait', brief: 'none' },
	gift: { needs: 'portrait', brief: 'none' },
	exhibition: { needs: 'portrait', brief: 'none' }
} as const satisfies Record<string, { needs: Verdict; brief: Brief | 'profile' }>;

export type Use = keyof typeof table;
export const uses = Object.keys(table) as readonly Use[];

export const isUse = (value: unknown): value is Use =>
	typeof value === 'string' && Object.hasOwn(table, value);

export const needs = (use: Use): Verdict => table[use].needs;

/** A profile stands at the start of a page, which depends on the script it is written in. */
export function briefOf(use: Use): Brief {
	const { brief } = table[use];
	if (brief !== 'profile') return brief;
	return direction(getLocale()) === 'rtl' ? 'profileRtl' : 'profileLtr';
}
