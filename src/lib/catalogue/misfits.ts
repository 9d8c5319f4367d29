/** What no single record can know: its name, its twins, and the files that show the picture. */
import type { PictureRecord } from '../core/record.ts';
import { formats, widths } from './derivatives.ts';

/** What does not fit: the record's file, field, value, and why. */
export type Misfit = readonly [file: string, field: string, value: unknown, reason: string];

/**
 * @param records by the names of their files
 * @param isServed whether there is a file of this name among the pictures that are served
 */
export function* misfits(
	records: ReadonlyMap<string, PictureRecord>,
	isServed: (name: string) => boolean
): Generator<Misfit> {
	for (const [file, { id, person, twins }] of records) {
		if (file !== `${id}.json`) yield [file, 'id', id, 'must be the name of the file'];
		for (const twin of twins) {
			const other = records.get(`${twin.id}.json`);
			if (!other) yield [file, 'twins', twin, 'names a picture that is not there'];
			else if (other.person !== person)
				yield [file, 'twins', twin, `shows another person, ${other.person}`];
			else if (!other.twins.some((back) => back.id === id && back.changed === twin.changed))
				yield [file, 'twins', twin, 'must be named by the other picture too, with the same change'];
		}
		for (const width of widths)
			for (const format of formats) {
				const name = `${id}-${width}.${format}`;
				if (!isServed(name)) yield [file, 'id', id, `has no ${name}`];
			}
	}
}
