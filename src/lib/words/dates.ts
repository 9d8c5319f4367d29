/** Days and times in the language of the page, in Latin digits as everywhere. */
import { beginOf, type Day } from '$lib/core/day.ts';
import { getLocale } from './locales.ts';

const format = (time: number, options: Intl.DateTimeFormatOptions): string =>
	new Intl.DateTimeFormat(getLocale(), { numberingSystem: 'latn', ...options }).format(time);

/** "25 November", in UTC as the day is. */
export const dayText = (day: Day): string =>
	format(beginOf(day), { day: 'numeric', month: 'long', timeZone: 'UTC' });

export const weekdayText = (day: Day, weekday: 'short' | 'long'): string =>
	format(beginOf(day), { weekday, timeZone: 'UTC' });

/** A time of day where the reader is. */
export const timeText = (time: number): string =>
	format(time, { hour: 'numeric', minute: '2-digit' });

/** 1 for Monday to 7 for Sunday; Monday where the browser does not say. */
export function firstWeekday(): number {
	const locale = new Intl.Locale(getLocale()) as Intl.Locale & {
		getWeekInfo?: () => { firstDay: number };
		weekInfo?: { firstDay: number };
	};
	return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}
