import { describe, expect, it } from 'vitest';
import { openingSeed } from '../../src/lib/catalogue/opening.ts';
import type { StoredRound } from '../../src/lib/keep/stored.ts';
import { beginRound } from '../../src/lib/play/rounds.ts';
import { hardFrom, summarize } from '../../src/lib/play/summary.ts';
import { answeredWhere } from './answered.ts';

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

describe('what to look at next', () => {
	it('is the rule of the frame that was missed, with its number', () => {
		for (const [i, { rule }] of flawless.frames.entries()) {
			const summary = summaryOf((frame) => (frame === i ? 'wrong' : 'right'));
			expect(summary.next).toEqual([{ rule, frames: [i + 1] }]);
			expect(summary.missed).toEqual([rule]);
		}
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
