import { browser } from '$app/environment';
import type { PageLoad } from './$types';

/** What somebody without JavaScript reads is made with the page; a browser that runs it needs none. */
export const load: PageLoad = async () => {
	if (browser) return { written: null };
	const [{ answerToOpening }, { default: Written }] = await Promise.all([
		import('$lib/play/without-script.ts'),
		import('$lib/play/WrittenAnswer.svelte')
	]);
	return { written: { Written, answer: answerToOpening() } };
};
