/** How a request is answered, with a network and without. Nothing here may fail a request that the network could answer. */
import { faceCache } from '../lib/yours/face-files.ts';
import { buildCaches, pictureCache } from './keep.ts';

/** How long a page may take before the kept one is shown, in milliseconds. */
const patience = 4000;

/** Storage that cannot be read keeps nothing. */
const quietly = async <T>(look: () => Promise<T | undefined>): Promise<T | undefined> => {
	try {
		return await look();
	} catch {
		return undefined;
	}
};

/** From the latest build that has it; the face library's worker lies with what it fetched. */
const kept = (request: Request, options?: CacheQueryOptions): Promise<Response | undefined> =>
	quietly(async () => {
		for (const name of [...(await buildCaches()), faceCache]) {
			const response = await (await caches.open(name)).match(request, options);
			if (response) return response;
		}
		return undefined;
	});

/** A picture in whatever size there is: its address is <id>-<width>.<format>. */
const keptPicture = ({ url }: Request, exact: boolean): Promise<Response | undefined> =>
	quietly(async () => {
		const cache = await caches.open(pictureCache);
		if (exact) return cache.match(url);
		const stem = url.slice(0, url.lastIndexOf('-') + 1);
		const other = (await cache.keys()).find((request) => request.url.startsWith(stem));
		return other && cache.match(other);
	});

async function picture(request: Request): Promise<Response> {
	const exact = await keptPicture(request, true);
	if (exact) return exact;
	try {
		return await fetch(request);
	} catch (error) {
		const other = await keptPicture(request, false);
		if (other) return other;
		throw error;
	}
}

/** Resolves to nothing when the time is up. */
const soon = (response: Promise<Response>): Promise<Response | undefined> =>
	Promise.race([
		response,
		new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience))
	]);

/** What may have changed: from the network, else what is kept. */
async function fresh(request: Request): Promise<Response> {
	const page = request.mode === 'navigate';
	const response = fetch(request);
	// what is answered too late is not missed
	response.catch(() => undefined);
	try {
		const early = page ? await soon(response) : await response;
		if (early) return early;
	} catch {
		// no network
	}
	// a round's address names it after the question mark, and the page is the same
	return (await kept(request, { ignoreSearch: page })) ?? response;
}

export async function answer(request: Request): Promise<Response> {
	const { pathname } = new URL(request.url);
	if (pathname.includes('/pictures/')) return picture(request);
	if (pathname.includes('/_app/immutable/')) return (await kept(request)) ?? fetch(request);
	return fresh(request);
}
