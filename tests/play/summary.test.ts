import { describe, expect, it } from 'vitest';
import { openingSeed } from '../../src/lib/catalogue/opening.ts';
import type { StoredRound } from '../../src/lib/keep/stored.ts';
import { beginRound } from '../../src/lib/play/rounds.ts';
import { hardFrom, summarize } from '../../src/lib/play/summary.ts';
import { answerOf } from '../../src/lib/play/marking.ts';
import { entries } from '../finished-set.ts';
import { answeredWhere, shotsOf } from './answered.ts';

const opening = beginRound(openingSeed, []);
const summaryOf = (how: Parameters<typeof answeredWhere>[1], round: StoredRound = opening) =>
	summarize(answeredWhere(round, how));
const flawless = summaryOf(() => 'right');
const hopeless = summaryOf(() => 'wrong');
const calls = opening.questions.filter(({ kind }) => kind === 'call').length;
const pairs = opening.questions.length - calls;

it('a flawless round has 100 points, all calls, all proofs, and nothing to look at', () => {
	expect(flawless).toMatchObject({
		points: 100,
		calls: 10,
		asHeadshots: 0,
		asPortraits: 0,
		next: [],
		missed: []
	});
	expect(flawless.proof).toBe(flawless.proofOf);
	expect(flawless.points).toBeGreaterThanOrEqual(hardFrom);
});

it('a round called the other way throughout has none', () => {
	expect(hopeless).toMatchObject({ points: 0, calls: 0, proof: 0 });
	expect(hopeless.proofOf).toBe(40 * calls);
});

it('calls without any proof are worth 60 each, pairs 100', () => {
	const bare = answeredWhere(opening, () => 'right');
	const answers = bare.answers.map((answer, i) =>
		answer?.mark && bare.questions[i]?.kind === 'call'
			? { ...answer, clues: [], mark: { ...answer.mark, proof: 0 } }
			: answer
	);
	expect(summarize({ ...bare, answers }).points).toBe(Math.round((60 * calls + 100 * pairs) / 10));
});

describe('the two directions of error are told apart', () => {
	const frameOf = (verdict: 'headshot' | 'portrait'): number =>
		flawless.frames.findIndex((frame) => frame.verdict === verdict);

	it('a headshot taken for a portrait', () => {
		const summary = summaryOf((i) => (i === frameOf('headshot') ? 'wrong' : 'right'));
		expect([summary.asHeadshots, summary.asPortraits]).toEqual([0, 1]);
	});

	it('a portrait taken for a headshot', () => {
		const summary = summaryOf((i) => (i === frameOf('portrait') ? 'wrong' : 'right'));
		expect([summary.asHeadshots, summary.asPortraits]).toEqual([1, 0]);
	});

	it('every wrong call is one or the other', () => {
		expect(hopeless.asHeadshots + hopeless.asPortraits).toBe(10);
	});
});

type Marked = Parameters<typeof answerOf>[0][number];
type Fits = (shot: Marked) => boolean;

/** The rule that a call is about, as the catalogue has it. */
const asked = ({ record: { id }, judgement: { brief } }: Marked) =>
	entries.find((entry) => entry.id === id)!.asked[brief]!.rule;

/** A flawless round, and a frame of it that shows a single picture as it is looked for. */
function findCall(fits: Fits) {
	for (let i = 0; i < 50; i++) {
		const round = answeredWhere(beginRound(`call${i}`, []), () => 'right');
		for (const [frame, question] of round.questions.entries()) {
			if (question.kind !== 'call') continue;
			const shot = shotsOf(question, `${round.seed} ${frame}`)[0]!;
			if (fits(shot)) return { round, frame, shot };
		}
	}
	throw new Error('no round has such a call');
}

describe('what to look at next', () => {
	it('is the rule of the frame that was missed, with its number', () => {
		for (const [i, { rule }] of flawless.frames.entries()) {
			const summary = summaryOf((frame) => (frame === i ? 'wrong' : 'right'));
			expect(summary.next).toEqual([{ rule, frames: [i + 1] }]);
			expect(summary.missed).toEqual([rule]);
		}
	});

	/** A call that was right, with the proof that `pick` takes from all clues, and the rest flawless. */
	function provenWith(fits: Fits, pick: (shot: Marked) => readonly string[]) {
		const { round, frame, shot } = findCall(fits);
		const answers = round.answers.map((answer, i) =>
			i === frame ? answerOf([shot], shot.judgement.verdict, pick(shot)) : answer
		);
		return { frame, shot, summary: summarize({ ...round, answers }) };
	}
	const counting = ({ clues }: Marked) => clues.filter(({ counts }) => counts);
	const beside = ({ clues }: Marked) => clues.filter(({ counts }) => !counts);

	it('is the rule that was not proven, not the one that was', () => {
		const { frame, shot, summary } = provenWith(
			({ judgement }) => judgement.deciding.length > 1,
			(shot) =>
				counting(shot)
					.filter(({ about }) => about === asked(shot))
					.map(({ id }) => id)
		);
		const others = shot.judgement.deciding.filter((rule) => rule !== asked(shot));
		expect(new Set(summary.missed)).toEqual(new Set(others));
		for (const { rule, frames } of summary.next) {
			expect(others).toContain(rule);
			expect(frames).toEqual([frame + 1]);
		}
	});

	it('is no rule when all were proven, and points went to what decides nothing', () => {
		const { summary } = provenWith(
			() => true,
			(shot) => [...counting(shot), beside(shot)[0]!].map(({ id }) => id)
		);
		expect(summary.points).toBeLessThan(100);
		expect([summary.next, summary.missed]).toEqual([[], []]);
	});

	it('is the rule of the frame when the proof was whole and the call the other way', () => {
		const { round, frame, shot } = findCall(() => true);
		const other = shot.judgement.verdict === 'headshot' ? 'portrait' : 'headshot';
		const answers = round.answers.map((answer, i) =>
			i === frame
				? answerOf(
						[shot],
						other,
						counting(shot).map(({ id }) => id)
					)
				: answer
		);
		expect(summarize({ ...round, answers }).missed).toEqual([asked(shot)]);
	});

	it('is the rule of the frame where an earlier version kept the answer', () => {
		const { round, frame, shot } = findCall(() => true);
		const called = shot.judgement.verdict;
		const answers = round.answers.map((answer, i) =>
			i === frame ? { called, clues: [], mark: { call: 60, proof: 0, right: true } } : answer
		);
		expect(summarize({ ...round, answers }).missed).toEqual([asked(shot)]);
	});

	it('is at most two rules, those on which most was lost, while all missed ones come again', () => {
		const { next, missed, frames } = hopeless;
		expect(next.length).toBe(Math.min(2, missed.length));
		expect(new Set(missed)).toEqual(new Set(frames.map(({ rule }) => rule)));
		const lost = next.map(({ frames: numbers }) => numbers.length);
		expect(lost[0]).toBeGreaterThanOrEqual(lost[1] ?? 0);
	});
});

it('points by theme add up to the points of the frames', () => {
	for (const { themes, frames } of [
		flawless,
		hopeless,
		summaryOf((i) => (i % 2 ? 'right' : 'wrong'))
	]) {
		const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
		expect(sum(themes.map(({ points }) => points))).toBe(sum(frames.map(({ points }) => points)));
		expect(sum(themes.map(({ of }) => of))).toBe(100 * frames.length);
	}
});

it('a round in the middle counts what is answered, and breaks nothing', () => {
	const summary = summaryOf((frame) => (frame < 3 ? 'right' : 'open'));
	expect(summary.points).toBe(30);
	expect(summary.frames[5]).toMatchObject({ points: 0, right: false });
});

it('a round whose pictures are gone still has its points', () => {
	const round = answeredWhere(opening, () => 'right');
	const questions = round.questions.map((question) => ({
		kind: 'call' as const,
		brief: question.brief,
		picture: '000000'
	}));
	expect(summarize({ ...round, questions })).toMatchObject({ points: 100, themes: [], next: [] });
});
