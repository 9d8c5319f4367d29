import type { ParamMatcher } from '@sveltejs/kit';
import { isSlug } from '$lib/guide/lessons.ts';

export const match: ParamMatcher = (param) => isSlug(param);
