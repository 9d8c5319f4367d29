/** A message as it is written: a text, or one text for each form (a plural, for example). */
export type Message = string | readonly { readonly match: Readonly<Record<string, string>> }[];

export const texts = (message: Message): readonly string[] =>
	typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));

/** Names in braces, over all forms; a form like "one" may do without its number. */
export const placeholders = (message: Message): readonly string[] =>
	[...new Set(texts(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

/** Whether there is something to translate: more than placeholders, numbers and signs. */
export const hasWords = (message: Message): boolean =>
	texts(message).some((text) => /\p{Letter}/u.test(text.replace(/\{\w+\}/g, '')));

/** The plural forms a message gives; none if it does not depend on a plural. */
export function forms(message: Message): ReadonlySet<string> {
	if (typeof message === 'string') return new Set();
	const conditions = message.flatMap(({ match }) => Object.keys(match));
	return new Set(conditions.flatMap((text) => /Plural=(\w+)/.exec(text)?.[1] ?? []));
}
