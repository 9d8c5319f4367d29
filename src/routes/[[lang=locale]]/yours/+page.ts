import { loadWords } from '$lib/words/load.ts';
import { playArea } from '$lib/words/play.ts';
import { yoursArea } from '$lib/words/yours.ts';

export const load = () => loadWords(yoursArea, playArea);
