import { describe, expect, it } from 'vitest';
import { cropped, within } from '../../src/lib/core/crop.ts';
import { judge } from '../../src/lib/core/judge.ts';
import { records } from '../finished-set.ts';

const ended = (level: string) =>
	records.find(({ facts, evidence }) => facts.framing.lowerEdge > 5 && level in evidence.levels)!;
const whole = ended('waist');
/** The part between two heights, as wide as it must be, round the head. */
function between(top: number, bottom: number) {
	const [left, , right] = whole.facts.framing.headBox;
	const size = bottom - top;
	return cropped(whole, within({ left: (left + right) / 2 - size / 2, top, size }, 0.05));
}
const { levels } = whole.evidence;
const [, crown] = whole.facts.framing.headBox;

describe('a part of a picture', () => {
	it('is the picture itself when it is the whole of it', () => {
		const same = cropped(whole, { left: 0, top: 0, size: 1 });
		expect(same.facts.framing.headShare).toBeCloseTo(whole.facts.framing.headShare);
		expect(same.facts.framing.lowerEdge).toBeCloseTo(whole.facts.framing.lowerEdge);
		expect(same.evidence.pupils).toEqual(whole.evidence.pupils);
	});
	it('is cut at the level where it ends', () => {
		expect(between(0, levels.waist!).facts.framing.lowerEdge).toBeCloseTo(5);
		expect(between(0, levels.armpit!).facts.framing.lowerEdge).toBeCloseTo(3);
		const halfway = (levels.collarbone! + levels.armpit!) / 2;
		expect(between(0, halfway).facts.framing.lowerEdge).toBeCloseTo(2.5);
	});
	it('may end within the face', () => {
		const end = (crown + levels.chin!) / 2;
		expect(between(0, end).facts.framing.lowerEdge).toBeCloseTo(0.5);
		expect(between(0, end).evidence.levels).not.toHaveProperty('chin');
	});
	it('may be no more than what is above the hair', () => {
		expect(between(0, crown / 2).facts.framing.lowerEdge).toBeLessThan(0);
	});
	it('shows the head larger, and says when the crown is cut', () => {
		const close = between(crown, levels.armpit!);
		expect(close.facts.framing.headShare).toBeCloseTo(
			whole.facts.framing.headShare / (levels.armpit! - crown)
		);
		expect(close.facts.framing.crown).toBe('inside');
		expect(between(crown + 0.02, levels.armpit!).facts.framing.crown).toBe('cut');
	});
	it('keeps a rival that lies inside, and loses one outside', () => {
		const rival = { strength: 1, spot: [0.9, 0.9, 0.02], onPerson: false } as const;
		const background = { ...whole.facts.background, rival };
		const picture = { ...whole, facts: { ...whole.facts, background } };
		const inside = cropped(picture, { left: 0.5, top: 0.5, size: 0.5 });
		expect(inside.facts.background.rival?.spot[0]).toBeCloseTo(0.8);
		expect(inside.facts.background.rival?.spot[2]).toBeCloseTo(0.04);
		expect(cropped(picture, { left: 0, top: 0, size: 0.5 }).facts.background.rival).toBeNull();
	});
	it('knows only the levels of the body that the whole shows', () => {
		const close = records.find(({ facts }) => facts.framing.lowerEdge < 3)!;
		const part = cropped(close, { left: 0.1, top: 0.1, size: 0.9 });
		expect(part.facts.framing.lowerEdge).toBeCloseTo(close.facts.framing.lowerEdge);
		expect(part.evidence.levels).not.toHaveProperty('waist');
	});
	it('turns a picture to the waist into head and shoulders', () => {
		expect(judge(whole.facts, 'none').deciding).toContain('F1');
		const cut = (levels.collarbone! + levels.armpit!) / 2;
		const close = between(Math.max(0, crown - 0.02), cut);
		expect(judge(close.facts, 'none').deciding).not.toContain('F2');
		expect(close.facts.framing.lowerEdge).toBeCloseTo(2.5);
	});
});

describe('a crop is held', () => {
	it('inside the picture', () => {
		expect(within({ left: 0.9, top: -1, size: 0.5 }, 0.2)).toEqual({
			left: 0.5,
			top: 0,
			size: 0.5
		});
	});
	it('to a size that makes sense', () => {
		expect(within({ left: 0, top: 0, size: 0 }, 0.2).size).toBe(0.2);
		expect(within({ left: 0, top: 0, size: 4 }, 0.2)).toEqual({ left: 0, top: 0, size: 1 });
	});
});
