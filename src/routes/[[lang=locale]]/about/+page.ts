import { aboutArea } from '$lib/words/about.ts';
import { loadWords } from '$lib/words/load.ts';

export const load = () => loadWords(aboutArea);
