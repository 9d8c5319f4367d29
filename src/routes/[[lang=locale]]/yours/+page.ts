import { loadWords } from '$lib/words/load.ts';

export const load = () => loadWords('yours', 'play');
