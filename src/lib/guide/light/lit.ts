/** The sitter's record as it would read under the lamps that burn. */
import type { Shown } from '$lib/catalogue/catalogue.ts';
import { lightOf } from '$lib/core/relight.ts';
import { lampsOf } from './layers.ts';
import type { Sitter } from './load.ts';

/** With every lamp off it is the record of the finished picture: a black frame has nothing to judge. */
export function lit(
	{ layers, record }: Sitter,
	strengths: Readonly<Record<string, number>>
): Shown {
	const lamps = lampsOf(layers, strengths);
	if (!lamps.length) return record;
	const light = lightOf(lamps);
	const dark = light.brighterCheek === 'viewerLeft' ? 'viewerRight' : 'viewerLeft';
	return {
		...record,
		facts: { ...record.facts, light },
		evidence: { ...record.evidence, darkSide: layers.marks.darkSides[dark] }
	};
}
