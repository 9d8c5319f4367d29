/** Everything that comes after the first look; loaded when the picture has come. */
export { default as Answered } from './Answered.svelte';
export { default as Described } from './Described.svelte';
export { default as KeepNote } from './KeepNote.svelte';
export { default as Keys } from './Keys.svelte';
export { default as Strip } from './Strip.svelte';
export { default as Loupe } from './Loupe.svelte';
export { default as Marks } from './evidence/Marks.svelte';
export { loadAhead } from './ahead.ts';
export { compared, marksOf, shotOf, spoken } from './shot.ts';
export { answerOf, markOf } from './marking.ts';
export { remember } from '$lib/practice/log.ts';
