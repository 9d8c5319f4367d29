import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addDays,
	beginOf,
	dayOf,
	dayOfSeed,
	daysInARow,
	seedOfDay,
	weeksUpTo
} from '../../src/lib/core/day.ts';

const aDay = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1970-01-01', count));

describe('a day', () => {
	it('begins and ends at midnight UTC', () => {
		const begin = Date.UTC(2026, 10, 25);
		expect(dayOf(begin)).toBe('2026-11-25');
		expect(dayOf(begin - 1)).toBe('2026-11-24');
		expect(beginOf('2026-11-25')).toBe(begin);
	});

	it('follows the one before, over months and leap years', () => {
		expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
		expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
		expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
	});

	it('names a round, and is named by it', () => {
		expect(seedOfDay('2026-11-25')).toBe('d20261125');
		fc.assert(
			fc.property(aDay, (day) => {
				expect(dayOfSeed(seedOfDay(day))).toBe(day);
			})
		);
	});

	it.each([
		'eye',
		'd2026112',
		'd202611255',
		'd20260231',
		'd20261301',
		'd20260000',
		'x20261125',
		''
	])('is not named by "%s"', (seed) => {
		expect(dayOfSeed(seed)).toBeNull();
	});
});

describe('days in a row', () => {
	const played = new Set(['2026-11-20', '2026-11-22', '2026-11-23', '2026-11-24']);

	it('end today', () => {
		expect(daysInARow(new Set([...played, '2026-11-25']), '2026-11-25')).toBe(4);
	});

	it('end yesterday while today is still open', () => {
		expect(daysInARow(played, '2026-11-25')).toBe(3);
	});

	it('are none after a day that was left out', () => {
		expect(daysInARow(played, '2026-11-26')).toBe(0);
		expect(daysInARow(new Set(), '2026-11-26')).toBe(0);
	});
});

describe('weeks', () => {
	it('are rows of seven days one after the other, the last with today in it', () => {
		const firstDays = fc.integer({ min: 1, max: 7 });
		fc.assert(
			fc.property(aDay, firstDays, (today, first) => {
				const weeks = weeksUpTo(today, 5, first);
				expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
				const days = weeks.flat();
				days.slice(1).forEach((day, i) => expect(day).toBe(addDays(days[i]!, 1)));
				expect(weeks[4]).toContain(today);
				expect(new Date(beginOf(days[0]!)).getUTCDay() || 7).toBe(first);
			})
		);
	});
});
