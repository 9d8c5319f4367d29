import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { addDays, beginOf } from '../../src/lib/core/day.ts';
import { skills, type Skill } from '../../src/lib/core/review.ts';
import { byDay, dueNext, dueNow, standings } from '../../src/lib/practice/eye.ts';
import {
	logSchema,
	mergeLogs,
	reviewsIn,
	type Line,
	type Log
} from '../../src/lib/practice/log.ts';
import { practiceRound, temptationsIn } from '../../src/lib/practice/round.ts';
import { picturesOf } from '../../src/lib/core/question.ts';
import { beginRound } from '../../src/lib/play/rounds.ts';
import { entries, records } from '../finished-set.ts';
import { shotsOf } from '../play/answered.ts';

const today = '2026-11-25';
const noon = (day: string): number => beginOf(day) + 43_200_000;
const line = (about: Skill, daysAgo: number, right: boolean): Line => [
	noon(addDays(today, -daysAgo)) / 60_000,
	about,
	right ? 1 : 0
];
const log = (...lines: Line[]): Log => ({ version: 1, lines });
const of = (about: Skill, it: Log, now = noon(today)) =>
	standings(it, now).find((one) => one.about === about)!;

describe('a rule', () => {
	it('that was never asked is unseen', () => {
		expect(of('L1', log())).toMatchObject({ state: 'unseen', due: null, recall: 0, days: [] });
	});

	it('is firm after a day without a mistake, and due some days later', () => {
		const it = log(line('L1', 0, true));
		expect(of('L1', it).state).toBe('firm');
		expect(of('L1', it, noon(addDays(today, 60))).state).toBe('shaky');
	});

	it('is shaky after a mistake, also among others that were right', () => {
		expect(of('L1', log(line('L1', 0, false))).state).toBe('shaky');
		expect(of('L1', log(line('L1', 0, true), line('L1', 0, false))).state).toBe('shaky');
	});

	it('comes back later each time it is known, and sooner once it was missed', () => {
		const known = [line('L1', 20, true), line('L1', 15, true), line('L1', 0, true)];
		const wait = (it: Log): number => of('L1', it).due! - noon(today);
		const [once, twice, thrice] = [known.slice(2), known.slice(1), known].map((lines) =>
			wait(log(...lines))
		) as [number, number, number];
		expect(twice).toBeGreaterThan(once);
		expect(thrice).toBeGreaterThan(twice);
		expect(wait(log(...known.slice(0, 2), line('L1', 0, false)))).toBeLessThan(once * 2);
	});

	it('does not know what has not happened yet', () => {
		expect(of('L1', log(line('L1', -1, false))).state).toBe('unseen');
	});
});

describe('what is due', () => {
	const it_ = log(
		line('L1', 0, false),
		line('N1', 9, false),
		line('F1', 0, true),
		line('E1', 3, true),
		line('E1', 0, true)
	);
	const all = standings(it_, noon(today));

	it('is what is shaky, most nearly forgotten first; what was never asked is not', () => {
		expect(dueNow(all).map(({ about }) => about)).toEqual(['N1', 'L1']);
	});

	it('next is what is firm and comes back first', () => {
		expect(dueNext(all)?.about).toBe('F1');
		expect(dueNext(standings(log(), noon(today)))).toBeNull();
	});

	it('days add up what happened on them, oldest first', () => {
		expect(byDay([line('L1', 0, true), line('L1', 2, false), line('N1', 0, false)])).toEqual([
			{ day: '2026-11-23', right: 0, wrong: 1 },
			{ day: today, right: 1, wrong: 1 }
		]);
	});
});

describe('the log', () => {
	it('knows nothing but rules and confusions, once each line', () => {
		expect(v.safeParse(logSchema, log(line('L1', 0, true))).success).toBe(true);
		for (const lines of [[[1, 'X1', 1]], [[1, 'L1', 2]], [[-1, 'L1', 1]], [[1, 'L1']]])
			expect(v.safeParse(logSchema, { version: 1, lines }).success).toBe(false);
		const one = log(line('L1', 1, true), line('N1', 0, true));
		expect(mergeLogs(one, log(line('E1', 3, true), line('L1', 1, true))).lines).toEqual([
			line('E1', 3, true),
			...one.lines
		]);
	});

	it('has something to say of every question in a round', () => {
		const { seed, questions } = beginRound('log', []);
		questions.forEach((question, i) => {
			const shots = shotsOf(question, `${seed} ${i}`);
			const reviews = reviewsIn(shots, picturesOf(question)[0]!, []);
			expect(reviews.length).toBeGreaterThan(0);
			for (const { about } of reviews) expect(skills).toContain(about);
		});
	});
});

describe('a round of practice', () => {
	const recordOf = (id: string) => records.find((record) => record.id === id);

	it('asks about the rules that are due', async () => {
		const { questions, wanted } = await practiceRound(['L1', 'E1'], []);
		expect(wanted).toEqual(['L1', 'E1']);
		for (const question of questions)
			for (const id of picturesOf(question))
				expect(wanted).toContain(entries.find((one) => one.id === id)?.asked[question.brief]?.rule);
	});

	it('offers what decides nothing, to be left alone', () => {
		const offered = temptationsIn(beginRound('tempt', []), recordOf);
		expect([...offered].filter((about) => about.startsWith('N')).length).toBeGreaterThan(4);
	});
});
