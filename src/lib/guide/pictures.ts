/**
 * Which picture a lesson's figure shows. The ids say nothing themselves; records are
 * records/<id>.json, files as derivatives.ts has them.
 */

/** Thumbnail: of the catalogue; a headshot, a dark side, a half length, a full length. */
export const thumbnails = ['f6j9xt', 'w4c6tn', 'o2f8nc', 'b9w4kc'] as const;

/** Light: the finished picture of each person whose light can be moved (light/<person>.json). */
export const lit = { lena: 'l4u7rk', jonah: 'j8o3vx' } as const;

/** Crop: three-quarter length, large enough for a frame drawn tightly round the head. */
export const crop = 'c7h2pm';

export const directions = { left: 't2h6vd', camera: 'i6g8ce', right: 'z9f2lq' } as const;
export const expressions = {
	warm: 'b5k8wr',
	polite: 'z4n6jc',
	calm: 'f6j9xt',
	sad: 'j7v2ga'
} as const;
export const places = {
	paper: ['p3x7cq', 'p3x7cq', 'p3x7cq'],
	wall: ['o7t4vp', 'o7t4vp', 'o7t4vp'],
	office: ['o2f8nc', 'o2f8nc', 'o2f8nc'],
	park: ['d3t6ku', 'd3t6ku', 'd3t6ku'],
	workshop: ['l9d3bk', 'l9d3bk', 'i6g8ce']
} as const;
/** From stopped down to wide open. */
export const apertures = [8, 2.8, 1.4] as const;
