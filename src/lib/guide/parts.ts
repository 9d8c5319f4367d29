/** What a lesson's text is put together from. */
export { default as Example } from './Example.svelte';
export { default as Figure } from './Figure.svelte';
export { default as Part } from './Part.svelte';
export { default as Reader } from './Reader.svelte';
