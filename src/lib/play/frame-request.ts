/** Which frame of a round an address asks for. */
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
