/** A message without inputs takes no argument. */
type Message<F> = F extends (inputs: infer Inputs) => infer Text
	? [keyof Inputs] extends [never]
		? () => Text
		: F
	: never;

/** The messages of one area, from the compiled module of any of its languages. */
export type Words<Compiled> = { readonly [Key in keyof Compiled]: Message<Compiled[Key]> };

/** Names of messages are lower case: a name from the data, as a part of a message's. */
export const lower = <Name extends string>(name: Name): Lowercase<Name> =>
	name.toLowerCase() as Lowercase<Name>;
