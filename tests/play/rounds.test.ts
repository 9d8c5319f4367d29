import { describe, expect, it } from 'vitest';
import { openingSeed } from '../../src/lib/catalogue/opening.ts';
import { briefs } from '../../src/lib/core/briefs.ts';
import { picturesOf, type Question } from '../../src/lib/core/question.ts';
import { makeRound } from '../../src/lib/core/round.ts';
import { ruleIds } from '../../src/lib/core/themes.ts';
import { isSeed, type StoredRound } from '../../src/lib/keep/stored.ts';
import { parseFrame } from '../../src/lib/play/frame-request.ts';
import {
	beginRound,
	followingSeed,
	isCurrent,
	newSeed,
	nextTwo,
	resume
} from '../../src/lib/play/rounds.ts';
import { entries } from '../finished-set.ts';
import { answeredWhere } from './answered.ts';

const opening = beginRound(openingSeed, []);
const finished = answeredWhere(opening, () => 'right');
const half = answeredWhere(beginRound('half', []), (frame) => (frame < 5 ? 'right' : 'open'));

describe('the frame that an address asks for', () => {
	it('none means the round as a whole', () => {
		expect(parseFrame(null, 10)).toEqual({ kind: 'whole' });
	});

	it('counts from 1 to the length of the round', () => {
		expect(parseFrame('1', 10)).toEqual({ kind: 'frame', frame: 0 });
		expect(parseFrame('10', 10)).toEqual({ kind: 'frame', frame: 9 });
	});

	it.each(['', '0', '11', '-1', '1.5', '1e1', 'one', ' 1', '1 ', '9999', '٣', '__proto__'])(
		'"%s" is none of ten',
		(text) => {
			expect(parseFrame(text, 10)).toEqual({ kind: 'unknown', text });
		}
	);
});

describe('a round that begins', () => {
	it('is the one of its name, with nothing answered', () => {
		expect(opening.questions).toEqual(makeRound(entries, openingSeed));
		expect(opening.answers).toEqual(opening.questions.map(() => null));
		expect(isCurrent(opening)).toBe(true);
	});

	it('shows what was not seen before what was', () => {
		const seen = new Set(finished.questions.flatMap(picturesOf));
		const fresh = (round: StoredRound): number =>
			round.questions.flatMap(picturesOf).filter((id) => !seen.has(id)).length;
		const seeds = ['a', 'b', 'c', 'd', 'e', 'f'];
		const knowing = seeds.map((seed) => fresh(beginRound(seed, [finished])));
		const forgetting = seeds.map((seed) => fresh(beginRound(seed, [])));
		const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
		expect(sum(knowing)).toBeGreaterThan(sum(forgetting));
	});

	it('may be shorter, and remembers what it was asked for', () => {
		const again = beginRound('again', [finished], { wanted: ['L1'], length: 5 });
		expect(again.questions.length).toBeLessThanOrEqual(5);
		expect(again).toMatchObject({ wanted: ['L1'], hard: false, seed: 'again' });
		expect(beginRound('hard', [], { hard: true }).hard).toBe(true);
		const both = beginRound('both', [], { hard: true, wanted: ['L1'] });
		expect(both).toMatchObject({ hard: true, wanted: ['L1'] });
	});

	const rules = [...new Set(entries.flatMap(({ asked }) => asked.none?.rule ?? []))];
	it.each(rules)(
		'asks about %s alone when that is what was missed, in few frames if need be',
		(rule) => {
			for (const seed of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
				const { questions } = beginRound(seed, [finished], { wanted: [rule], length: 5 });
				const of = questions.map((question) =>
					picturesOf(question).map(
						(id) => entries.find((entry) => entry.id === id)!.asked[question.brief]!.rule
					)
				);
				expect(new Set(of.flat())).toEqual(new Set([rule]));
				const pictures = entries.filter(({ asked }) =>
					briefs.some((brief) => asked[brief]?.rule === rule)
				);
				expect(questions.length).toBeGreaterThanOrEqual(
					Math.min(5, Math.floor(pictures.length / 2))
				);
			}
		}
	);

	it('asks about other rules when the set has nothing about the wanted one', () => {
		const [none] = ruleIds.filter((rule) =>
			entries.every(({ asked }) => briefs.every((brief) => asked[brief]?.rule !== rule))
		);
		expect(none).toBeDefined();
		expect(beginRound('none', [], { wanted: [none!] }).questions).not.toEqual([]);
	});

	it('gets a name by chance that an address can carry', () => {
		const names = Array.from({ length: 100 }, newSeed);
		expect(names.every(isSeed)).toBe(true);
		expect(new Set(names).size).toBe(100);
	});
});

describe('who comes back', () => {
	it('for the first time finds the round of the home page', () => {
		expect(resume([])).toMatchObject({ seed: openingSeed, questions: opening.questions });
	});

	it('goes on in the latest round that was begun', () => {
		expect(resume([finished, half])).toBe(half);
		expect(resume([half, finished])).toBe(half);
	});

	it('gets a new round when all are finished', () => {
		const next = resume([finished]);
		expect(next.seed).not.toBe(openingSeed);
		expect(next.answers.every((answer) => answer === null)).toBe(true);
	});

	const headshots = entries.filter(({ asked }) => asked.none?.verdict === 'headshot');
	it.each<[string, Question]>([
		['a picture is gone', { kind: 'call', brief: 'none', picture: '000000' }],
		[
			'a pair has come to show two headshots',
			{ kind: 'pair', brief: 'none', pictures: [headshots[0]!.id, headshots[1]!.id] }
		]
	])('is not held to a round of which %s', (_, question) => {
		const [, ...rest] = half.questions;
		const stale: StoredRound = { ...half, questions: [question, ...rest] };
		expect(isCurrent(half)).toBe(true);
		expect(isCurrent(stale)).toBe(false);
		expect(resume([stale])).toMatchObject({ seed: openingSeed });
	});
});

describe('the next two rounds, whose pictures are kept for a time without a network', () => {
	it('are the ones that somebody then plays', () => {
		let played: readonly StoredRound[] = [];
		for (let i = 0; i < 4; i++) {
			const [first, second] = nextTwo(played);
			expect(resume(played)).toMatchObject({ seed: first.seed, questions: first.questions });
			played = [
				...played.filter(({ seed }) => seed !== first.seed),
				answeredWhere({ ...first, begun: i }, () => 'right')
			];
			expect(resume(played)).toMatchObject({ seed: second.seed, questions: second.questions });
		}
		expect(new Set(played.map(({ seed }) => seed)).size).toBe(4);
	});

	it('begin with the one that is open', () => {
		const [first, second] = nextTwo([finished, half]);
		expect(first).toBe(half);
		expect(isSeed(second.seed)).toBe(true);
		expect([openingSeed, half.seed]).not.toContain(second.seed);
	});

	it('never have the name of a round that was played', () => {
		const next = followingSeed([finished]);
		expect(followingSeed([{ ...finished, seed: next }, finished])).not.toBe(next);
	});
});
