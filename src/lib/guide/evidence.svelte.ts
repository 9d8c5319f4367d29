/** The evidence of a lesson's pictures, once its code and words are here. */
import type { Brief } from '$lib/core/briefs.ts';
import type { RuleId } from '$lib/core/themes.ts';
import { playArea } from '$lib/words/play.ts';
import { loadWords } from '$lib/words/load.ts';

type Drawing = typeof import('./drawing.ts');

export class Evidence {
	#drawing = $state.raw<Drawing | null>(null);

	/** Fetches what draws; without it the pictures simply stay unmarked. */
	async load(): Promise<void> {
		try {
			const [drawing] = await Promise.all([import('./drawing.ts'), loadWords(playArea)]);
			this.#drawing = drawing;
		} catch {
			// the text says what the marks would show
		}
	}

	/** Null until it has come. */
	of(brief: Brief, rules: readonly RuleId[]) {
		const drawing = this.#drawing;
		return drawing && { Marks: drawing.Marks, marks: drawing.marksFor(brief, rules) };
	}
}
