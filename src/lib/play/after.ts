/** Everything that comes after the first look; loaded when the picture has come. */
export { default as Proof } from './Proof.svelte';
export { default as Feedback } from './Feedback.svelte';
export { default as PairFeedback } from './PairFeedback.svelte';
export { default as Described } from './Described.svelte';
export { default as KeepNote } from './KeepNote.svelte';
export { default as Keys } from './Keys.svelte';
export { default as Strip } from './Strip.svelte';
export { default as Loupe } from './Loupe.svelte';
export { default as Marks } from './evidence/Marks.svelte';
export { compared, marksOf, shotOf, spoken } from './shot.ts';
export { markCallAndProof, markPair } from '$lib/core/mark.ts';
