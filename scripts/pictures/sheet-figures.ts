/** The measured facts of a picture in figures, by the marks they are drawn with. */
import { meanYaw } from '../../src/lib/core/direction.ts';
import { sides, type Facts } from '../../src/lib/core/facts.ts';
import type { MarkName } from './sheet-marks.ts';

/** Rounded, with a minus sign, and none before a nought. */
const figure = (value: number, digits = 2): string =>
	value
		.toFixed(digits)
		.replace(/^-(?=[0.]+$)/, '')
		.replace('-', '−');
const degrees = (value: number): string => `${figure(value, 0)}°`;

/** The two eyes from left to right, as the viewer sees them. */
const both = ({ eyes }: Facts, of: 'opening' | 'visibleShare' | 'stopsUnderFace'): string =>
	sides.map((side) => figure(eyes[side][of])).join(' / ');

/** Units as in record.ts: shares of the frame, pupil distances, stops, head widths, degrees. */
export const figuresOf = (facts: Facts): Readonly<Record<MarkName, string>> => {
	const { framing, expression, direction, light, background } = facts;
	const { faceYaw, facePitch, faceRoll, gaze } = direction;
	const { rival } = background;
	return {
		head: `head ${figure(framing.headShare)} of the height, crown ${framing.crown}`,
		levels: `lower edge at level ${figure(framing.lowerEdge)}`,
		eyes: `eyes open ${both(facts, 'opening')}, seen ${both(facts, 'visibleShare')}, stops under the face ${both(facts, 'stopsUnderFace')}`,
		mouth: `corners ${figure(expression.mouthCornerRise, 3)}, lips ${figure(expression.lipGap, 3)}, cheeks ${figure(expression.cheekRise, 3)}, lids ${figure(expression.lidNarrowing)}, inner brows ${figure(expression.innerBrowRise, 3)}, teeth ${figure(expression.teethShare)}`,
		light: `${light.brighterCheek === 'viewerLeft' ? 'left' : 'right'} cheek brighter by ${figure(light.cheekStops)} stops, shadow ${figure(light.shadowShare, 3)} of the face, its edge ${light.shadowEdge === null ? 'none' : figure(light.shadowEdge)}`,
		gaze: `eyes ${gaze ? `${degrees(gaze.yaw)} ${degrees(gaze.pitch)}` : 'not seen open'}, face ${degrees(faceYaw)} ${degrees(facePitch)}, tilt ${degrees(faceRoll)}, mean ${degrees(meanYaw(direction))}`,
		background: `detail ${figure(background.detail)}, ${figure(background.stopsFromFace)} stops from the face, rival ${rival ? `${figure(rival.strength)} stops${rival.onPerson ? ', on the person' : ''}` : 'none'}`
	};
};
