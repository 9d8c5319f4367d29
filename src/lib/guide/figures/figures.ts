/** The code of each figure, fetched when it comes near. */
import type { Component } from 'svelte';
import type { FigureName } from '../lessons.ts';

export const figureCode: Readonly<Record<FigureName, () => Promise<{ default: Component }>>> = {
	thumbnail: () => import('./Thumbnail.svelte'),
	crop: () => import('./Crop.svelte'),
	expression: () => import('./Expression.svelte'),
	light: () => import('./Light.svelte'),
	place: () => import('./Place.svelte'),
	direction: () => import('./Direction.svelte'),
	sorting: () => import('./Sorting.svelte')
};
