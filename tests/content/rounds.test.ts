import { describe, expect, it } from 'vitest';
import { openingSeed } from '../../src/lib/catalogue/opening.ts';
import { briefs } from '../../src/lib/core/briefs.ts';
import type { Brief } from '../../src/lib/core/briefs.ts';
import type { Askable } from '../../src/lib/core/entry.ts';
import { picturesOf, type Question } from '../../src/lib/core/question.ts';
import { isHard, makeRound, noHistory, roundLength } from '../../src/lib/core/round.ts';
import { themeOf } from '../../src/lib/core/themes.ts';
import { entries } from '../finished-set.ts';

const seeds = Array.from({ length: 200 }, (_, i) => `seed${i}`);

const askedAbout = (id: string, brief: Brief): Askable => {
	const asked = entries.find((entry) => entry.id === id)?.asked[brief];
	if (!asked) throw new Error(`${id} must not be asked under ${brief}`);
	return asked;
};
const asked = (question: Question): readonly Askable[] =>
	picturesOf(question).map((id) => askedAbout(id, question.brief));
/** How many answers of a round are "headshot"; a pair is half of one. */
const headshots = (round: readonly Question[]): number =>
	round
		.map((question) => asked(question).map(({ verdict }) => Number(verdict === 'headshot')))
		.reduce((sum, found) => sum + found.reduce((a, b) => a + b, 0) / found.length, 0);
/** A pair is about what makes its portrait one. */
const about = (question: Question): Askable =>
	asked(question).find(({ verdict }) => verdict === 'portrait') ?? asked(question)[0]!;

function expectGoodRound(round: readonly Question[]): void {
	const pictures = round.flatMap(picturesOf);
	expect(round).toHaveLength(roundLength);
	expect(round[0]?.kind).toBe('call');
	expect(new Set(pictures).size).toBe(pictures.length);
	expect(headshots(round)).toBeGreaterThanOrEqual(4);
	expect(headshots(round)).toBeLessThanOrEqual(6);
	expect(new Set(round.map((one) => themeOf(about(one).rule))).size).toBeGreaterThanOrEqual(3);
	for (const pair of round.filter(({ kind }) => kind === 'pair'))
		expect(
			asked(pair)
				.map(({ verdict }) => verdict)
				.sort()
		).toEqual(['headshot', 'portrait']);
}

it("everybody's first round is ten, mixed, balanced, and begins with a single picture", () => {
	expectGoodRound(makeRound(entries, openingSeed));
});

it("everybody's first question is a clear case", () => {
	const [first] = makeRound(entries, openingSeed);
	expect(about(first!).near).toBe('clear');
});

it.each(seeds)('the round named %s is ten, mixed and balanced', (seed) => {
	expectGoodRound(makeRound(entries, seed));
});

it('rounds differ in pictures, order, briefs and kinds', () => {
	const rounds = seeds.map((seed) => makeRound(entries, seed));
	const firsts = new Set(rounds.flatMap((round) => picturesOf(round[0]!)));
	expect(firsts.size).toBeGreaterThan(entries.length / 2);
	const used = new Set(rounds.flatMap((round) => round.map(({ brief }) => brief)));
	expect([...used].sort()).toEqual([...briefs].sort());
	const kinds = new Set(rounds.flatMap((round) => round.slice(1).map(({ kind }) => kind)));
	expect([...kinds].sort()).toEqual(['call', 'pair']);
	const orders = rounds.map((round) => round.map((one) => about(one).verdict[0]).join(''));
	expect(new Set(orders).size).toBeGreaterThan(100);
});

describe('hard mode', () => {
	it.each(seeds.slice(0, 60))('asks nothing easy, alone or in a pair: %s', (seed) => {
		const round = makeRound(entries, seed, { ...noHistory, hard: true });
		// the set must have enough that is hard, of both kinds
		expect(round.length).toBeGreaterThanOrEqual(8);
		expect(headshots(round)).toBeGreaterThanOrEqual(3);
		expect(round.length - headshots(round)).toBeGreaterThanOrEqual(3);
		for (const question of round)
			for (const id of picturesOf(question)) {
				const entry = entries.find((one) => one.id === id)!;
				expect(isHard(entry, question.brief), `${id} under ${question.brief}`).toBe(true);
			}
	});
});

describe('again, only what was missed', () => {
	const rules = [...new Set(entries.flatMap(({ asked }) => asked.none?.rule ?? []))];

	it.each(rules)('asks about other rules only when nothing about %s is left', (rule) => {
		const round = makeRound(entries, `again ${rule}`, { ...noHistory, wanted: [rule] });
		const used = new Set(round.flatMap(picturesOf));
		const others = round.filter((one) => one.kind === 'call' && about(one).rule !== rule);
		for (const { verdict } of others.map(about)) {
			const left = entries.filter(
				({ id, asked }) =>
					!used.has(id) &&
					briefs.some((brief) => asked[brief]?.rule === rule && asked[brief]?.verdict === verdict)
			);
			expect(left.map(({ id }) => id)).toEqual([]);
		}
	});

	it.each(rules)('takes first a picture about %s that was not seen yet', (rule) => {
		const of = entries.filter(({ asked }) => briefs.some((brief) => asked[brief]?.rule === rule));
		const [unseen] = of;
		const seen = entries.map(({ id }) => id).filter((id) => id !== unseen?.id);
		const round = makeRound(entries, 'unseen', { ...noHistory, seen, wanted: [rule] });
		expect(round.flatMap(picturesOf)).toContain(unseen?.id);
	});
});
