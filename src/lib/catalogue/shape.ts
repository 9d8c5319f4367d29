import { unusualShapes } from 'virtual:opening';
import type { Shape } from '$lib/core/facts.ts';

/** Known before any record is, so that nothing shifts when the picture comes. */
export const shapeOf = (id: string): Shape => unusualShapes[id] ?? 'upright';
