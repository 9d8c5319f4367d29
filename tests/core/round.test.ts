import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefs, type Brief } from '../../src/lib/core/briefs.ts';
import type { Entry } from '../../src/lib/core/entry.ts';
import { entryOf } from '../../src/lib/core/indexing.ts';
import { picturesOf, type Question } from '../../src/lib/core/question.ts';
import { makeRound, noHistory, roundLength } from '../../src/lib/core/round.ts';
import { ruleIds } from '../../src/lib/core/themes.ts';
import { anyEntries, record } from './sample.ts';

const catalogue = anyEntries(24, 40);
const history = fc.record({
	seen: fc.array(fc.nat(39).map((i) => `p${String(i).padStart(5, '0')}`)),
	wanted: fc.subarray([...ruleIds]),
	hard: fc.boolean()
});
const few = { numRuns: 60 };

const asked = (entries: readonly Entry[], { brief }: Question, id: string) =>
	entries.find((entry) => entry.id === id)?.asked[brief] ?? null;
const verdicts = (entries: readonly Entry[], question: Question) =>
	picturesOf(question).map((id) => asked(entries, question, id)?.verdict);

it('is a pure function of catalogue, seed and history', () => {
	fc.assert(
		fc.property(catalogue, fc.string(), history, (entries, seed, past) => {
			expect(makeRound(entries, seed, past)).toEqual(
				makeRound(structuredClone(entries), seed, structuredClone(past))
			);
		}),
		few
	);
});

it('is ten questions without a picture twice, a single one first, each under a brief that settles it', () => {
	fc.assert(
		fc.property(catalogue, fc.string(), history, (entries, seed, past) => {
			const round = makeRound(entries, seed, past);
			const pictures = round.flatMap(picturesOf);
			expect(new Set(pictures).size).toBe(pictures.length);
			expect(round).toHaveLength(roundLength);
			expect(round[0]?.kind).toBe('call');
			for (const question of round)
				if (question.kind === 'call') expect(verdicts(entries, question)[0]).toBeDefined();
		}),
		few
	);
});

it('has four to six headshots of ten, a pair counting half', () => {
	fc.assert(
		fc.property(catalogue, fc.string(), (entries, seed) => {
			// a catalogue with enough of both
			for (const verdict of ['headshot', 'portrait'])
				fc.pre(entries.filter(({ asked }) => asked.none?.verdict === verdict).length >= 9);
			const round = makeRound(entries, seed);
			const count = round.reduce((sum, question) => {
				const found = verdicts(entries, question);
				return sum + found.filter((one) => one === 'headshot').length / found.length;
			}, 0);
			expect(count).toBeGreaterThanOrEqual(4);
			expect(count).toBeLessThanOrEqual(6);
		}),
		few
	);
});

describe('a pair', () => {
	const pairsOf = (round: readonly Question[]) => round.filter(({ kind }) => kind === 'pair');

	it('is one headshot and one portrait: twins, or two different people', () => {
		const met = { twins: 0, strangers: 0 };
		fc.assert(
			fc.property(catalogue, fc.string(), history, (entries, seed, past) => {
				const pairs = pairsOf(makeRound(entries, seed, past));
				expect(pairs.length).toBeLessThanOrEqual(2);
				for (const pair of pairs) {
					expect(verdicts(entries, pair).sort()).toEqual(['headshot', 'portrait']);
					const [one, other] = picturesOf(pair).map((id) => entries.find((e) => e.id === id)!);
					const twins = one!.twins.some(({ id }) => id === other!.id);
					if (!twins) expect(one!.person).not.toBe(other!.person);
					met[twins ? 'twins' : 'strangers'] += 1;
				}
			}),
			{ numRuns: 150 }
		);
		expect(Math.min(met.twins, met.strangers), JSON.stringify(met)).toBeGreaterThan(0);
	});

	it('does not come in a very short round, nor where all are of one kind', () => {
		fc.assert(
			fc.property(catalogue, fc.string(), (entries, seed) => {
				expect(pairsOf(makeRound(entries, seed, noHistory, 3))).toEqual([]);
				const alike = entries.map((entry) => ({
					...entry,
					asked: Object.fromEntries(
						briefs.map((brief) => {
							const one = entry.asked[brief];
							return [brief, one && { ...one, verdict: 'portrait' as const }];
						})
					) as Entry['asked']
				}));
				expect(pairsOf(makeRound(alike, seed))).toEqual([]);
			}),
			few
		);
	});
});

describe('the history', () => {
	const isHard = (entry: Entry, brief: Brief): boolean => {
		const [here, plain] = [entry.asked[brief], entry.asked.none];
		return here !== null && (here.near !== 'clear' || (!!plain && plain.verdict !== here.verdict));
	};

	it('hard mode asks only near misses, and briefs that turn the picture, where there are enough', () => {
		fc.assert(
			fc.property(catalogue, fc.string(), (entries, seed) => {
				for (const verdict of ['headshot', 'portrait'])
					fc.pre(
						entries.filter((entry) =>
							briefs.some(
								(brief) => isHard(entry, brief) && entry.asked[brief]?.verdict === verdict
							)
						).length >= 12
					);
				const round = makeRound(entries, seed, { ...noHistory, hard: true });
				for (const question of round) {
					const [entry] = picturesOf(question).map((id) => entries.find((e) => e.id === id)!);
					if (question.kind === 'call') expect(isHard(entry!, question.brief)).toBe(true);
				}
			}),
			few
		);
	});

	it('pictures seen before come only when all others are used', () => {
		fc.assert(
			fc.property(catalogue, fc.string(), (entries, seed) => {
				const seen = entries.slice(0, 6).map(({ id }) => id);
				const round = makeRound(entries, seed, { ...noHistory, seen }, 3);
				const of = (verdict: string) =>
					entries
						.slice(6)
						.filter(({ asked }) => briefs.some((brief) => asked[brief]?.verdict === verdict));
				fc.pre(of('headshot').length >= 3 && of('portrait').length >= 3);
				// crowding may hold one back; not more than half of so few
				expect(round.flatMap(picturesOf).filter((id) => seen.includes(id)).length).toBeLessThan(2);
			}),
			few
		);
	});
});

it('gives as many questions as a small catalogue has pictures', () => {
	const four = Array.from({ length: 4 }, (_, i) => entryOf({ ...record, id: `aaaaa${i}` }));
	expect(makeRound(four, 'x')).toHaveLength(4);
	expect(makeRound([], 'x')).toEqual([]);
	expect(makeRound(four, 'x', noHistory, 2)).toHaveLength(2);
});
