/**
 * What the eye knows, worked out from the log: for each rule and confusion a card of FSRS, which
 * says how likely it is still known, and when it should come back. Loaded by the practice page only.
 */
import { createEmptyCard, fsrs, Rating, type Card } from 'ts-fsrs';
import { dayOf, type Day } from '$lib/core/day.ts';
import { skills, type Skill } from '$lib/core/review.ts';
import type { Line, Log } from './log.ts';

/** What happened to one rule or confusion on one day. */
export interface DayMark {
	readonly day: Day;
	readonly right: number;
	readonly wrong: number;
}

export interface Standing {
	readonly about: Skill;
	readonly state: 'firm' | 'shaky' | 'unseen';
	/** The days on which it was asked, oldest first. */
	readonly days: readonly DayMark[];
	/** How likely it is still known, 0–1; 0 where it was never asked. */
	readonly recall: number;
	/** When it should come back, in milliseconds; null where it was never asked. */
	readonly due: number | null;
}

// steps of minutes are for cramming, chance for thousands of cards; here there are two dozen
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: 180 });

const minute = 60_000;

/** One card is looked at once a day, however often it came up: a round asks many things twice. */
export function byDay(lines: readonly Line[]): readonly DayMark[] {
	const days = new Map<Day, DayMark>();
	for (const [at, , right] of lines) {
		const day = dayOf(at * minute);
		const mark = days.get(day) ?? { day, right: 0, wrong: 0 };
		days.set(day, { day, right: mark.right + right, wrong: mark.wrong + 1 - right });
	}
	return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Missed as often as not, or more: again. Missed at all: hard. */
const ratingOf = ({ right, wrong }: DayMark) =>
	wrong === 0 ? Rating.Good : wrong >= right ? Rating.Again : Rating.Hard;

function cardOf(lines: readonly Line[], days: readonly DayMark[]): Card {
	const times = new Map(lines.map(([at]) => [dayOf(at * minute), at * minute]));
	const [first] = lines;
	let card = createEmptyCard(new Date((first?.[0] ?? 0) * minute));
	for (const mark of days)
		({ card } = scheduler.next(card, new Date(times.get(mark.day)!), ratingOf(mark)));
	return card;
}

function standingOf(about: Skill, lines: readonly Line[], now: number): Standing {
	const days = byDay(lines);
	const last = days.at(-1);
	if (!last) return { about, state: 'unseen', days, recall: 0, due: null };
	const card = cardOf(lines, days);
	const recall = scheduler.get_retrievability(card, new Date(now), false);
	const due = card.due.getTime();
	const firm = last.wrong === 0 && now < due;
	return { about, state: firm ? 'firm' : 'shaky', days, recall, due };
}

/** @param now in milliseconds since 1970 */
export function standings({ lines }: Log, now: number): readonly Standing[] {
	return skills.map((about) =>
		standingOf(
			about,
			lines.filter(([at, of]) => of === about && at * minute <= now),
			now
		)
	);
}

/** What should be practised now, what is most nearly forgotten first. */
export const dueNow = (all: readonly Standing[]): readonly Standing[] =>
	all.filter(({ state }) => state === 'shaky').sort((a, b) => a.recall - b.recall);

/** What comes back next of all that is firm. */
export const dueNext = (all: readonly Standing[]): (Standing & { due: number }) | null =>
	all
		.flatMap((one) => (one.due !== null && one.state === 'firm' ? [{ ...one, due: one.due }] : []))
		.sort((a, b) => a.due - b.due)[0] ?? null;
