import { base } from '$app/paths';
import type { UseExample } from '$lib/before/examples.ts';
import type { Use } from '$lib/before/uses.ts';
import { beforeArea } from '$lib/words/before.ts';
import { loadWords } from '$lib/words/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch }) => {
	const [response] = await Promise.all([fetch(`${base}/records/uses.json`), loadWords(beforeArea)]);
	return { examples: (await response.json()) as Readonly<Record<Use, UseExample>> };
};
