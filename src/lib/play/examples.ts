/**
 * For each rule a picture that keeps it and one that breaks it, chosen by the core: of those that
 * show nothing else amiss, the clearest.
 */
import type { Shown } from '$lib/catalogue/catalogue.ts';
import type { Level } from '$lib/core/bands.ts';
import { judge, type Finding } from '$lib/core/judge.ts';
import { rules } from '$lib/core/rules.ts';
import type { RuleId } from '$lib/core/themes.ts';

export interface Example {
	readonly record: Shown;
	readonly finding: Finding;
}

/** G1 asks only on a page that has a start. */
const briefOf = (rule: RuleId) => (rule === 'G1' ? 'profileLtr' : 'none');

/** How well a picture shows one rule alone: its own margin, less what else is broken. */
function fitness(
	record: Shown,
	rule: RuleId,
	level: Level
): { finding: Finding; score: number } | null {
	const { findings } = judge(record.facts, briefOf(rule));
	const finding = findings.find((one) => one.rule === rule);
	if (!finding || finding.level !== level) return null;
	const amiss = findings.filter((one) => one.rule !== rule && one.level !== 'kept').length;
	return { finding, score: Math.min(finding.margin, 4) - 3 * amiss };
}

function best(
	records: readonly Shown[],
	rule: RuleId,
	level: Level,
	not: readonly string[]
): Example | null {
	const fits = records
		.flatMap((record) => {
			const fit = fitness(record, rule, level);
			// the same picture for rule after rule would teach less
			return fit ? [{ record, ...fit, score: fit.score - (not.includes(record.id) ? 2 : 0) }] : [];
		})
		.sort((a, b) => b.score - a.score || a.record.id.localeCompare(b.record.id));
	return fits[0] ?? null;
}

export interface RuleExamples {
	readonly rule: RuleId;
	readonly kept: Example | null;
	/** Broken; where no picture breaks it, on the border. */
	readonly broken: Example | null;
}

/** @param records of the whole set; deterministic */
export function examplesOf(records: readonly Shown[]): readonly RuleExamples[] {
	const used: string[] = [];
	return rules.map(({ id: rule }) => {
		const broken = best(records, rule, 'broken', used) ?? best(records, rule, 'borderline', used);
		const twins = broken?.record.twins.map(({ id }) => id) ?? [];
		const others = records.filter(({ id }) => id !== broken?.record.id);
		const twin = best(
			others.filter(({ id }) => twins.includes(id)),
			rule,
			'kept',
			[]
		);
		const kept = twin ?? best(others, rule, 'kept', used);
		for (const example of [broken, kept]) if (example) used.push(example.record.id);
		return { rule, kept, broken };
	});
}
