/**
 * Which picture a lesson's figure shows. The ids say nothing themselves; records are
 * records/<id>.json, files as derivatives.ts has them.
 */
import type { FigureName } from './lessons.ts';

/** Thumbnail: of the catalogue; a headshot, a dark side, a half length, a full length. */
export const thumbnails = ['u5d8rp', 'w4c6tn', 'l2w7kd', 'x6f2hn'] as const;

/** Crop: three-quarter length, large enough for a frame drawn tightly round the head. */
export const crop = 'c7h2pm';

/** One man in one light; the keys are what E1 calls the expression, `openSmile` is warm too. */
export const expressions = {
	warm: 'v7b3qk',
	openSmile: 'm5x9hd',
	friendlyCalm: 'g2t6rw',
	polite: 'y8c4nf',
	neutral: 'k6p2vs',
	intense: 'b3w7jx',
	sad: 'f9h5td',
	angry: 's4r8mg',
	eyesShut: 'd7n3cy'
} as const;

/** Where head and eyes point, as the viewer sees it. */
export const directions = { left: 'h2s6pv', camera: 't8w4bd', right: 'c5y7mk' } as const;

/** f-numbers of the pictures of a place, in their order: from all sharp to all soft. */
export const apertures = [4, 2, 1.4] as const;

/** One man before five backgrounds, through the same lens at every aperture. */
export const places = {
	paper: ['j3f8wt', 'n6r2hy', 'z5c9gd'],
	wall: ['q2x7km', 'e8t4vb', 'w9p3sj'],
	office: ['a6d2fn', 'u4h8cr', 'l7y5xg'],
	park: ['r9m3tz', 'i5k7wp', 'o3b6hs'],
	workshop: ['x8g4dv', 'p2n9jf', 'v6s3yc']
} as const;

type Still = readonly [id: string, width: number];

const at = (width: number, ids: readonly string[]): readonly Still[] =>
	ids.map((id) => [id, width]);

/** What is seen of a figure without scripts: pictures of it, and the width of the file. */
export const stills: Readonly<Record<FigureName, readonly Still[]>> = {
	thumbnail: at(320, thumbnails),
	crop: at(960, [crop]),
	expression: at(480, [expressions.warm, expressions.polite, expressions.sad]),
	light: at(400, ['a8n5ld', 'j8o3vx']),
	place: at(480, [places.paper[0], places.workshop[0], places.workshop[2]]),
	direction: at(480, [directions.left, directions.camera, directions.right]),
	sorting: at(320, ['n7c4mb', 'i6g8ce', 'm3k9sw'])
};
