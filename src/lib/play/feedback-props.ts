/** What every feedback is given, of one picture or of a pair. */
import type { Mark } from '$lib/core/mark.ts';
import type { RuleId } from '$lib/core/themes.ts';

export interface FeedbackProps {
	mark: Mark;
	/** Where in the round, for a phone: "3 / 10". */
	place: string;
	/** The rule whose mark is shown alone, until it is let go. */
	pinned: RuleId | null;
	/** A clue is pointed at, or no longer. */
	onpoint: (rule: RuleId | null) => void;
	onpin: (rule: RuleId) => void;
	/** Where the way on leads. */
	next: string;
	/** No frame is left to answer. */
	last: boolean;
	/** Bound: what takes the focus when the feedback comes. */
	heading: HTMLElement | undefined;
}
