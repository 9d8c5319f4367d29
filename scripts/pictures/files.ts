/** The images of the pictures: all there, none too many, of the right size, and of one making. */
import { folders, nameOf, sha256, type Archive, type ImageFile } from './archive.ts';
import type { Belongings } from './belongings.ts';
import type { Fault } from './fault.ts';

/** @param pictures that there should be */
export function* missingOrForeign(
	{ masters, served, seals }: Pick<Archive, 'masters' | 'served' | 'seals'>,
	pictures: readonly Belongings[]
): Generator<Fault> {
	const wanted = new Set(
		pictures.flatMap(({ name, images }) => [
			...images.map(([path]) => path),
			`${folders.seals}/${name}.sha256`
		])
	);
	const found = new Set([...masters, ...served, ...seals].map(({ path }) => path));
	const whole = { field: '(whole)', value: undefined };
	for (const file of wanted)
		if (!found.has(file)) yield { file, ...whole, reason: 'must be there' };
	for (const file of found)
		if (!wanted.has(file))
			yield { file, field: '(name)', value: file, reason: 'no picture has it' };
}

/** A master has the record's size; what is made from it has the same shape, to the pixel. */
export function* wrongSizes(
	{ masters, served }: Pick<Archive, 'masters' | 'served'>,
	expected: Belongings['images'],
	size: { readonly width: number; readonly height: number }
): Generator<Fault> {
	const images = new Map([...masters, ...served].map((image) => [image.path, image]));
	for (const [file, width] of expected) {
		const image = images.get(file);
		if (!image) continue; // said by missingOrForeign
		const height = (width * size.height) / size.width;
		if (image.size?.width !== width || Math.abs(image.size.height - height) > 1) {
			const reason = `must be ${width} × ${Math.round(height)} pixels, as its record has it`;
			yield { file, field: 'size', value: image.size, reason };
		}
	}
}

/** The files that a seal names, with their hashes; a line that names none, as it is. */
const sealed = (text: string) =>
	text
		.trimEnd()
		.split('\n')
		.map((line) => /^(?<hash>[0-9a-f]{64}) {2}(?<path>\S+)$/.exec(line)?.groups ?? line);

/** Record, master and smaller files are those that the darkroom wrote together. */
export function* brokenSeals(
	{
		records,
		lessons,
		light,
		masters,
		served,
		seals
	}: Pick<Archive, 'records' | 'lessons' | 'light' | 'masters' | 'served' | 'seals'>,
	pictures: readonly Belongings[]
): Generator<Fault> {
	const belongings = new Map(pictures.map((picture) => [picture.name, picture]));
	const hashes = new Map([
		...[...masters, ...served].map((image: ImageFile) => [image.path, image.sha256] as const),
		...[...records, ...lessons, ...light].map(({ path, text }) => [path, sha256(text)] as const)
	]);
	for (const seal of seals) {
		const id = nameOf(seal);
		const sealing = belongings.get(id);
		if (!sealing) continue; // said by missingOrForeign
		const left = new Set([sealing.record, ...sealing.images.map(([path]) => path)]);
		for (const entry of sealed(seal.text)) {
			if (typeof entry === 'string' || !left.delete(entry.path!)) {
				const value = typeof entry === 'string' ? entry : entry.path;
				yield { file: seal.path, field: '(line)', value, reason: 'seals no file of the picture' };
				continue;
			}
			const value = hashes.get(entry.path!);
			if (value && value !== entry.hash) {
				const reason = `is not the file that was made with the others of ${id}: ${seal.path} has ${entry.hash}`;
				yield { file: entry.path!, field: 'sha256', value, reason };
			}
		}
		for (const value of left)
			yield { file: seal.path, field: '(line)', value, reason: 'the seal lacks it' };
	}
}
