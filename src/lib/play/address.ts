/** Addresses of rounds: /round/?seed=k3x9&frame=3. */
import { href } from '$lib/words/href.ts';

/** The round's frame (counted from 0), or without one: where it stands, or its contact sheet. */
export const roundHref = (seed: string, frame?: number): string =>
	`${href('round')}?seed=${seed}${frame === undefined ? '' : `&frame=${frame + 1}`}`;

export type FrameRequest =
	| { readonly kind: 'whole' }
	| { readonly kind: 'frame'; readonly frame: number }
	| { readonly kind: 'unknown'; readonly text: string };

/** What `frame=` asks of a round of `total` questions. */
export function parseFrame(text: string | null, total: number): FrameRequest {
	if (text === null) return { kind: 'whole' };
	const frame = /^\d{1,3}$/.test(text) ? Number(text) - 1 : -1;
	return frame >= 0 && frame < total ? { kind: 'frame', frame } : { kind: 'unknown', text };
}
