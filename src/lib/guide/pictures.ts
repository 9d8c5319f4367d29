/**
 * Which picture a lesson's figure shows. The ids say nothing themselves; records are
 * records/<id>.json, files as derivatives.ts has them.
 */

/** Light: the finished picture of each person whose light can be moved (light/<person>.json). */
export const lit = { lena: 'l4u7rk', jonah: 'j8o3vx' } as const;
