import { glossaryArea } from '$lib/words/glossary.ts';
import { loadWords } from '$lib/words/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = () => loadWords(glossaryArea);
