import { error, json } from '@sveltejs/kit';
import { records } from '$lib/catalogue/all.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => [...records.keys()].map((id) => ({ id }));

/** One picture's record, fetched by the round when the picture has been called. */
export const GET: RequestHandler = ({ params }) => {
	const record = records.get(params.id);
	if (!record) error(404);
	return json(record);
};
