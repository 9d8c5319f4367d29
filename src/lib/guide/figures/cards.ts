/** The cards of the sorting table: a picture, and what it is wanted for. */
import type { Brief } from '$lib/core/briefs.ts';

export const cards: readonly { readonly picture: string; readonly brief: Brief }[] = [
	{ picture: 'n7c4mb', brief: 'company' },
	{ picture: 'n7c4mb', brief: 'acting' },
	{ picture: 'i6g8ce', brief: 'company' },
	{ picture: 'u2n6hx', brief: 'acting' },
	{ picture: 'w5k2ms', brief: 'acting' },
	{ picture: 'z4n6jc', brief: 'acting' },
	{ picture: 'o7t4vp', brief: 'dating' },
	{ picture: 'm3k9sw', brief: 'dating' }
];
