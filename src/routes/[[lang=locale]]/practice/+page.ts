import { playArea } from '$lib/words/play.ts';
import { practiceArea } from '$lib/words/practice.ts';
import { loadWords } from '$lib/words/load.ts';

export const load = () => loadWords(practiceArea, playArea);
