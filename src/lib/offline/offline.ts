/**
 * Registers the service worker and tells it what to keep: the app in this language, and the
 * pictures of the next two rounds. Loaded when the first question stands; whatever fails here costs
 * nothing but being offline.
 */
import { dev } from '$app/environment';
import { base } from '$app/paths';
import { keep } from '$lib/keep/keep.svelte.ts';
import { nextTwo } from '$lib/play/rounds.ts';
import { getLocale } from '$lib/words/locales.ts';
import type { Wish } from '../../service-worker/wish.ts';
import { picturesOfRounds } from './pictures.ts';

/** As much of the browser's interface as is used here; its types do not come with TypeScript. */
interface TrustedTypes {
	createPolicy(name: string, rules: Policy): Policy;
}
interface Policy {
	createScriptURL(address: string): string;
}

/** The page requires trusted addresses of scripts; this is the only one that code names. */
function workerAddress(): string {
	const address = `${base}/service-worker.js`;
	const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
	const policy = trustedTypes?.createPolicy('two-thirds-worker', { createScriptURL: (it) => it });
	return policy?.createScriptURL(address) ?? address;
}

/** The scripts that this page named when it came, as paths. */
const scripts = (): string[] =>
	[...document.querySelectorAll<HTMLLinkElement>('head link[rel=modulepreload]')].map(
		({ href }) => new URL(href).pathname
	);

async function start(): Promise<void> {
	const registration = (await navigator.serviceWorker.register(workerAddress(), {
		updateViaCache: 'none'
	})) as ServiceWorkerRegistration | undefined;
	if (!registration) return;
	const { active } = await navigator.serviceWorker.ready;
	await keep.open();
	const wish: Wish = {
		list: `${base}/offline/${getLocale()}.json`,
		scripts: scripts(),
		pictures: await picturesOfRounds(nextTwo(keep.rounds()))
	};
	active?.postMessage(wish);
}

if ('serviceWorker' in navigator && !dev) start().catch(() => undefined);
