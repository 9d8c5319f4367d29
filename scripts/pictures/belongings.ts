/** Which files belong to one picture, and to one person's light layers. */
import { formats, widths } from '../../src/lib/catalogue/derivatives.ts';
import { lessonWidths } from '../../src/lib/guide/derivatives.ts';
import { lightFiles, type LightLayers } from '../../src/lib/guide/light/layers.ts';
import { folders } from './archive.ts';
import type { Recipe } from './recipe.ts';

/** Files that were made together: one seal holds them. Paths are from the project's root. */
export interface Belongings {
	/** The seal's name. */
	readonly name: string;
	/** The file that says what the others show. */
	readonly record: string;
	/** Every image, with its width in pixels; a picture's master comes first. */
	readonly images: readonly (readonly [path: string, width: number])[];
}

const isForLesson = (recipe: Recipe | undefined): boolean => recipe?.for === 'lesson';

/** @param recipe undefined when it cannot be read: then the picture is looked for in the catalogue */
export function pictureBelongings(id: string, recipe: Recipe | undefined): Belongings {
	const [width = 0] = recipe?.size ?? [];
	const smaller = isForLesson(recipe) ? (lessonWidths[width] ?? []) : widths;
	return {
		name: id,
		record: `${isForLesson(recipe) ? folders.lessons : folders.records}/${id}.json`,
		images: [
			[`${folders.masters}/${id}.webp`, width],
			...smaller.flatMap((width) =>
				formats.map((format) => [`${folders.served}/${id}-${width}.${format}`, width] as const)
			)
		]
	};
}

export const lightBelongings = (person: string, layers: LightLayers): Belongings => ({
	name: `light-${person}`,
	record: `${folders.light}/${person}.json`,
	images: lightFiles(layers).map(([name, width]) => [`${folders.served}/${name}`, width])
});
