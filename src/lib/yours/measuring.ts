/** The worker that measures, as promises. One question at a time; ending it frees its memory. */
import { base } from '$app/paths';
import { faceFolder } from './face-files.ts';
import type { Box } from './faces.ts';
import type { Report } from './measure/report.ts';
import type { Development } from './measure/tone.ts';
import workerUrl from './measuring.worker.ts?worker&url';
import type { Ask, Told } from './messages.ts';

/** As far as it is used here; not every browser has it, and TypeScript's own types do not yet. */
interface TrustedTypes {
	createPolicy(
		name: string,
		rules: { readonly createScriptURL: (asked: string) => string }
	): { createScriptURL(asked: string): string };
}

/** A script's address must come from a policy that the page's head names. */
function trusted(url: string): string {
	const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
	const policy = trustedTypes?.createPolicy('two-thirds-measuring', {
		// only ever the one worker of this site
		createScriptURL: (asked) => (asked === workerUrl ? asked : '')
	});
	return policy?.createScriptURL(url) ?? url;
}

// a policy is made once a document, however often the worker is started
let address: string | undefined;

export interface Measured {
	readonly report: Report;
	readonly development: Development;
}

export class Measuring {
	readonly #worker = new Worker((address ??= trusted(workerUrl)), { type: 'module' });
	#ended: () => void = () => undefined;

	#ask<Kind extends Told['kind']>(
		ask: Ask,
		awaited: Kind,
		progress: (bytes: number) => void = () => undefined
	): Promise<Extract<Told, { kind: Kind }>> {
		return new Promise((resolve, reject) => {
			this.#ended = () => reject(new DOMException('ended', 'AbortError'));
			this.#worker.onerror = () => reject(new Error('the worker did not start'));
			this.#worker.onmessage = ({ data }: MessageEvent<Told>) => {
				if (data.kind === 'progress') progress(data.bytes);
				else if (data.kind === 'failed') reject(new Error(data.reason));
				else if (data.kind === awaited) resolve(data as Extract<Told, { kind: Kind }>);
			};
			this.#worker.postMessage(ask);
		});
	}

	/** @param progress told the bytes that are there */
	async prepare(progress: (bytes: number) => void): Promise<void> {
		const folder = new URL(`${base}/${faceFolder}/`, location.href).href;
		await this.#ask({ kind: 'prepare', folder }, 'ready', progress);
	}

	async look(pixels: ImageData): Promise<readonly Box[]> {
		return (await this.#ask({ kind: 'look', pixels }, 'faces')).faces;
	}

	/** @param development null to let the picture say */
	async measure(face: number, development: Development | null): Promise<Measured> {
		return this.#ask({ kind: 'measure', face, development }, 'measured');
	}

	end(): void {
		this.#worker.terminate();
		this.#ended();
	}
}
