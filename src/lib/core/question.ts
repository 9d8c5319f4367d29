/** What is asked: one picture to call and prove, or two to choose from. */
import type { Brief } from './briefs.ts';

export type Question =
	| { readonly kind: 'call'; readonly brief: Brief; readonly picture: string }
	/** Which of two is the headshot? In the order in which they are shown. */
	| { readonly kind: 'pair'; readonly brief: Brief; readonly pictures: readonly [string, string] };

export const picturesOf = (question: Question): readonly string[] =>
	question.kind === 'call' ? [question.picture] : question.pictures;
