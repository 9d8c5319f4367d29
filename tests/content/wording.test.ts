import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { levelOf } from '../../src/lib/core/bands.ts';
import { cluesFor } from '../../src/lib/core/clues.ts';
import { confusions } from '../../src/lib/core/confusions.ts';
import { briefs } from '../../src/lib/core/briefs.ts';
import { characters } from '../../src/lib/core/expression.ts';
import { bodyLevels, type Facts } from '../../src/lib/core/facts.ts';
import { moves } from '../../src/lib/core/flip.ts';
import { judge, type Finding } from '../../src/lib/core/judge.ts';
import { ruleById, rules } from '../../src/lib/core/rules.ts';
import { ruleIds, type RuleId } from '../../src/lib/core/themes.ts';
import { describe as inWords } from '../../src/lib/play/describe.ts';
import { alsoSeen, marksOf, shotOf, spoken } from '../../src/lib/play/shot.ts';
import * as wording from '../../src/lib/play/wording.ts';
import { locales } from '../../src/lib/words/locales.ts';
import { number } from '../../src/lib/words/numbers.ts';
import { play } from '../../src/lib/words/play.ts';
import { degrees, percent, signed } from '../../src/lib/words/quantities.ts';
import { verdictWordsIn } from '../verdict-words.ts';
import { anyFacts, facts as sampleFacts, withRecord } from '../core/sample.ts';
import { speak } from './speak.ts';
import { judged, records } from '../finished-set.ts';

/** Every word that a rule may find, by rule. */
const words: Readonly<Record<RuleId, readonly string[]>> = {
	F1: [...bodyLevels, 'floor'],
	F2: ['twoThirds', 'loose', 'tight'],
	E1: characters,
	E2: ['both', 'hidden', 'dark', 'shut'],
	L1: ['even', 'modelled', 'split'],
	L2: ['none', 'hard', 'soft'],
	L3: ['open', 'partly', 'hidden'],
	B1: ['quiet', 'lively', 'busy'],
	B2: ['noRival', 'match', 'rival'],
	G1: ['camera', 'into', 'away', 'free']
};
/** Not asked: no clue and no sentence is made of it. */
const unasked = (rule: RuleId, word: string): boolean => rule === 'G1' && word === 'free';

function expectText(text: string): void {
	expect(text.trim()).not.toBe('');
	expect(text).not.toMatch(/[{}]|undefined|null|NaN|\[object/);
}

it('the list of words is whole', () => {
	fc.assert(
		fc.property(anyFacts, fc.constantFrom(...briefs), (facts, brief) => {
			for (const { rule, word } of judge(facts, brief).findings)
				expect(words[rule], rule).toContain(word);
		}),
		{ numRuns: 500 }
	);
});

describe.each(locales)('in %s', (locale) => {
	beforeAll(() => speak(locale));

	describe('every name that is put together has its message', () => {
		const findings = ruleIds.flatMap((rule) => words[rule].map((word) => [rule, word] as const));

		it.each(findings.filter(([rule, word]) => !unasked(rule, word)))('%s.%s', (rule, word) => {
			expectText(wording.clueText({ about: rule, word }));
			expectText(wording.ruleName(rule));
			for (const value of [null, 0.3, 5]) {
				const level = levelOf(ruleById(rule).bands, value);
				const finding = { rule, word, value, level, strength: 'must', margin: 1 } as Finding;
				expectText(wording.measuredText(finding, sampleFacts));
				expectText(wording.labelWords().finding(finding));
				if (rule === 'G1') continue;
				const judgement = judge(sampleFacts, 'none');
				const broken = { ...judgement, verdict: 'portrait', deciding: [rule], findings: [finding] };
				expectText(wording.becauseText(broken as typeof judgement));
			}
		});

		it.each(confusions.map(({ id, word }) => [id, word] as const))('%s.%s', (about, word) => {
			const clue = { id: `${about}.${word}`, about, word, counts: false };
			expectText(wording.clueText(clue));
			expectText(wording.reasonText(clue, judge(sampleFacts, 'none'), sampleFacts));
		});

		it('a label of its own for every expression, and for every word a rule draws by', () => {
			const label = (rule: RuleId, word: string): string =>
				wording.labelWords().finding({ rule, word, value: 0.3 } as Finding);
			for (const rule of ['E1', 'E2', 'L2', 'B1', 'B2'] as const) {
				const labels = words[rule].map((word) => label(rule, word));
				expect(new Set(labels).size, rule).toBe(words[rule].length);
			}
			expect(label('G1', 'into')).not.toBe(label('G1', 'away'));
		});

		it('levels of the body, all the way down', () => {
			for (let lowerEdge = 0.5; lowerEdge <= 10; lowerEdge += 0.1)
				expectText(wording.levelName(lowerEdge));
		});

		describe('what is measured', () => {
			const measured = (rule: RuleId, value: number, facts = sampleFacts): string =>
				wording.measuredText({ rule, word: 'warm', value } as Finding, facts);
			const face = (movements: Partial<Facts['expression']>): Facts => {
				const still = Object.keys(sampleFacts.expression).map((part) => [part, 0]);
				const expression = { ...Object.fromEntries(still), ...movements } as Facts['expression'];
				return { ...sampleFacts, expression };
			};

			it('says weaker or stronger before the number, and needs no sign', () => {
				const pulls = [-3, -0.3, 0, 0.3, 3].map((stops) => measured('B2', stops));
				for (const text of pulls) expect(text).not.toMatch(/[-+−±]\d/);
				expect(pulls[0]).toContain(number(3, 1));
				expect(pulls[0]!.replace(number(3, 1), '')).not.toBe(pulls[4]!.replace(number(3, 1), ''));
				expect(pulls[2]).not.toMatch(new RegExp(number(0, 1)));
			});

			it('names the parts of the face that moved, and the way, and no other', () => {
				const smile = measured('E1', 0.9, face({ mouthCornerRise: 0.05, innerBrowRise: -0.004 }));
				expect(smile).toContain(play.moved_corners_up({ value: percent(0.05) }));
				expect(smile).not.toContain(percent(0));
				const sad = measured('E1', -0.6, face({ mouthCornerRise: -0.03, lidNarrowing: 0.12 }));
				expect(sad).toContain(play.moved_corners_down({ value: percent(0.03) }));
				expect(sad).toContain(play.moved_lids_down({ value: percent(0.12) }));
				expect(sad).not.toMatch(/[-+−]\d/);
				expect(measured('E1', 0.2, face({}))).toBe(play.measured_e1_still());
			});
		});

		it('says how far absent eyes look away, and how heavy lids are where they do not', () => {
			const absent = { rule: 'E1', word: 'absent', value: -0.3 } as Finding;
			const looking = (yaw: number): Facts => ({
				...sampleFacts,
				direction: { ...sampleFacts.direction, gaze: { yaw, pitch: 0 } }
			});
			const away = wording.measuredText(absent, looking(30));
			expect(away).toBe(play.measured_e1_absent({ value: degrees(30) }));
			expect(wording.measuredText(absent, looking(2))).not.toContain(degrees(2));
		});

		it('what would turn it: every change there is, and none', () => {
			const judgement = judge(sampleFacts, 'none');
			for (const { change, towards } of moves)
				expectText(wording.flipText({ ...judgement, flip: { change, towards, rules: [] } }));
			expectText(wording.flipText({ ...judgement, flip: null }));
		});
	});

	describe.each(judged.map((one) => [one.record.id, one.brief, one] as const))(
		'%s under %s',
		(_, brief, { record, judgement }) => {
			it('has a text for all that feedback says', () => {
				const shot = shotOf(record, brief, 'wording');
				const mark = { points: 60, call: 60, proof: 0, callRight: true, clues: [] };
				expectText(spoken([shot], mark));
				expectText(wording.becauseText(judgement));
				expectText(wording.flipText(judgement));
				for (let seed = 0; seed < 5; seed++)
					for (const clue of cluesFor(record, judgement, String(seed))) {
						expectText(wording.clueText(clue));
						expectText(wording.reasonText(clue, judgement, record.facts));
					}
				for (const finding of alsoSeen(judgement)) {
					expectText(wording.findingText(finding));
					expectText(wording.measuredText(finding, record.facts));
				}
			});
		}
	);

	it('what is lost has a minus sign, what is won a plus', () => {
		expect(signed(-13, 0)).toMatch(/−13/);
		expect(signed(13, 0)).toMatch(/\+13/);
	});

	it.each(records.map((record) => [record.id, record] as const))(
		'%s has a label for every mark',
		(_, record) => {
			// G1 is drawn where the picture begins a page
			const shot = shotOf(record, 'profileLtr', 'labels');
			const marks = ruleIds.flatMap((rule) => marksOf(shot, [rule]));
			expect(marks.length).toBeGreaterThan(5);
			for (const { text } of marks.flatMap(({ labels }) => labels)) expectText(text);
		}
	);

	it('shut eyes are marked once, as the expression', () => {
		const shots = records.map((record) => shotOf(record, 'none', 'labels'));
		const shut = shots.filter(({ judgement }) =>
			judgement.findings.some(({ word }) => word === 'eyesShut')
		);
		expect(shut).not.toEqual([]);
		for (const shot of shut) {
			const rules = marksOf(shot, null).map(({ rule }) => rule);
			expect(rules).toContain('E1');
			expect(rules).not.toContain('E2');
		}
	});

	describe.each(records.map((record) => [record.id, record] as const))(
		'%s described',
		(_, record) => {
			it('says nothing of what it is', () => {
				const text = inWords(record).flat().join(' ');
				expect(verdictWordsIn(text)).toEqual([]);
				for (const telling of [
					play.called_right(),
					play.verdict_is_headshot(),
					play.verdict_is_portrait()
				])
					expect(text).not.toContain(telling);
				// a measure without its band: the listener applies the rule
				for (const rule of rules.map(({ id }) => wording.ruleName(id)))
					expect(text).not.toContain(rule);
			});
		}
	);

	it('eyes and shadows are described as the rules find them', () => {
		const said = (change: Parameters<typeof withRecord>[0]) => inWords(withRecord(change)).flat();
		const eye = (stopsUnderFace: number, visibleShare: number) =>
			said({ facts: { eyes: { viewerLeft: { stopsUnderFace, visibleShare } } } });
		const name = { side: play.side_viewerleft() };
		const edge = (shadowEdge: number | null) => said({ facts: { light: { shadowEdge } } });
		expect(edge(0.079)).toContain(play.d_edge_hard());
		expect(edge(0.08)).toContain(play.d_edge_soft());
		for (const text of [play.d_edge_hard(), play.d_edge_soft()])
			expect(edge(null)).not.toContain(text);
		expect(eye(2.91, 1)).toContain(play.d_eye_dark(name));
		expect(eye(5, 0.59)).toContain(play.d_eye_hidden(name));
		for (const text of [play.d_eye_dark(name), play.d_eye_hidden(name)])
			expect(eye(2.89, 0.6)).not.toContain(text);
	});

	it('no sentence of the described mode can name a verdict, for any picture', () => {
		const sentences = Object.entries(play as unknown as Record<string, (inputs: object) => string>)
			.filter(([name]) => /^(d_|side_|level_|describe_)/.test(name))
			.map(([name, message]) => [name, message({})] as const);
		expect(sentences.length).toBeGreaterThan(80);
		expect(sentences.filter(([, text]) => verdictWordsIn(text).length > 0)).toEqual([]);
	});
});
