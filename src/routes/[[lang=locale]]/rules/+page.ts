import { base } from '$app/paths';
import type { RuleExamples } from '$lib/play/examples.ts';
import { loadWords } from '$lib/words/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch }) => {
	const [response] = await Promise.all([
		fetch(`${base}/records/examples.json`),
		loadWords('rules', 'play')
	]);
	return { examples: (await response.json()) as readonly RuleExamples[] };
};
