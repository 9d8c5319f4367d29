/** What is wrong with the pictures' files, one line each. */
import * as v from 'valibot';
import { RecordError } from '../../src/lib/core/record.ts';
import type { TextFile } from './archive.ts';

export interface Fault {
	readonly file: string;
	readonly field: string;
	readonly value: unknown;
	readonly reason: string;
}

/** `file: field: reason (it is value)`, as records are refused. */
export const lineOf = ({ file, field, value, reason }: Fault): string =>
	new RecordError(file, field, value, reason).message;

/** What a file holds, or what is wrong with it. */
export type Read<T> =
	| { readonly file: TextFile; readonly value: T; readonly fault?: never }
	| { readonly fault: Fault };

/** @param parse throws a RecordError for what does not belong in such a file */
export function readJson<T>(file: TextFile, parse: (value: unknown, where: string) => T): Read<T> {
	try {
		return { file, value: parse(JSON.parse(file.text), file.path) };
	} catch (error) {
		if (error instanceof RecordError) {
			const { where, field, value, reason } = error;
			return { fault: { file: where, field, value, reason } };
		}
		const reason = `not JSON: ${(error as Error).message.split('\n')[0]}`;
		return { fault: { file: file.path, field: '(whole)', value: undefined, reason } };
	}
}

/** A parser for {@link readJson}, from a schema. */
export const parserOf =
	<Schema extends v.GenericSchema>(schema: Schema) =>
	(value: unknown, where: string): v.InferOutput<Schema> => {
		const result = v.safeParse(schema, value, { abortEarly: true });
		if (result.success) return result.output;
		const [issue] = result.issues;
		throw new RecordError(where, v.getDotPath(issue) ?? '(whole)', issue.input, issue.message);
	};
