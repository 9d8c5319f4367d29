import { describe, expect, it } from 'vitest';
import { checklistOf, groups, itemIds, itemsOf } from '../../src/lib/before/checklist.ts';
import { examplesByUse } from '../../src/lib/before/examples.ts';
import {
	letterHash,
	longestName,
	longestNote,
	readLetter,
	readUse,
	tidy
} from '../../src/lib/before/letter.ts';
import { briefOf, needs, uses } from '../../src/lib/before/uses.ts';
import { judge } from '../../src/lib/core/judge.ts';
import { rules } from '../../src/lib/core/rules.ts';
import { records } from '../finished-set.ts';

const sent = (from: string, note: string) =>
	readLetter(new URL(letterHash({ from, note }), 'https://two-thirds.example').hash);

describe('a letter in the address', () => {
	it.each([
		[
			'Marta Álvarez',
			'Studio B, Monday 9:00.\nBring the blue jacket & your glasses + cleaning cloth'
		],
		['نادين', 'الموعد يوم الاثنين ٩:٠٠'],
		['<b>x</b>', '"><script>alert(1)</script> #from=other&note=%00 100 %'],
		['山田', '']
	])('comes out as it was written: %s', (from, note) => {
		expect(sent(from, note)).toEqual({ from, note });
	});

	it('holds no plus, which messengers end a link at', () => {
		expect(letterHash({ from: 'A B', note: 'c+d e' })).toBe('#from=A%20B&note=c%2Bd%20e');
	});

	it('is bounded, whoever wrote the link', () => {
		const letter = readLetter(`#from=${'x'.repeat(500)}&note=${'y'.repeat(5000)}`);
		expect([letter?.from.length, letter?.note.length]).toEqual([longestName, longestNote]);
		expect(readLetter(`#note=${'a%0A'.repeat(300)}`)?.note.split('\n')).toHaveLength(8);
		expect(readLetter(`#from=a%0Ab`)?.from).toBe('a');
	});

	it('counts letters, not their halves', () => {
		expect(tidy('😀'.repeat(80), '').from).toBe('😀'.repeat(longestName));
	});

	it('loses what cannot be seen, and keeps joiners', () => {
		expect(tidy('a\u202eb\u2066c\u0000d\ufeff', 'می\u200cخواهم')).toEqual({
			from: 'abcd',
			note: 'می\u200cخواهم'
		});
	});

	it.each(['', '#', '#content', '#from=&note=%20', '#%', '#from=%E0%A4%A'])(
		'none in "%s"',
		(hash) => {
			const letter = readLetter(hash);
			// a broken escape is shown as the sign for it, and costs nothing else
			expect(letter === null || letter.from.includes('\ufffd')).toBe(true);
		}
	);
});

describe('the use in the address', () => {
	it('is one of those there are, or none', () => {
		for (const use of uses) expect(readUse(new URLSearchParams({ use }))).toBe(use);
		for (const use of ['', 'Company', 'toString', '__proto__'])
			expect(readUse(new URLSearchParams({ use }))).toBeNull();
		expect(readUse(new URLSearchParams())).toBeNull();
	});
});

describe.each(uses)('for %s', (use) => {
	const items = itemsOf(use);

	it('the checklist has something in every group, nothing twice, and fits a page', () => {
		for (const group of groups) expect(checklistOf(use)[group].length).toBeGreaterThan(0);
		expect(new Set(items).size).toBe(items.length);
		expect(items.length).toBeLessThanOrEqual(17);
	});

	it('asks for the light exactly where its brief does', () => {
		const [light] = rules.filter(({ id }) => id === 'L1');
		const asked = needs(use) === 'headshot' && light?.strength[briefOf(use)] === 'must';
		expect(items.includes('light')).toBe(asked);
		expect(items.includes('side')).toBe(use === 'profile');
	});

	it('shows a picture that would do, of somebody who is not shown for another use', () => {
		const examples = examplesByUse(records);
		const { facts, person } = records.find(({ id }) => id === examples[use].id)!;
		expect(judge(facts, briefOf(use)).verdict).toBe(needs(use));
		const people = uses.map((one) => records.find(({ id }) => id === examples[one].id)!.person);
		expect(people.filter((one) => one === person)).toHaveLength(1);
	});
});

it('no line of a checklist is left over', () => {
	expect(new Set(uses.flatMap(itemsOf))).toEqual(new Set(itemIds));
});
