/**
 * Which picture a lesson's figure shows. The ids say nothing themselves; records are
 * records/<id>.json, files as derivatives.ts has them.
 */

/** Light: the finished picture of each person whose light can be moved (light/<person>.json). */
export const lit = { lena: 'l4u7rk', jonah: 'j8o3vx' } as const;

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
