/** Addresses of rounds: /round/?seed=k3x9&frame=3. */
import { progress, type StoredRound } from '$lib/keep/stored.ts';
import { href } from '$lib/words/href.ts';

/** The round's frame (counted from 0), or without one: where it stands, or its contact sheet. */
export const roundHref = (seed: string, frame?: number): string =>
	`${href('round')}?seed=${seed}${frame === undefined ? '' : `&frame=${frame + 1}`}`;

/** The next frame without a whole answer, after this one or else before it; null when there is none. */
export function openHref({ seed, answers }: StoredRound, frame: number): string | null {
	const open = answers.flatMap((answer, i) => (i !== frame && progress(answer) < 2 ? [i] : []));
	const next = open.find((i) => i > frame) ?? open[0];
	return next === undefined ? null : roundHref(seed, next);
}
