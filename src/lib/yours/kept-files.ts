/** Fetches the face library's files once, says how far it is, and keeps them for the next time. */
import { faceCache, type FaceFile } from './face-files.ts';

/** Some private windows have no shelf: then the files are fetched each time. */
const openShelf = async (): Promise<Cache | null> => {
	try {
		return await caches.open(faceCache);
	} catch {
		return null;
	}
};

async function fetchWhole(url: string, come: (bytes: number) => void): Promise<Response> {
	const response = await fetch(url);
	if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`);
	const parts: Uint8Array<ArrayBuffer>[] = [];
	const reader = response.body.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		parts.push(value);
		come(value.byteLength);
	}
	const type = response.headers.get('Content-Type') ?? 'application/octet-stream';
	return new Response(new Blob(parts), { headers: { 'Content-Type': type } });
}

/** What was kept under an older version's folder is of no more use. */
async function clear(shelf: Cache, urls: readonly string[]): Promise<void> {
	const old = (await shelf.keys()).filter(({ url }) => !urls.includes(url));
	await Promise.all(old.map((request) => shelf.delete(request)));
}

/**
 * @param folder absolute address, with its slash
 * @param worker address of the script that uses them, kept with them
 * @param progress told the bytes that are there, of all
 * @returns the files by their address
 */
export async function bringFiles(
	folder: string,
	worker: string,
	files: readonly FaceFile[],
	progress: (bytes: number) => void
): Promise<ReadonlyMap<string, Response>> {
	const shelf = await openShelf();
	let there = 0;
	const come = (bytes: number) => progress((there += bytes));
	const found = await Promise.all(
		files.map(async ({ name, bytes }) => {
			const url = folder + name;
			const kept = await shelf?.match(url);
			if (kept) {
				come(bytes);
				return [url, kept] as const;
			}
			const response = await fetchWhole(url, come);
			// a full device keeps nothing, and need not
			await shelf?.put(url, response.clone()).catch(() => undefined);
			return [url, response] as const;
		})
	);
	// without a network there is no worker but a kept one
	await shelf?.add(worker).catch(() => undefined);
	if (shelf) await clear(shelf, [worker, ...found.map(([url]) => url)]);
	return new Map(found);
}
