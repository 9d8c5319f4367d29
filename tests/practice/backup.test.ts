import { afterEach, describe, expect, it } from 'vitest';
import { ticks, tick } from '../../src/lib/before/ticks.ts';
import { course } from '../../src/lib/keep/course.svelte.ts';
import { Keep } from '../../src/lib/keep/keep.svelte.ts';
import { backup, forget, restore } from '../../src/lib/practice/backup.ts';
import { log } from '../../src/lib/practice/log.ts';
import { beginRound } from '../../src/lib/play/rounds.ts';
import { days } from '../../src/lib/today/days.ts';
import { answeredWhere } from '../play/answered.ts';
import { Device } from '../keep/device.ts';

const round = answeredWhere(beginRound('backup', []), (frame) => (frame < 4 ? 'right' : 'open'));

async function filled(): Promise<Keep> {
	const device = new Device();
	const keep = new Keep(() => device);
	await keep.open();
	keep.write(round);
	days.change(() => ({ version: 1, points: { '2026-11-24': 80 } }));
	log.change(() => ({ version: 1, lines: [[1, 'L1', 1]] }));
	tick('company', 'crop', true);
	course.begin('framing');
	course.finish('framing');
	return keep;
}
afterEach(() => forget(new Keep(null)));

describe('a backup', () => {
	it('brings everything back after it was deleted', async () => {
		const keep = await filled();
		const text = backup(keep);
		forget(keep);
		expect([keep.rounds(), days.value.points, log.value.lines, ticks.value.done]).toEqual([
			[],
			{},
			[],
			{}
		]);
		expect([course.begun, course.done]).toEqual([[], []]);
		expect(restore(keep, text)).toBe('all');
		expect(backup(keep)).toBe(text.replace('"last":"company"', '"last":null'));
	});

	it('is added to what is there', async () => {
		const text = backup(await filled());
		const keep = await filled();
		days.change(() => ({ version: 1, points: { '2026-11-24': 90, '2026-11-25': 70 } }));
		keep.write({ ...round, answers: round.answers.map(() => null), seed: 'other' });
		expect(restore(keep, text)).toBe('all');
		expect(days.value.points).toEqual({ '2026-11-24': 90, '2026-11-25': 70 });
		expect(keep.rounds()).toHaveLength(2);
		expect(log.value.lines).toEqual([[1, 'L1', 1]]);
	});

	it.each(['', 'null', '[]', '{"app":"other","version":1,"rounds":[]}', '{"app":"two-thirds"}'])(
		'is not read from %s, and nothing changes',
		async (text) => {
			const keep = await filled();
			const before = backup(keep);
			expect(restore(keep, text)).toBe('none');
			expect(backup(keep)).toBe(before);
		}
	);

	it('is read as far as it can be understood', async () => {
		const keep = await filled();
		const text = JSON.stringify({
			app: 'two-thirds',
			version: 1,
			rounds: [{ ...round, seed: 'good' }, { ...round, seed: 'BAD' }, 5],
			days: { version: 1, points: { '2026-11-20': 1000 } },
			eye: { version: 2 }
		});
		expect(restore(keep, text)).toBe('partly');
		expect(keep.read('good')?.seed).toBe('good');
		expect(days.value.points).toEqual({ '2026-11-24': 80 });
	});
});
