declare module 'virtual:catalogue' {
	/** The index of all pictures: see packEntries in core/entry.ts. */
	const packed: string;
	export default packed;
}
declare module 'virtual:opening' {
	/** The questions of the round named by openingSeed. */
	export const opening: readonly import('../core/question.ts').Question[];
	/** The shapes of the few pictures that are not upright. */
	export const unusualShapes: Readonly<Record<string, import('../core/facts.ts').Shape>>;
}
