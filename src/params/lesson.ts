import type { ParamMatcher } from '@sveltejs/kit';
import { isSlug } from '$lib/guide/slugs.ts';

export const match: ParamMatcher = (param) => isSlug(param);
