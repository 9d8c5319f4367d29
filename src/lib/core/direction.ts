/** Where somebody looks: rule G1. */
import { levelOf, rising } from './bands.ts';
import { pageSide, type Brief } from './briefs.ts';
import type { Facts } from './facts.ts';
import type { Reading } from './rules.ts';

/** Degrees by which face and eyes, taken together, turn from the lens; + is to the viewer's right. */
export const meanYaw = ({ faceYaw, gaze }: Facts['direction']): number =>
	gaze ? (faceYaw + gaze.yaw) / 2 : faceYaw;

/** Of the degrees away from the page's text. */
export const pageBands = rising(10, 25);

/** Degrees by which face and eyes turn away from the page's text. */
export function readPageDirection({ direction }: Facts, brief: Brief): Reading {
	const page = pageSide(brief);
	if (page === 0) return { value: 0, word: 'free' };
	const yaw = meanYaw(direction);
	const away = -yaw * page;
	const toCamera = levelOf(pageBands, Math.abs(yaw)) === 'kept';
	const word = toCamera ? 'camera' : away > 0 ? 'away' : 'into';
	return { value: Math.max(0, away), word };
}
