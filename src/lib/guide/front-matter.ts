/** What stands at the head of a lesson's file: its words outside the text, and what it teaches. */
import * as v from 'valibot';
import { confusionIds } from '../core/confusions.ts';
import { ruleIds } from '../core/themes.ts';

/** What is taught and never checked; besides it there are the rules and the confusions. */
export const taught = ['P1', 'P2', 'X1', 'X2', 'X3', 'X4', 'X5', 'X6'] as const;
export const topics = [...ruleIds, ...confusionIds, ...taught] as const;

const line = v.pipe(v.string(), v.minLength(1));
const threeLines = v.strictTuple([line, line, line]);

const frontMatter = v.strictObject({
	title: line,
	summary: line,
	/** How long it takes to read and try. */
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
	teaches: v.pipe(v.array(v.picklist(topics)), v.minLength(1)),
	/** Asked of two pictures before anything is told, and what is said once the guess is made. */
	question: line,
	answer: line,
	/** What to take to a shoot: for whoever takes the picture, and for whoever is in it. */
	behind: threeLines,
	front: threeLines
});
export type FrontMatter = v.InferOutput<typeof frontMatter>;

/** @throws naming file, field and value */
export function parseFrontMatter(value: unknown, file: string): FrontMatter {
	const result = v.safeParse(frontMatter, value, { abortEarly: true });
	if (result.success) return result.output;
	const [issue] = result.issues;
	const field = v.getDotPath(issue) ?? '(whole)';
	throw new Error(`${file}: ${field}: ${issue.message} (it is ${JSON.stringify(issue.input)})`);
}
