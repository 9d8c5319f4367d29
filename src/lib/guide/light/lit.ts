/** The sitter's record as it would read under the lamps that burn. */
import type { Shown } from '$lib/catalogue/catalogue.ts';
import { mixedLight } from '$lib/core/relight.ts';
import type { Sitter } from './load.ts';
import type { SetUp } from './set-up.svelte.ts';

/** With every lamp off it is the record of the finished picture: a black frame has nothing to judge. */
export function lit({ layers, record }: Sitter, { strengths, key }: SetUp): Shown {
	if (!Object.values(strengths).some((strength) => strength > 0)) return record;
	const light = mixedLight(layers, strengths, key);
	const dark = light.brighterCheek === 'viewerLeft' ? 'viewerRight' : 'viewerLeft';
	return {
		...record,
		facts: { ...record.facts, light },
		evidence: { ...record.evidence, darkSide: layers.marks.darkSides[dark] }
	};
}
