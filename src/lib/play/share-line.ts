import { dayOfSeed } from '$lib/core/day.ts';
import type { StoredRound } from '$lib/keep/stored.ts';
import { dayText } from '$lib/words/dates.ts';
import { number } from '$lib/words/numbers.ts';
import { play } from '$lib/words/play.ts';
import type { Summary } from './summary.ts';

/** One line about a finished round, which tells nothing of its pictures. First: `await loadWords(playArea)`. */
export function shareLine({ seed }: StoredRound, { points, frames }: Summary): string {
	const day = dayOfSeed(seed);
	const inputs = {
		points: number(points),
		marks: frames.map(({ right }) => (right ? '✓' : '✗')).join('')
	};
	return day === null
		? play.results_share_line(inputs)
		: play.results_share_line_day({ ...inputs, date: dayText(day) });
}
