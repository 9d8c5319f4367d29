/** Measured reports against the exact records: errors, verdicts, and whether skin makes a difference. */
import { briefs, type Brief } from '$lib/core/briefs.ts';
import { meanYaw } from '$lib/core/direction.ts';
import { findingOf, judge } from '$lib/core/judge.ts';
import { judgePartly } from '$lib/core/partial.ts';
import type { PictureRecord } from '$lib/core/record.ts';
import { answered, type Answers } from '../../src/lib/yours/answers.ts';
import type { Report } from '../../src/lib/yours/measure/report.ts';

type Level = 'right' | 'open' | 'wrong';

export interface Compared {
	readonly id: string;
	readonly skin: PictureRecord['scene']['skin'];
	readonly head: number;
	readonly stops: number;
	readonly direction: boolean;
	/** Per unambiguous brief: by the picture alone, and with what its person would answer. */
	readonly verdicts: readonly {
		readonly brief: Brief;
		readonly alone: Level;
		readonly asked: Level;
	}[];
	readonly why: string;
}

const side = (yaw: number): string => (Math.abs(yaw) < 15 ? 'camera' : yaw > 0 ? 'right' : 'left');

/** What somebody would say who knows the picture, in the words that are offered. */
function truthfully({ facts }: PictureRecord): Answers {
	const { lowerEdge } = facts.framing;
	const words = [
		'chin',
		'chin',
		'collarbone',
		'armpit',
		'breastbone',
		'waist',
		'hip',
		'knee'
	] as const;
	const level = (rule: 'E2' | 'L1' | 'L3') => findingOf(judge(facts, 'none'), rule).level;
	const by = <T>(rule: 'E2' | 'L1' | 'L3', kept: T, borderline: T, broken: T): T =>
		({ kept, borderline, broken })[level(rule)];
	const faces = {
		warm: 'warm',
		friendlyCalm: 'friendlycalm',
		intense: 'intense',
		eyesShut: 'shut'
	};
	const { word, level: met } = findingOf(judge(facts, 'none'), 'E1');
	const face =
		word in faces ? faces[word as keyof typeof faces] : met === 'broken' ? 'mood' : 'neutral';
	return {
		F1: lowerEdge > 8 ? 'floor' : words[Math.round(lowerEdge)]!,
		E1: face as NonNullable<Answers['E1']>,
		E2: by('E2', 'both', 'half', 'one'),
		L1: by('L1', 'even', 'modelled', 'split'),
		L3: by('L3', 'open', 'partly', 'hidden')
	};
}

function verdict(record: PictureRecord, report: Report, brief: Brief, isAsked: boolean): Level {
	let answers: Answers = {};
	const truth = truthfully(record);
	for (;;) {
		const { facts, doubts } = answered(report, answers, null);
		const judged = judgePartly(facts, doubts, brief);
		if (judged.verdict)
			return judged.verdict === judge(record.facts, brief).verdict ? 'right' : 'wrong';
		const [next] = judged.open.filter((rule) => rule in truth) as (keyof Answers)[];
		if (!isAsked || !next || next in answers) return 'open';
		answers = { ...answers, [next]: truth[next] };
	}
}

export function compare(
	records: readonly PictureRecord[],
	reports: Readonly<Record<string, Report | string>>
): readonly Compared[] {
	return records.map((record) => {
		const { id, facts, scene } = record;
		const report = reports[id];
		if (!report || typeof report === 'string')
			return {
				id,
				skin: scene.skin,
				head: 1,
				stops: 12,
				direction: false,
				verdicts: [],
				why: String(report)
			};
		const asked = briefs.filter((brief) => !judge(facts, brief).ambiguous);
		const [exact, found] = [facts, report.facts].map(({ direction }) => side(meanYaw(direction)));
		return {
			id,
			skin: scene.skin,
			head: Math.abs(report.facts.framing.headShare - facts.framing.headShare),
			stops: Math.abs(report.facts.light.cheekStops - facts.light.cheekStops),
			direction: exact === found || !facts.direction.gaze,
			verdicts: asked.map((brief) => ({
				brief,
				alone: verdict(record, report, brief, false),
				asked: verdict(record, report, brief, true)
			})),
			why: exact === found ? '' : `direction ${found}, exactly ${exact}`
		};
	});
}

const at = (values: readonly number[], share: number): number =>
	[...values].sort((a, b) => a - b)[
		Math.min(values.length - 1, Math.floor(share * values.length))
	]!;
const shareOf = (items: readonly boolean[]): number => items.filter(Boolean).length / items.length;
const number = (value: number): string => value.toFixed(3);
const finer = (value: number): string => value.toFixed(4);

const isDark = ({ skin }: Compared): boolean => skin === 'dark' || skin === 'brown';

/** Errors of the pictures of one group of skins. */
function errorsOf(some: readonly Compared[]): string {
	const [heads, stops] = [some.map((one) => one.head), some.map((one) => one.stops)];
	const mean = (values: readonly number[]) =>
		values.reduce((sum, value) => sum + value, 0) / values.length;
	return [
		`head median ${finer(at(heads, 0.5))}, mean ${finer(mean(heads))}, p95 ${finer(at(heads, 0.95))}`,
		`stops median ${number(at(stops, 0.5))}, mean ${number(mean(stops))}`,
		`direction right ${number(shareOf(some.map((one) => one.direction)))}`
	].join('; ');
}

/** @returns the report, line by line, and whether every limit is kept */
export function table(all: readonly Compared[]): { lines: string[]; fine: boolean } {
	const verdicts = (how: 'alone' | 'asked', level: Level) =>
		shareOf(all.flatMap(({ verdicts }) => verdicts.map((one) => one[how] === level)));
	const [head, stops] = [all.map((one) => one.head), all.map((one) => one.stops)];
	const [dark, light] = [all.filter(isDark), all.filter((one) => !isDark(one))];
	/** How many times as much the one group's median error is as the other's. */
	const apart = (of: (one: Compared) => number): number => {
		const medians = [dark, light].map((some) => at(some.map(of), 0.5));
		return Math.max(...medians) / Math.min(...medians);
	};
	const rows: readonly (readonly [string, number, number, 'most' | 'least'])[] = [
		['head share error, median', at(head, 0.5), 0.03, 'most'],
		['head share error, p95', at(head, 0.95), 0.08, 'most'],
		['cheek error in stops, median', at(stops, 0.5), 0.25, 'most'],
		['direction right', shareOf(all.map((one) => one.direction)), 0.95, 'least'],
		['verdict equal, its questions answered', verdicts('asked', 'right'), 0.9, 'least'],
		['verdict wrong without a question', verdicts('alone', 'wrong'), 0.05, 'most'],
		['head, one skin’s error by the other’s', apart((one) => one.head), 4 / 3, 'most'],
		['stops, one skin’s error by the other’s', apart((one) => one.stops), 4 / 3, 'most']
	];
	const lines = [`${all.length} pictures`];
	let fine = true;
	for (const [name, value, limit, way] of rows) {
		const ok = way === 'most' ? value <= limit : value >= limit;
		fine &&= ok;
		lines.push(
			`${name.padEnd(40)}${number(value)}  at ${way} ${+limit.toFixed(3)}  ${ok ? 'ok' : 'OVER'}`
		);
	}
	lines.push(
		`settled by the picture alone: ${number(verdicts('alone', 'right'))} right, ${number(verdicts('alone', 'open'))} asked`,
		`light and medium skin: ${errorsOf(light)}`,
		`brown and dark skin:   ${errorsOf(dark)}`
	);
	for (const { id, why, verdicts, head, stops } of all) {
		const wrong = verdicts.filter(({ asked }) => asked !== 'right');
		if (why || wrong.length || head > 0.08 || stops > 0.5)
			lines.push(
				`${id}: head ${number(head)}, stops ${number(stops)} ${why} ${wrong.map(({ brief, asked }) => `${brief} ${asked}`).join(', ')}`.trimEnd()
			);
	}
	return { lines, fine };
}
