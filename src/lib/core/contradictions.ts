/** What cannot be true together, although each fact alone is possible. */
import { areShut } from './eyes.ts';
import { bodyLevels, shapes } from './facts.ts';
import type { PictureRecord } from './record.ts';
import { coverings } from './scene.ts';

/** A contradiction between facts that are each possible alone: field, value, reason. */
export type Contradiction = readonly [field: string, value: unknown, reason: string];

/** @param picture whose facts are each in their range; yields the first and every further contradiction */
export function* contradictions({
	id,
	size,
	facts,
	evidence,
	scene,
	twins
}: PictureRecord): Generator<Contradiction> {
	const ratio = size.width / size.height;
	if (!Object.values(shapes).some((shape) => Math.abs(ratio / shape - 1) < 0.005))
		yield ['size', size, 'must be 4:5, 1:1 or 3:2'];
	const { framing, eyes, direction, expression, light, print, background } = facts;
	const [left, top, right, bottom] = framing.headBox;
	if (left >= right || top >= bottom)
		yield ['facts.framing.headBox', framing.headBox, 'must have a width and a height'];
	if ((framing.crown === 'cut') !== top <= 0.002)
		yield ['facts.framing.crown', framing.crown, `does not fit a head box that begins at ${top}`];
	if (
		framing.crown === 'inside' &&
		bottom < 0.998 &&
		Math.abs(bottom - top - framing.headShare) > 0.02
	)
		yield [
			'facts.framing.headShare',
			framing.headShare,
			`must be the height of the head box, ${bottom - top}`
		];
	if (framing.lowerEdge > 1.02 !== bottom < 0.998)
		yield ['facts.framing.lowerEdge', framing.lowerEdge, `does not fit a chin at ${bottom}`];

	if (areShut(eyes) && direction.gaze)
		yield ['facts.direction.gaze', direction.gaze, 'must be null: both eyes are shut'];
	const far = direction.faceYaw > 0 ? 'viewerRight' : 'viewerLeft';
	if (Math.abs(direction.faceYaw) > 80 && eyes[far].visibleShare > 0.3)
		yield [
			`facts.eyes.${far}.visibleShare`,
			eyes[far].visibleShare,
			`cannot be seen: the face is turned by ${direction.faceYaw}°`
		];
	if (expression.lipGap < 0.01 && expression.teethShare > 0)
		yield ['facts.expression.teethShare', expression.teethShare, 'must be 0: the lips are closed'];
	if (light.shadowShare > 0.35 && light.shadowEdge === null)
		yield [
			'facts.light.shadowEdge',
			null,
			`must be measured: ${light.shadowShare} of the face lies in shadow`
		];
	if (print.darkShare + print.lightShare > 1)
		yield ['facts.print', print, 'dark and light shares are more than the picture'];
	if (background.share > 1 - 0.4 * (right - left) * (bottom - top))
		yield ['facts.background.share', background.share, 'leaves no room for the head'];

	for (const [index, level] of bodyLevels.entries()) {
		const inside = index < framing.lowerEdge - 0.02;
		const outside = index > framing.lowerEdge + 0.02;
		const y = evidence.levels[level];
		if (level === 'crown' && framing.crown === 'cut' ? y !== undefined : inside && y === undefined)
			yield [
				`evidence.levels.${level}`,
				y,
				inside && y === undefined
					? 'must be given: it lies inside the frame'
					: 'is cut by the frame'
			];
		if (outside && y !== undefined)
			yield [`evidence.levels.${level}`, y, `lies below the lower edge (${framing.lowerEdge})`];
	}
	const heights = bodyLevels.flatMap((level) => evidence.levels[level] ?? []);
	if (heights.some((y, i) => i > 0 && y < heights[i - 1]! - 0.005))
		yield ['evidence.levels', evidence.levels, 'must follow each other downwards'];

	if (scene.hair === 'covered' && !coverings.some((item) => scene.accessories.includes(item)))
		yield ['scene.accessories', scene.accessories, 'must name what covers the hair'];
	const setting =
		scene.place === 'paper'
			? 'studio'
			: ['park', 'street'].includes(scene.place)
				? 'outdoors'
				: 'indoors';
	if (scene.setting !== setting)
		yield ['scene.setting', scene.setting, `must be "${setting}" for the place "${scene.place}"`];
	if (twins.some((twin) => twin.id === id)) yield ['twins', twins, 'a picture is not its own twin'];
	if (new Set(twins.map((twin) => twin.id)).size < twins.length)
		yield ['twins', twins, 'each twin is named once'];
}
