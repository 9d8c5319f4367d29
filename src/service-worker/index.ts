/**
 * Lets the app be used without a network. Nothing is fetched when the worker is installed: a device
 * whose storage is full still gets the new worker. A page, once it has come, says what to keep.
 */
import { answer } from './answer.ts';
import { keepFiles, keepPictures } from './keep.ts';
import type { Wish } from './wish.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;

// it answers as the last one did, so a page of an older build may be handed over at any time
worker.addEventListener('install', () => void worker.skipWaiting());
// the first page too: its build may be replaced on the server while it is open
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method !== 'GET' || !request.url.startsWith(worker.registration.scope)) return;
	event.respondWith(answer(request));
});

worker.addEventListener('message', (event) => {
	const wish = event.data as Wish;
	const kept = keep(wish).then(
		(done) => event.source?.postMessage({ kept: done }),
		() => event.source?.postMessage({ kept: false })
	);
	event.waitUntil(kept);
});

/** @returns whether everything wished for is there now */
async function keep({ list, scripts, pictures }: Wish): Promise<boolean> {
	const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const files = await keepFiles(list, scripts, windows.length < 2);
	return (await keepPictures(pictures)) && files;
}
