declare module 'virtual:catalogue' {
	/** The index of all pictures: see packEntries in core/entry.ts. */
	const packed: string;
	export default packed;
	/** The questions of the round named by openingSeed. */
	export const opening: readonly import('../core/question.ts').Question[];
}
