/** What every feedback is given, of one picture or of a pair. */
import type { Mark } from '$lib/core/mark.ts';
import type { RuleId } from '$lib/core/themes.ts';

export interface FeedbackProps {
	mark: Mark;
	/** The rule whose mark is shown alone, until it is let go. */
	pinned: RuleId | null;
	/** A clue is pointed at, or no longer. */
	onpoint: (rule: RuleId | null) => void;
	onpin: (rule: RuleId) => void;
	/** Where the way on leads. */
	next: string;
	/** No frame follows this one. */
	last: boolean;
	/** Bound: what takes the focus when the feedback comes. */
	heading: HTMLElement | undefined;
}
