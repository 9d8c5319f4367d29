declare module 'virtual:catalogue' {
	/** The index of all pictures: see packEntries in core/entry.ts. */
	const packed: string;
	export default packed;
}
