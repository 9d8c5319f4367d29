import { playArea } from '$lib/words/play.ts';
import { todayArea } from '$lib/words/today.ts';
import { loadWords } from '$lib/words/load.ts';

export const load = () => loadWords(todayArea, playArea);
