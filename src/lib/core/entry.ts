/**
 * The catalogue's index: the little that choosing questions needs to know of every picture, so
 * that a round need not load records it does not show.
 */
import { briefs, type Brief } from './briefs.ts';
import { changes, shapes, type Change, type Shape } from './facts.ts';
import type { Verdict } from './judge.ts';
import { ruleIds, type RuleId } from './themes.ts';

/** How close a question is: clear, closer, a near miss. */
export const nearness = ['clear', 'close', 'near'] as const;
export type Nearness = (typeof nearness)[number];

/** One picture under one brief, where it may be asked. */
export interface Askable {
	readonly verdict: Verdict;
	/** The rule the question is about, on which the verdict hangs. */
	readonly rule: RuleId;
	readonly near: Nearness;
}

export interface Entry {
	readonly id: string;
	readonly person: string;
	/** Known before the record is, so that nothing shifts when the picture comes. */
	readonly shape: Shape;
	readonly twins: readonly { readonly id: string; readonly changed: Change }[];
	/** Null where the picture is ambiguous. */
	readonly asked: Readonly<Record<Brief, Askable | null>>;
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-';
const notAsked = '_';
const verdicts = ['headshot', 'portrait'] as const;

/** One character per brief. */
function packAskable(asked: Askable | null): string {
	if (!asked) return notAsked;
	const verdict = verdicts.indexOf(asked.verdict);
	const near = nearness.indexOf(asked.near);
	const code = alphabet[(ruleIds.indexOf(asked.rule) * 2 + verdict) * 3 + near];
	// with more rules than the alphabet has room for, the packing needs two characters a brief
	if (!code) throw new Error(`The index has no character for ${JSON.stringify(asked)}`);
	return code;
}

function unpackAskable(code: string): Askable | null {
	if (code === notAsked) return null;
	const number = alphabet.indexOf(code);
	return {
		near: nearness[number % 3] as Nearness,
		verdict: verdicts[Math.floor(number / 3) % 2] as Verdict,
		rule: ruleIds[Math.floor(number / 6)] as RuleId
	};
}

const idLength = 6;
const shapeNames = Object.keys(shapes) as Shape[];

/**
 * The entries as one short text, a line a picture: id, one character a brief, one for the shape,
 * the person (by number), then a letter for the change and the number of the line for each twin.
 *
 * @throws when a rule has no character left
 */
export function packEntries(entries: readonly Entry[]): string {
	const people = [...new Set(entries.map(({ person }) => person))];
	return entries
		.map(({ id, person, shape, twins, asked }) => {
			const lines = twins.map(
				({ id: twin, changed }) =>
					`abcde`[changes.indexOf(changed)] +
					entries.findIndex((entry) => entry.id === twin).toString(36)
			);
			const codes = briefs.map((brief) => packAskable(asked[brief])).join('');
			return (
				id +
				codes +
				shapeNames.indexOf(shape) +
				[people.indexOf(person).toString(36), ...lines].join(' ')
			);
		})
		.join('\n');
}

/** The inverse of {@link packEntries}, but for the people's names, which become numbers. */
export function unpackEntries(packed: string): readonly Entry[] {
	if (!packed) return [];
	const lines = packed.split('\n');
	return lines.map((line) => {
		const codes = line.slice(idLength);
		const shapeAt = idLength + briefs.length;
		const [person = '', ...twins] = line.slice(shapeAt + 1).split(' ');
		return {
			id: line.slice(0, idLength),
			person,
			shape: shapeNames[Number(line.charAt(shapeAt))] as Shape,
			twins: twins.map((twin) => ({
				id: lines[parseInt(twin.slice(1), 36)]!.slice(0, idLength),
				changed: changes['abcde'.indexOf(twin.charAt(0))] as Change
			})),
			asked: Object.fromEntries(
				briefs.map((brief, i) => [brief, unpackAskable(codes.charAt(i))])
			) as Entry['asked']
		};
	});
}
