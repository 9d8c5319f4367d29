/**
 * What the mouth and the eyes say for rule E1. Only a smile is read from the face, and only where it
 * is plain; a face without one is not named at all: the person says how it is meant.
 */
import type { Level } from '$lib/core/bands.ts';
import type { Facts } from '$lib/core/facts.ts';
import { expressionAtRest } from '$lib/core/flip.ts';
import { mouth } from './eyes.ts';
import type { Mesh } from './marks.ts';

type Expression = Facts['expression'];
type Direction = Facts['direction'];

/**
 * The mesh's corners of the mouth against the line between the lips, in pupil distances. At rest they
 * hang about so much under it; from `smiling` on, every catalogue face that measures it smiles.
 */
const corners = { atRest: -0.02, smiling: 0.003, rise: 1.7 } as const;
/** Lips further apart than this may be laughter or speech. */
const widestGap = 0.12;
/** Degrees past the lens at which eyes may be, and surely are, somewhere else. */
const elsewhere = { perhaps: 18, surely: 30 } as const;
/** In a face turned further than this, the eyes are not told well enough. */
const turned = 28;

interface Likely {
	readonly levels: readonly Level[];
	/** Of a smile that was seen. */
	readonly expression: Expression | null;
}

export function likely(
	mesh: Mesh,
	{ gaze, faceYaw }: Direction,
	lids: { readonly sure: boolean; readonly isShut: boolean }
): Likely {
	if (lids.isShut) return { levels: ['broken'], expression: null };
	// up and down, the iris is half hidden by the lids: only across is sure enough
	const away = Math.abs(gaze?.yaw ?? 0);
	if (away >= elsewhere.surely) return { levels: ['broken'], expression: null };
	const { cornerHeight, gap } = mouth(mesh);
	const isSmile = cornerHeight >= corners.smiling && gap < widestGap;
	if (!isSmile) return { levels: ['kept', 'borderline', 'broken'], expression: null };
	const meets = lids.sure && away < elsewhere.perhaps && Math.abs(faceYaw) < turned;
	const rise = Math.min(0.12, corners.rise * (cornerHeight - corners.atRest));
	return {
		levels: meets ? ['kept'] : ['kept', 'borderline', 'broken'],
		// the share of cheeks and lids goes with the mouth: they are not measured well on their own
		expression: {
			...expressionAtRest,
			mouthCornerRise: Math.max(0.05, rise),
			cheekRise: 0.6 * Math.max(0.05, rise),
			lipGap: gap
		}
	};
}
