import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefs } from '../../src/lib/core/briefs.ts';
import { cluesFor, mostClues } from '../../src/lib/core/clues.ts';
import { confusions } from '../../src/lib/core/confusions.ts';
import { packEntries, unpackEntries } from '../../src/lib/core/entry.ts';
import { entryOf } from '../../src/lib/core/indexing.ts';
import { findingOf, judge } from '../../src/lib/core/judge.ts';
import { markCallAndProof, markPair } from '../../src/lib/core/mark.ts';
import { randomFrom } from '../../src/lib/core/random.ts';
import { anyEntries, anyFacts, anyScene, record, withRecord } from './sample.ts';

const anyBrief = fc.constantFrom(...briefs);
const anyPicture = fc
	.tuple(anyFacts, anyScene)
	.map(([facts, scene]) => ({ ...record, facts, scene }));

describe('clues', () => {
	it('hold all that decides, at least two that do not, and every one is true', () => {
		fc.assert(
			fc.property(anyPicture, anyBrief, fc.string(), (picture, brief, seed) => {
				const judgement = judge(picture.facts, brief);
				const clues = cluesFor(picture, judgement, seed);
				const right = clues.filter(({ counts }) => counts);
				const wrong = clues.filter(({ counts }) => !counts);
				expect(right.map(({ about }) => about).sort()).toEqual([...judgement.deciding].sort());
				expect(wrong.length).toBeGreaterThanOrEqual(2);
				expect(clues.length).toBeLessThanOrEqual(Math.max(mostClues, right.length + 2));
				expect(new Set(clues.map(({ about }) => about)).size).toBe(clues.length);
				for (const { about, word } of wrong) {
					const confusion = confusions.find((c) => c.id === about && c.word === word);
					if (confusion) expect(confusion.holds(picture)).toBe(true);
					else {
						const finding = findingOf(judgement, about as never);
						expect(finding.word).toBe(word);
						expect(judgement.deciding).not.toContain(about);
						expect(finding.level).not.toBe('borderline');
					}
				}
			})
		);
	});

	it('are the same for the same seed, and not always in the same order', () => {
		const judgement = judge(record.facts, 'none');
		const orders = ['a', 'b', 'c', 'd'].map((seed) => cluesFor(record, judgement, seed));
		expect(cluesFor(record, judgement, 'a')).toEqual(orders[0]);
		expect(new Set(orders.map((clues) => clues.map(({ id }) => id).join())).size).toBeGreaterThan(
			1
		);
	});

	it('call a background beside the point only while the face is lit', () => {
		const said = (stopsFromFace: number, shadowShare: number) =>
			confusions
				.filter(({ id }) => id === 'N10')
				.filter(({ holds }) =>
					holds(withRecord({ facts: { background: { stopsFromFace }, light: { shadowShare } } }))
				)
				.map(({ word }) => word);
		expect([said(-2, 0.04), said(1, 0.04)]).toEqual([['darkBackground'], ['lightBackground']]);
		expect([said(-2, 0.05), said(1, 0.3)]).toEqual([[], []]);
	});

	it('call a close-up beside the point only where it is no closer than a headshot', () => {
		const closeUp = confusions.find(({ id }) => id === 'N13')!;
		const said = (headShare: number, lowerEdge: number) =>
			closeUp.holds(withRecord({ facts: { framing: { headShare, lowerEdge } } }));
		expect([said(0.7, 2.2), said(0.65, 2.2), said(0.85, 2.2), said(0.7, 1.5)]).toEqual([
			true,
			false,
			false,
			false
		]);
	});

	it('know a confusion for each of N1–N13 that a picture can show', () => {
		expect(new Set(confusions.map(({ id }) => id)).size).toBe(13);
		const holding = (change: Parameters<typeof withRecord>[0]) =>
			confusions
				.filter(({ holds }) => holds(withRecord(change)))
				.map(({ id, word }) => `${id}.${word}`);
		expect(holding({ size: { width: 1080, height: 1080 } })).toContain('N4.square');
		expect(holding({ size: { width: 1500, height: 1000 } })).toContain('N4.wide');
		expect(
			holding({
				scene: {
					setting: 'indoors',
					ageGroup: 'sixties',
					hairOverShoulder: true,
					lens: { fNumber: 1.8 }
				}
			})
		).toEqual(expect.arrayContaining(['N3.indoors', 'N5.old', 'N9.overShoulder', 'N12.fastLens']));
		expect(
			holding({
				facts: {
					direction: { faceRoll: -7 },
					expression: { lipGap: 0.06, teethShare: 0.8 },
					print: { lightShare: 0.6, darkShare: 0.05 },
					background: { stopsFromFace: 0.5 }
				}
			})
		).toEqual(
			expect.arrayContaining(['N7.tilted', 'N8.teeth', 'N11.highKey', 'N10.lightBackground'])
		);
		expect(
			holding({
				scene: {
					ageGroup: 'twenties',
					clothes: { style: 'formal' },
					beard: 'full',
					accessories: ['glasses', 'hat', 'earrings']
				},
				facts: { framing: { headShare: 0.7 }, background: { stopsFromFace: -2 } }
			})
		).toEqual(
			expect.arrayContaining([
				'N1.formal',
				'N5.young',
				'N6.beard',
				'N6.glasses',
				'N6.covering',
				'N6.jewellery',
				'N10.darkBackground',
				'N13.closeUp',
				'N8.closed'
			])
		);
		expect(holding({ scene: { setting: 'outdoors' } })).toContain('N3.outdoors');
	});
});

describe('marks', () => {
	const judgement = judge(record.facts, 'none');
	const clues = cluesFor(record, judgement, 'x');
	const right = clues.filter(({ counts }) => counts).map(({ id }) => id);
	const wrong = clues.filter(({ counts }) => !counts).map(({ id }) => id);

	it('60 for the call and 40 for the whole proof', () => {
		expect(markCallAndProof('headshot', 'headshot', clues, right).points).toBe(100);
		expect(markCallAndProof('headshot', 'headshot', clues, []).points).toBe(60);
		expect(markCallAndProof('headshot', 'portrait', clues, right)).toMatchObject({
			points: 40,
			callRight: false
		});
		expect(markCallAndProof('headshot', 'portrait', clues, wrong).points).toBe(0);
		expect(markCallAndProof('headshot', 'headshot', clues, [right[0]!, 'no.such']).proof).toBe(10);
	});

	it('name what each clue did', () => {
		const mark = markCallAndProof('headshot', 'headshot', clues, [right[0]!, wrong[0]!]);
		expect(mark.clues.find(({ clue }) => clue.id === right[0])?.points).toBe(10);
		expect(mark.clues.find(({ clue }) => clue.id === wrong[0])?.points).toBe(-10);
		expect(mark.clues.filter(({ chosen }) => chosen)).toHaveLength(2);
	});

	it('stay within 0–100, and a better answer never scores less', () => {
		fc.assert(
			fc.property(
				anyPicture,
				anyBrief,
				fc.string(),
				fc.infiniteStream(fc.boolean()),
				fc.boolean(),
				(picture, brief, seed, coins, callRight) => {
					const judged = judge(picture.facts, brief);
					const some = cluesFor(picture, judged, seed);
					const chosen = some.filter(() => coins.next().value).map(({ id }) => id);
					const other = judged.verdict === 'headshot' ? 'portrait' : 'headshot';
					const points = (call: boolean, ids: readonly string[]) =>
						markCallAndProof(judged.verdict, call ? judged.verdict : other, some, ids).points;
					const base = points(callRight, chosen);
					expect(base).toBeGreaterThanOrEqual(0);
					expect(base).toBeLessThanOrEqual(100);
					expect(points(true, chosen)).toBeGreaterThanOrEqual(base);
					for (const { id, counts } of some) {
						const better = counts ? [...new Set([...chosen, id])] : chosen.filter((c) => c !== id);
						expect(points(callRight, better)).toBeGreaterThanOrEqual(base);
					}
				}
			)
		);
	});

	it('a question without deciding clues gives no proof', () => {
		expect(markCallAndProof('headshot', 'headshot', [], []).points).toBe(60);
	});

	it('a pair is call only, scaled to 100', () => {
		expect(markPair('aaaaaa', 'aaaaaa')).toMatchObject({ points: 100, callRight: true });
		expect(markPair('aaaaaa', 'bbbbbb')).toMatchObject({ points: 0, callRight: false });
	});
});

describe('the index', () => {
	it('comes back from its packing, but for the names of people', () => {
		fc.assert(
			fc.property(anyEntries(0, 40), (entries) => {
				const back = unpackEntries(packEntries(entries));
				expect(back.map(({ person: _, ...rest }) => rest)).toEqual(
					entries.map(({ person: _, ...rest }) => rest)
				);
				const same = (list: readonly { person: string }[]) =>
					list.map((a) => list.findIndex((b) => b.person === a.person));
				expect(same(back)).toEqual(same(entries));
			})
		);
	});

	it('refuses a rule for which it has no character', () => {
		const entry = entryOf(record);
		const asked = { ...entry.asked, company: { ...entry.asked.none!, rule: 'X9' as never } };
		expect(() => packEntries([{ ...entry, asked }])).toThrow(/X9/);
	});

	it('knows the shape of each frame', () => {
		const shape = (width: number, height: number) =>
			entryOf(withRecord({ size: { width, height } })).shape;
		expect([shape(960, 1200), shape(960, 960), shape(1200, 800)]).toEqual([
			'upright',
			'square',
			'wide'
		]);
	});

	it('asks nothing about an ambiguous picture', () => {
		const entry = entryOf(withRecord({ facts: { light: { cheekStops: 1.3 } } }));
		expect(entry.asked.company).toBeNull();
		expect(entry.asked.acting).toMatchObject({ verdict: 'headshot' });
	});
});

it('chance repeats itself for a seed and spreads evenly', () => {
	const random = randomFrom('seed');
	const counts = [0, 0, 0, 0, 0];
	for (let i = 0; i < 5000; i++) counts[random.below(5)]! += 1;
	for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(130);
	expect(randomFrom('a').next()).toBe(randomFrom('a').next());
	expect(randomFrom('a').next()).not.toBe(randomFrom('b').next());
});
