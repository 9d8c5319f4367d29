/** Addresses of rounds: /round/?seed=k3x9&frame=3. */
import { href } from '$lib/words/href.ts';

/** The round's frame (counted from 0), or without one: where it stands, or its contact sheet. */
export const roundHref = (seed: string, frame?: number): string =>
	`${href('round')}?seed=${seed}${frame === undefined ? '' : `&frame=${frame + 1}`}`;
