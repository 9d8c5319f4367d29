import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefs } from '../../src/lib/core/briefs.ts';
import type { Entry } from '../../src/lib/core/entry.ts';
import { entryOf } from '../../src/lib/core/indexing.ts';
import { picturesOf, type Question } from '../../src/lib/core/question.ts';
import { isHard, makeRound, noHistory, roundLength } from '../../src/lib/core/round.ts';
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
			if (!past.hard) expect(round).toHaveLength(roundLength);
			if (round.some(({ kind }) => kind === 'call')) expect(round[0]?.kind).toBe('call');
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
	const hardSides = (entry: Entry) => briefs.filter((brief) => isHard(entry, brief));

	it('hard mode asks only what is hard, both halves of a pair, and is short where that runs out', () => {
		const met = { calls: 0, pairs: 0, short: 0 };
		fc.assert(
			fc.property(anyEntries(4, 40), fc.string(), history, (entries, seed, past) => {
				const round = makeRound(entries, seed, { ...past, hard: true });
				for (const question of round) {
					met[question.kind === 'pair' ? 'pairs' : 'calls'] += 1;
					for (const id of picturesOf(question))
						expect(hardSides(entries.find((entry) => entry.id === id)!)).toContain(question.brief);
				}
				if (round.length === roundLength) return;
				met.short += 1;
				const used = round.flatMap(picturesOf);
				const left = entries.filter((entry) => !used.includes(entry.id));
				expect(left.flatMap(hardSides)).toEqual([]);
			}),
			{ numRuns: 150 }
		);
		expect(Math.min(...Object.values(met)), JSON.stringify(met)).toBeGreaterThan(0);
	});

	it('hard is a near miss, or a brief that turns the verdict', () => {
		const clear = { verdict: 'portrait', rule: 'F1', near: 'clear' } as const;
		const asked = Object.fromEntries(briefs.map((brief) => [brief, clear])) as Entry['asked'];
		const entry = (acting: Entry['asked']['acting'], none: Entry['asked']['none'] = clear) =>
			({ ...entryOf(record), asked: { ...asked, none, acting } }) satisfies Entry;
		expect(isHard(entry(clear), 'acting')).toBe(false);
		expect(isHard(entry({ ...clear, near: 'close' }), 'acting')).toBe(false);
		expect(isHard(entry({ ...clear, near: 'near' }), 'acting')).toBe(true);
		expect(isHard(entry({ ...clear, verdict: 'headshot' }), 'acting')).toBe(true);
		expect(isHard(entry({ ...clear, verdict: 'headshot' }, null), 'acting')).toBe(false);
		expect(isHard(entry(null), 'acting')).toBe(false);
	});

	it('a pair is about what was missed, where there is one that is', () => {
		const met = { wanted: 0 };
		fc.assert(
			fc.property(catalogue, fc.string(), fc.constantFrom(...ruleIds), (entries, seed, rule) => {
				const round = makeRound(entries, seed, { ...noHistory, wanted: [rule] });
				const [pair] = round.filter(({ kind }) => kind === 'pair');
				if (!pair) return;
				const portrait = picturesOf(pair)
					.map((id) => asked(entries, pair, id)!)
					.find(({ verdict }) => verdict === 'portrait')!;
				met.wanted += Number(portrait.rule === rule);
			}),
			few
		);
		// by chance one in ten would be
		expect(met.wanted).toBeGreaterThan(few.numRuns / 2);
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
