/**
 * Days of the calendar, in UTC, so that a day is the same for everybody; written as 2026-11-25.
 * No clock: whoever asks says what time it is.
 */
export type Day = string;

const length = 86_400_000;

/** @param time in milliseconds since 1970 */
export const dayOf = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** @returns when a day begins, in milliseconds since 1970; NaN for what is no day */
export const beginOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

export const addDays = (day: Day, count: number): Day => dayOf(beginOf(day) + count * length);

/** The name of a day's round: d20261125. The same name gives the same round, to everybody. */
export const seedOfDay = (day: Day): string => `d${day.replaceAll('-', '')}`;

/** @returns the day whose round has this name; null where it is no day's */
export function dayOfSeed(seed: string): Day | null {
	const [, year, month, date] = /^d(\d{4})(\d{2})(\d{2})$/.exec(seed) ?? [];
	const day = `${year}-${month}-${date}`;
	const begin = beginOf(day);
	// some days that there are not, as the 31st of February, are read as another one
	return !Number.isNaN(begin) && dayOf(begin) === day ? day : null;
}

/**
 * How many days in a row were played, up to today or, where today is still open, up to yesterday.
 *
 * @param played in any order
 */
export function daysInARow(played: ReadonlySet<Day>, today: Day): number {
	let count = 0;
	let day = played.has(today) ? today : addDays(today, -1);
	while (played.has(day)) {
		count += 1;
		day = addDays(day, -1);
	}
	return count;
}

/**
 * The last weeks as rows of seven days; the row of `today` is the last, whole.
 *
 * @param firstWeekday of a week, 1 for Monday to 7 for Sunday
 */
export function weeksUpTo(today: Day, count: number, firstWeekday: number): readonly Day[][] {
	const weekday = new Date(beginOf(today)).getUTCDay() || 7;
	const back = (weekday - firstWeekday + 7) % 7;
	const first = addDays(today, -back - 7 * (count - 1));
	return Array.from({ length: count }, (_, week) =>
		Array.from({ length: 7 }, (_, i) => addDays(first, 7 * week + i))
	);
}
