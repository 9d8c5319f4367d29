/** What blind judges said of the prints, and which of it still counts. */
import * as v from 'valibot';
import { pictureId } from '../../src/lib/core/picture-id.ts';
import { nameOf, type ImageFile } from './archive.ts';
import { parserOf, type Fault } from './fault.ts';

const words = v.pipe(v.string(), v.nonEmpty());

const opinion = v.strictObject({
	/** SHA-256 of the print that was seen. */
	master: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	verdict: v.picklist(['headshot', 'portrait', 'unsure']),
	/** The one thing that decides. */
	decides: words,
	why: words,
	/** 3 would not be noticed in a magazine's back pages, 4 be published, 5 hung. */
	appeal: v.pipe(v.number(), v.minValue(1), v.maxValue(5)),
	medium: v.picklist(['photograph', 'render', 'unsure']),
	/** The biggest flaw. */
	flaw: words
});
export type Opinion = v.InferOutput<typeof opinion>;

const sitting = v.record(pictureId, opinion);
/** One judge's opinions by picture. */
export type Sitting = v.InferOutput<typeof sitting>;
export const parseSitting = parserOf(sitting);

/**
 * The opinions of the print as it is now, by picture: what was said of an earlier one is kept, and
 * does not count.
 */
export const countingOpinions = (
	sittings: Iterable<Sitting>,
	masters: readonly ImageFile[]
): ReadonlyMap<string, readonly Opinion[]> => {
	const all = [...sittings];
	return new Map(
		masters.map((master) => {
			const id = nameOf(master);
			const said = all.flatMap((one) => one[id] ?? []);
			return [id, said.filter((one) => one.master === master.sha256)];
		})
	);
};

/** Two judges never use the same words: one opinion is not to count twice. */
export function* copiedOpinions(sittings: ReadonlyMap<string, Sitting>): Generator<Fault> {
	const first = new Map<string, string>();
	for (const [file, opinions] of sittings)
		for (const [id, { master, why, flaw }] of Object.entries(opinions)) {
			const said = JSON.stringify([id, master, why, flaw]);
			const earlier = first.get(said);
			if (earlier)
				yield { file, field: `${id}.why`, value: why, reason: `stands in ${earlier} too` };
			else first.set(said, file);
		}
}
