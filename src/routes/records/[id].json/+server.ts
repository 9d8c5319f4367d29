import { error, json } from '@sveltejs/kit';
import { records } from '$lib/catalogue/all.ts';
import { lessonRecords } from '$lib/guide/all.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

const all = new Map([...records, ...lessonRecords]);

export const entries: EntryGenerator = () => [...all.keys()].map((id) => ({ id }));

/** One picture's record, fetched while its picture is looked at, so that the call need not wait. */
export const GET: RequestHandler = ({ params }) => {
	const record = all.get(params.id);
	if (!record) error(404);
	return json(record);
};
