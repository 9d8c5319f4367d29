/** What the page and the worker that measures say to each other. */
import type { Box } from './faces.ts';
import type { Report } from './measure/report.ts';
import type { Development } from './measure/tone.ts';

export type Ask =
	| { readonly kind: 'prepare'; readonly folder: string }
	| { readonly kind: 'look'; readonly pixels: ImageData }
	| { readonly kind: 'measure'; readonly face: number; readonly development: Development | null };

export type Told =
	| { readonly kind: 'progress'; readonly bytes: number }
	| { readonly kind: 'ready' }
	| { readonly kind: 'faces'; readonly faces: readonly Box[] }
	| { readonly kind: 'measured'; readonly report: Report; readonly development: Development }
	| { readonly kind: 'failed'; readonly reason: string };
