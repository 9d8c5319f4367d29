/**
 * What is kept: a cache for each build and language, and one for pictures, whose files never change
 * under their name.
 */
import type { FileList } from './wish.ts';

const buildPrefix = 'two-thirds:build:';
export const pictureCache = 'two-thirds:pictures';
/** Two rounds, and what of earlier ones may be opened again. */
const mostPictures = 60;

/** Caches of builds, the latest first. */
export const buildCaches = async (): Promise<string[]> =>
	(await caches.keys()).filter((name) => name.startsWith(buildPrefix)).reverse();

const fetched = async (address: string, options: RequestInit = {}): Promise<Response> => {
	// what one looks at comes first
	const response = await fetch(address, { priority: 'low', ...options } as RequestInit);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return response;
};

/** One after the other: a phone has other things to do. */
async function addAll(cache: Cache, addresses: readonly string[], options?: RequestInit) {
	for (const address of addresses)
		if (!(await cache.match(address))) await cache.put(address, await fetched(address, options));
}

/**
 * Keeps all files of the page's build.
 *
 * @param scripts of the page: where the list does not know them, the page is of an older build, and
 * its cache must stay as it is
 * @param alone whether no other window is open, which might still need an older build
 * @returns whether they are all there
 */
export async function keepFiles(
	list: string,
	scripts: readonly string[],
	alone: boolean
): Promise<boolean> {
	const response = await fetched(list, { cache: 'no-cache' });
	const { name, files, pages } = (await response.json()) as FileList;
	if (!scripts.every((script) => files.includes(script))) return false;
	const own = buildPrefix + name;
	const others = (await buildCaches()).filter((other) => other !== own);
	const fill = async (): Promise<void> => {
		const cache = await caches.open(own);
		await addAll(cache, files);
		await addAll(cache, pages, { cache: 'no-cache' });
	};
	const dropOthers = () => Promise.all(others.map((other) => caches.delete(other)));
	try {
		await fill();
	} catch (error) {
		if (!isFull(error)) throw error;
		// the room of older builds, then of pictures, then none of all
		if (alone) await dropOthers();
		await caches.delete(pictureCache);
		try {
			await fill();
		} catch {
			await caches.delete(own);
			return false;
		}
	}
	if (alone) await dropOthers();
	return true;
}

const isFull = (error: unknown): boolean => (error as Error).name === 'QuotaExceededError';

/** @returns whether they are all there; without room for them the app works, in words */
export async function keepPictures(pictures: readonly string[]): Promise<boolean> {
	try {
		const cache = await caches.open(pictureCache);
		await addAll(cache, pictures);
		const kept = await cache.keys();
		const wanted = new Set(pictures);
		const old = kept.filter(({ url }) => !wanted.has(new URL(url).pathname));
		const excess = old.slice(0, Math.max(0, kept.length - mostPictures));
		await Promise.all(excess.map((request) => cache.delete(request)));
		return true;
	} catch {
		return false;
	}
}
