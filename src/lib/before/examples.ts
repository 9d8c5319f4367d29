/** For each use one picture that would do for it, chosen when the site is built. */
import type { Shown } from '$lib/catalogue/catalogue.ts';
import { shapeOf, type Shape } from '$lib/core/facts.ts';
import { judge, type Judgement } from '$lib/core/judge.ts';
import type { Brief } from '$lib/core/briefs.ts';
import { briefOf, needs, uses, type Use } from './uses.ts';

export interface UseExample {
	readonly id: string;
	readonly shape: Shape;
	readonly headShare: number;
	readonly cheekStops: number;
}

type Wish = (record: Shown, judged: (brief: Brief) => Judgement) => number | null;

/** The higher the better; null where the picture will not do. A use without a wish wants it clear. */
const wishes: Partial<Record<Use, Wish>> = {
	// what only a stage allows
	acting: (_, judged) =>
		judged('company').verdict === 'portrait' ? judged('acting').strength : null,
	// a person at work, in a place
	story: ({ facts, scene }) =>
		scene.setting === 'studio' ? null : facts.framing.lowerEdge + 10 * facts.background.detail,
	// a face one is glad to see, and more of it than a headshot shows
	gift: ({ facts, scene }, judged) =>
		judged('none').deciding.includes('E1')
			? null
			: facts.framing.lowerEdge - (scene.setting === 'studio' ? 5 : 0),
	// as much dark as a portrait can bear
	exhibition: ({ facts }) => facts.light.cheekStops
};

/** @param records of the whole set; deterministic, and nobody is shown twice while there are others */
export function examplesByUse(records: readonly Shown[]): Readonly<Record<Use, UseExample>> {
	const people = new Set<string>();
	const example = (use: Use): [Use, UseExample] => {
		const fits = records
			.flatMap((record) => {
				const judged = (brief: Brief): Judgement => judge(record.facts, brief);
				const { verdict, ambiguous, strength } = judged(briefOf(use));
				if (verdict !== needs(use) || ambiguous) return [];
				const wish = wishes[use] ?? (() => strength);
				const score = wish(record, judged);
				return score === null ? [] : [{ record, score, met: people.has(record.person) ? 1 : 0 }];
			})
			.sort((a, b) => a.met - b.met || b.score - a.score || a.record.id.localeCompare(b.record.id));
		const [best] = fits;
		if (!best) throw new Error(`No picture would do for ${use}`);
		people.add(best.record.person);
		const { id, size, facts } = best.record;
		return [
			use,
			{
				id,
				shape: shapeOf(size),
				headShare: facts.framing.headShare,
				cheekStops: facts.light.cheekStops
			}
		];
	};
	// the rarest first: what a stage allows, what a wall bears
	const order = [...uses].sort((a, b) => Number(a in wishes ? 0 : 1) - Number(b in wishes ? 0 : 1));
	return Object.fromEntries(order.map(example)) as Record<Use, UseExample>;
}
