import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefs } from '../../src/lib/core/briefs.ts';
import { judge } from '../../src/lib/core/judge.ts';
import { judgePartly, type Doubts } from '../../src/lib/core/partial.ts';
import { parseRecord, type PictureRecord } from '../../src/lib/core/record.ts';
import { ruleIds } from '../../src/lib/core/themes.ts';

const folder = new URL('../../src/lib/catalogue/records/', import.meta.url);
const records: readonly PictureRecord[] = readdirSync(folder).map((name) =>
	parseRecord(JSON.parse(readFileSync(new URL(name, folder), 'utf8')), name)
);
const isClear = ({ facts }: PictureRecord, verdict: string): boolean => {
	const judged = judge(facts, 'none');
	return judged.verdict === verdict && !judged.ambiguous;
};
const headshot = records.find((record) => isClear(record, 'headshot'))!;
const portrait = records.find((record) => isClear(record, 'portrait'))!;
const all = ['kept', 'borderline', 'broken'] as const;

describe('a picture of which everything is known', () => {
	it('is judged as ever, under every brief', () => {
		for (const { facts } of records)
			for (const brief of briefs) {
				const [whole, part] = [judge(facts, brief), judgePartly(facts, {}, brief)];
				expect(part.verdict).toBe(whole.verdict);
				expect(part.onBorder).toBe(whole.ambiguous);
				expect(part.deciding).toEqual(whole.deciding);
				expect(part.findings).toEqual(whole.findings);
				expect(part.flip).toEqual(whole.flip);
				expect(part.open).toEqual([]);
			}
	});
});

describe('a picture with something unknown', () => {
	it('has no verdict while a must could turn it, and says which', () => {
		const judged = judgePartly(headshot.facts, { E1: all }, 'none');
		expect(judged.verdict).toBeNull();
		expect(judged.open).toEqual(['E1']);
		expect(judged.deciding).toEqual([]);
		expect(judged.flip).toBeNull();
		expect(judged.findings.find(({ rule }) => rule === 'E1')!.level).toBe('unknown');
	});
	it('is a headshot at the border where a must may be borderline', () => {
		const judged = judgePartly(headshot.facts, { F1: ['kept', 'borderline'] }, 'none');
		expect(judged).toMatchObject({ verdict: 'headshot', onBorder: true, open: [] });
		expect(judged.deciding).not.toContain('F1');
	});
	it('is settled where the doubt ends the same way either way', () => {
		const judged = judgePartly(headshot.facts, { E2: all }, 'none');
		expect(judged.verdict).toBe('headshot');
		expect(judgePartly(portrait.facts, { E2: all, B1: all }, 'none').verdict).toBe('portrait');
	});
	it('waits for two shoulds, and names musts before shoulds', () => {
		expect(judgePartly(headshot.facts, { B1: all, E2: all }, 'none').open).toEqual(['E2', 'B1']);
		expect(judgePartly(headshot.facts, { E2: all, E1: all }, 'none').open).toEqual(['E1', 'E2']);
	});
	it('takes a doubt with one end for what it is', () => {
		const judged = judgePartly(headshot.facts, { E1: ['broken'] }, 'none');
		expect(judged.verdict).toBe('portrait');
		expect(judged.deciding).toEqual(['E1']);
		expect(judged.flip?.change).toBe('expression');
	});
	it('promises no flip that a doubt could spoil', () => {
		const tooWide = {
			...headshot.facts,
			framing: { ...headshot.facts.framing, lowerEdge: 5.4, headShare: 0.3 }
		};
		expect(judgePartly(tooWide, {}, 'none').flip?.change).toBe('crop');
		expect(judgePartly(tooWide, { E1: all }, 'none').flip).toBeNull();
	});
});

it('agrees with every way its doubts could end', () => {
	const levels = fc.subarray([...all], { minLength: 1 });
	const doubts = fc.dictionary(fc.constantFrom(...ruleIds), levels, { maxKeys: 4 });
	fc.assert(
		fc.property(
			fc.constantFrom(...records),
			doubts,
			fc.constantFrom(...briefs),
			(record, open, brief) => {
				const { verdict } = judgePartly(record.facts, open, brief);
				if (!verdict) return;
				for (const end of [0, -1]) {
					const ended = Object.fromEntries(
						Object.entries(open).map(([rule, possible]) => [rule, [possible.at(end)!]])
					) as Doubts;
					expect(judgePartly(record.facts, ended, brief).verdict).toBe(verdict);
				}
			}
		)
	);
});
