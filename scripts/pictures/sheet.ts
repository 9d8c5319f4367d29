/** The makers' contact sheet: every master with its verdicts, its judges and its measured facts. */
import { briefs } from '../../src/lib/core/briefs.ts';
import { judge, type Judgement } from '../../src/lib/core/judge.ts';
import type { PictureRecord } from '../../src/lib/core/record.ts';
import type { Opinion } from './judgements.ts';
import { figuresOf } from './sheet-figures.ts';
import { drawnFacts, markNames } from './sheet-marks.ts';

export interface Shown {
	readonly record: PictureRecord;
	/** The finished print, WebP. */
	readonly master: Buffer;
	/** Of this print. */
	readonly opinions: readonly Opinion[];
}

const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const row = (cells: readonly string[]): string =>
	`<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const marked = (kind: string, text: string): string => `<span class="${kind}">${text}</span>`;

function verdictOf({ verdict, ambiguous, strength, deciding }: Judgement): readonly string[] {
	const words = ambiguous ? marked('ambiguous', `${verdict}?`) : marked(verdict, verdict);
	return [words, String(strength), deciding.join(' ')];
}

/** Briefs with the same judgement share a line. */
function verdicts({ facts }: PictureRecord): string {
	const lines = new Map<string, string[]>();
	for (const brief of briefs) {
		const cells = JSON.stringify(verdictOf(judge(facts, brief)));
		lines.set(cells, [...(lines.get(cells) ?? []), brief]);
	}
	const rows = [...lines].map(([cells, names]) =>
		row([...(JSON.parse(cells) as readonly string[]), names.join(', ')])
	);
	return `<table>${rows.join('')}</table>`;
}

/** Every rule's finding without a brief: value, word, distance from the next edge in steps. */
function findings({ facts }: PictureRecord): string {
	const rows = judge(facts, 'none').findings.map(({ rule, strength, level, value, word, margin }) =>
		row([
			marked(strength, rule),
			marked(level, level),
			value === null ? '–' : String(Math.round(value * 1000) / 1000),
			word,
			`${margin.toFixed(1)} steps`
		])
	);
	return `<details><summary>rules</summary><table>${rows.join('')}</table></details>`;
}

const figures = ({ facts }: PictureRecord): string =>
	Object.entries(figuresOf(facts))
		.map(([name, words]) => `<p class="${name}">${words}</p>`)
		.join('');

/** @param opinions at least one */
function appeals(opinions: readonly Opinion[]): string {
	const marks = opinions.map(({ appeal }) => appeal);
	const mean = marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
	return `judges: mean ${mean.toFixed(2)}, lowest ${Math.min(...marks)}`;
}

function judges(record: PictureRecord, opinions: readonly Opinion[]): string {
	if (!opinions.length) return '<p>no judge has seen this print</p>';
	const { verdict } = judge(record.facts, 'none');
	const said = opinions.map((one) => {
		const call = marked(one.verdict === verdict ? 'agrees' : 'differs', one.verdict);
		return `<li>${call} by ${escaped(one.decides)}, ${one.appeal}, ${one.medium}: ${escaped(one.flaw)}</li>`;
	});
	return [`<p>${appeals(opinions)}</p>`, `<ul>${said.join('')}</ul>`].join('');
}

const card = ({ record, master, opinions }: Shown): string => {
	const { id, person, size } = record;
	const source = `data:image/webp;base64,${master.toString('base64')}`;
	return [
		`<article id="${id}"><h2>${id} · ${person}</h2>`,
		`<figure><img src="${source}" width="${size.width}" height="${size.height}" alt="">`,
		`${drawnFacts(record)}</figure>`,
		figures(record),
		verdicts(record),
		judges(record, opinions),
		findings(record),
		'</article>'
	].join('');
};

/** Without a script: a style hides what is not ticked. */
const toggles = Object.entries(markNames).map(([name, words]) => ({
	input: `<label class="${name}"><input type="checkbox" id="show-${name}" checked> ${words}</label>`,
	style: `body:has(#show-${name}:not(:checked)) g.${name} { opacity: 0 }`
}));

/** The head of an arrow, in the colour of its line. */
const arrowHead =
	'<svg width="0" height="0"><defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" orient="auto"><path d="M0,0L10,5L0,10"/></marker></defs></svg>';

/**
 * @param style of sheet.css
 * @returns one HTML file that needs no other
 */
export function sheetPage(pictures: readonly Shown[], style: string): string {
	const all = pictures.flatMap(({ opinions }) => opinions);
	return [
		'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Contact sheet</title>',
		`<style>${style}${toggles.map((toggle) => toggle.style).join('\n')}</style></head><body>`,
		`<header><h1>${pictures.length} pictures${all.length ? `; ${appeals(all)}` : ''}</h1>`,
		`${toggles.map((toggle) => toggle.input).join('')}</header>`,
		arrowHead,
		`<main>${pictures.map(card).join('\n')}</main></body></html>\n`
	].join('\n');
}
