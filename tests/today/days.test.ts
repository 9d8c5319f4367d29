import { describe, expect, it } from 'vitest';
import { addDays, beginOf, seedOfDay } from '../../src/lib/core/day.ts';
import { isSeed } from '../../src/lib/keep/stored.ts';
import { beginRound } from '../../src/lib/play/rounds.ts';
import { summarize } from '../../src/lib/play/summary.ts';
import { daysIn } from '../../src/lib/today/days.ts';
import { answeredWhere } from '../play/answered.ts';

const day = '2026-11-25';
const round = (begun: number, frames: number) =>
	answeredWhere({ ...beginRound(seedOfDay(day), []), begun }, (frame) =>
		frame < frames ? (frame % 3 ? 'right' : 'wrong') : 'open'
	);

describe('a day', () => {
	it('asks the same of everybody, and another thing the next day', () => {
		const one = beginRound(seedOfDay(day), []);
		expect(beginRound(seedOfDay(day), []).questions).toEqual(one.questions);
		expect(beginRound(seedOfDay(addDays(day, 1)), []).questions).not.toEqual(one.questions);
		expect(one.questions).toHaveLength(10);
		expect(isSeed(one.seed)).toBe(true);
	});

	it('counts when its round was begun on it and played to the end', () => {
		const played = round(beginOf(day) + 1000, 10);
		expect(daysIn([played])).toEqual({ [day]: summarize(played).points });
	});

	it('may end after midnight, but does not count when begun on another day', () => {
		expect(daysIn([round(beginOf(addDays(day, 1)), 10)])).toEqual({});
		expect(daysIn([round(beginOf(day) - 1, 10)])).toEqual({});
	});

	it('does not count while a frame is open, and no other round does', () => {
		expect(daysIn([round(beginOf(day), 9)])).toEqual({});
		expect(daysIn([{ ...round(beginOf(day), 10), seed: 'eye' }])).toEqual({});
	});
});
