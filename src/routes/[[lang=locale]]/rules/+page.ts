import { browser } from '$app/environment';
import { base } from '$app/paths';
import type { RuleExamples } from '$lib/play/examples.ts';
import { breath } from '$lib/shell/breath.ts';
import { playArea } from '$lib/words/play.ts';
import { rulesArea } from '$lib/words/rules.ts';
import { loadWords } from '$lib/words/load.ts';
import { list, percent } from '$lib/words/quantities.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch }) => {
	const [response] = await Promise.all([
		fetch(`${base}/records/examples.json`),
		loadWords(rulesArea, playArea)
	]);
	if (browser) {
		// the first formatters are slow to make: in a turn of their own, before the page starts
		list(['', '']);
		percent(0);
		await breath();
	}
	return { examples: (await response.json()) as readonly RuleExamples[] };
};
