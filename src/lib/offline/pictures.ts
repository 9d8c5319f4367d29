import { entryById } from '$lib/catalogue/entries.ts';
import { pictureUrl, type Format } from '$lib/catalogue/sources.ts';
import { picturesOf } from '$lib/core/question.ts';
import type { StoredRound } from '$lib/keep/stored.ts';

/** One file of each picture will do: without a network the worker gives it for any size. */
const width = 720;

/** Whether the browser reads AVIF: by a picture it has chosen, else by trying the smallest. */
async function format(id: string): Promise<Format> {
	const shown = [...document.images].map(({ currentSrc }) => currentSrc);
	if (shown.some((source) => source.endsWith('.avif'))) return 'avif';
	if (shown.some((source) => source.endsWith('.webp'))) return 'webp';
	try {
		const response = await fetch(pictureUrl(id, 320, 'avif'));
		(await createImageBitmap(await response.blob())).close();
		return 'avif';
	} catch {
		return 'webp';
	}
}

/** None where the visitor wishes to save data. */
export async function picturesOfRounds(rounds: readonly StoredRound[]): Promise<readonly string[]> {
	const { connection } = navigator as { connection?: { saveData?: boolean } };
	const asked = new Set(rounds.flatMap(({ questions }) => questions.flatMap(picturesOf)));
	const [first] = asked;
	if (connection?.saveData || first === undefined) return [];
	const chosen = await format(first);
	// beside the evidence a twin is shown, small
	const twins = new Set([...asked].flatMap((id) => entryById(id)?.twins.map(({ id }) => id) ?? []));
	return [
		...[...asked].map((id) => pictureUrl(id, width, chosen)),
		...[...twins].filter((id) => !asked.has(id)).map((id) => pictureUrl(id, 320, chosen))
	];
}
