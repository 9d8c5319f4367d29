import { expect, it } from 'vitest';
import { forms, hasWords, placeholders, texts, type Message } from './message.ts';

const plural: Message = [
	{ match: { 'countPlural=one': 'one frame of {all}', 'countPlural=other': '{n} frames of {all}' } }
];

it('a plain message is one text without forms', () => {
	expect(texts('Frame {n}')).toEqual(['Frame {n}']);
	expect(placeholders('Frame {n}')).toEqual(['{n}']);
	expect(forms('Frame {n}').size).toBe(0);
});

it('a plural has a text for each form, and the placeholders of all', () => {
	expect(texts(plural)).toHaveLength(2);
	expect(placeholders(plural)).toEqual(['{all}', '{n}']);
	expect([...forms(plural)]).toEqual(['one', 'other']);
});

it('a message of placeholders and signs alone has nothing to translate', () => {
	expect(hasWords('{share} %')).toBe(false);
	expect(hasWords('{n} stops')).toBe(true);
	expect(hasWords(plural)).toBe(true);
});
