import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingSeed } from '../../src/lib/catalogue/opening.ts';
import type { Question } from '../../src/lib/core/question.ts';
import { makeRound } from '../../src/lib/core/round.ts';
import { mergeRounds } from '../../src/lib/keep/merge.ts';
import { parseRound } from '../../src/lib/keep/parse.ts';
import {
	freshRound,
	isFinished,
	isSeed,
	nextFrame,
	type Answer,
	type StoredRound
} from '../../src/lib/keep/stored.ts';
import { entries } from '../finished-set.ts';

const fresh = freshRound(openingSeed, makeRound(entries, openingSeed));
const called: Answer = { called: 'headshot', clues: null, mark: null };
const proven: Answer = {
	called: 'portrait',
	clues: ['F1.waist'],
	mark: { call: 60, proof: 20, right: true, missed: ['L1'] }
};
/** As answers were kept before they said what was missed. */
const provenEarlier: Answer = { ...proven, mark: { call: 60, proof: 40, right: true } };
const answered = (...answers: (Answer | null)[]): StoredRound => ({
	...fresh,
	answers: fresh.answers.map((none, i) => answers[i] ?? none)
});
const anyRound = fc
	.array(fc.constantFrom(null, called, proven, provenEarlier), { minLength: 10, maxLength: 10 })
	.map((answers) => answered(...answers));
const progress = ({ answers }: StoredRound): readonly number[] =>
	answers.map((answer) => (answer ? (answer.mark ? 2 : 1) : 0));

describe('two tabs on the same round', () => {
	it('keep of each frame the answer that is further on', () => {
		fc.assert(
			fc.property(anyRound, anyRound, (kept, mine) => {
				const [a, b] = [progress(kept), progress(mine)];
				expect(progress(mergeRounds(kept, mine))).toEqual(a.map((far, i) => Math.max(far, b[i]!)));
			})
		);
	});

	it('come to the same round in either order, and merging again changes nothing', () => {
		fc.assert(
			fc.property(anyRound, anyRound, (kept, mine) => {
				const merged = mergeRounds(kept, mine);
				expect(mergeRounds(merged, mine)).toEqual(merged);
				expect(progress(mergeRounds(mine, kept))).toEqual(progress(merged));
			})
		);
	});

	it('keep what was proven first when both proved', () => {
		const other: Answer = { ...proven, mark: { call: 0, proof: 0, right: false } };
		expect(mergeRounds(answered(proven), answered(other)).answers[0]).toEqual(proven);
	});

	it('keep the answers of a longer round than they know', () => {
		const short = { ...fresh, answers: [] };
		expect(mergeRounds(answered(called), short)).toEqual(answered(called));
	});

	it.each<[string, (first: Question) => Question]>([
		['about another picture', () => ({ kind: 'call', brief: 'none', picture: '000000' })],
		[
			'under another brief',
			(first) => ({ ...first, brief: first.brief === 'acting' ? 'none' : 'acting' })
		]
	])('do not mix answers when one asks %s', (_, changed) => {
		const [first, ...rest] = fresh.questions as [Question, ...Question[]];
		const stale = { ...answered(proven, proven), questions: [changed(first), ...rest] };
		expect(mergeRounds(stale, answered(called))).toEqual(answered(called));
	});
});

describe('where a round stands', () => {
	it('begins at the first frame and goes on at the first that is open', () => {
		expect(nextFrame(fresh)).toBe(0);
		expect(nextFrame(answered(proven, called, proven))).toBe(1);
		expect(isFinished(answered(proven, called))).toBe(false);
	});

	it('is finished when every frame is proven', () => {
		const whole = answered(...fresh.questions.map(() => proven));
		expect([isFinished(whole), nextFrame(whole)]).toEqual([true, 10]);
	});
});

describe('what was kept is read again', () => {
	it('exactly as it was written', () => {
		fc.assert(
			fc.property(anyRound, (round) => {
				expect(parseRound(JSON.stringify(round))).toEqual(round);
			})
		);
	});

	it('or not at all: any text, any value, any damage', () => {
		const some = fc.oneof(fc.string(), fc.json());
		fc.assert(
			fc.property(some, (text) => {
				expect(parseRound(text)).toBeNull();
			})
		);
	});

	it.each<[string, object]>([
		['of another version', { ...fresh, version: 2 }],
		['with a name that is none', { ...fresh, seed: 'Not A Name' }],
		['without questions', { ...fresh, questions: [], answers: [] }],
		['with fewer answers than questions', { ...fresh, answers: [null] }],
		['with a question of another kind', { ...fresh, questions: [{ kind: 'riddle' }] }],
		[
			'with more points than there are',
			answered({ ...proven, mark: { call: 600, proof: 0, right: true } })
		],
		[
			'that missed a rule there is not',
			answered({ ...proven, mark: { ...proven.mark, missed: ['Z9'] } as never })
		],
		['with something added', { ...fresh, name: 'me' }],
		['with an unknown rule', { ...fresh, wanted: ['Z9'] }]
	])('a round %s', (_, value) => {
		expect(parseRound(JSON.stringify(value))).toBeNull();
	});
});

it('a name of a round is one to twelve small letters and digits', () => {
	for (const name of ['a', 'one', '0a1b2c', 'abcdefghij12']) expect(isSeed(name)).toBe(true);
	for (const name of ['', 'A', 'a b', 'é', '../x', 'abcdefghij123', 'a\n'])
		expect(isSeed(name)).toBe(false);
});
