/** The frame that is laid on a picture: moved and resized, and always inside of it. */
import { within, type Crop } from '$lib/core/crop.ts';

const smallest = 0.15;

class Framing {
	crop = $state.raw<Crop>({ left: 0, top: 0, size: 1 });

	constructor(begin: Crop) {
		this.crop = within(begin, smallest);
	}
	move(left: number, top: number): void {
		this.crop = within({ ...this.crop, left, top }, smallest);
	}
	/** About its own middle. */
	resize(size: number): void {
		const { left, top, size: old } = this.crop;
		const grown = Math.min(1, Math.max(smallest, size)) - old;
		this.crop = within(
			{ left: left - grown / 2, top: top - grown / 2, size: old + grown },
			smallest
		);
	}
}

/** It begins wide, so that there is something to find. */
export const framing = (): Framing => new Framing({ left: 0.06, top: 0.02, size: 0.88 });
export type { Framing };
