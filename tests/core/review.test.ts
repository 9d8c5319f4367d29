import { describe, expect, it } from 'vitest';
import type { Clue } from '../../src/lib/core/clues.ts';
import { reviewsOf, reviewsOfPair, skills } from '../../src/lib/core/review.ts';

const clue = (about: Clue['about'], word: string, counts: boolean): Clue => ({
	id: `${about}.${word}`,
	about,
	word,
	counts
});
const clues = [clue('L1', 'split', true), clue('N1', 'formal', false), clue('F1', 'armpit', false)];

describe('what an answer says of the eye', () => {
	it('a rule that decides is known when it was picked and the call was right', () => {
		expect(reviewsOf(true, clues, ['L1.split'])).toContainEqual({ about: 'L1', right: true });
		expect(reviewsOf(true, clues, [])).toContainEqual({ about: 'L1', right: false });
		expect(reviewsOf(false, clues, ['L1.split'])).toContainEqual({ about: 'L1', right: false });
	});

	it('a confusion is known when it was left alone, whatever the call', () => {
		expect(reviewsOf(false, clues, [])).toContainEqual({ about: 'N1', right: true });
		expect(reviewsOf(true, clues, ['N1.formal'])).toContainEqual({ about: 'N1', right: false });
	});

	it('a finding that is true and overruled says nothing', () => {
		expect(reviewsOf(true, clues, ['F1.armpit']).map(({ about }) => about)).toEqual(['L1', 'N1']);
	});

	it('a pair says of its portrait’s rules what the call says', () => {
		expect(reviewsOfPair(false, ['L1', 'L3'])).toEqual([
			{ about: 'L1', right: false },
			{ about: 'L3', right: false }
		]);
	});

	it('is about nine rules, as direction is only a tip, and thirteen confusions', () => {
		expect(new Set(skills).size).toBe(22);
		expect(skills).not.toContain('G1');
	});
});
