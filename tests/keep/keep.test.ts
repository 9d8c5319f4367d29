import { describe, expect, it } from 'vitest';
import { Keep } from '../../src/lib/keep/keep.svelte.ts';
import { keptAs, type StoredRound } from '../../src/lib/keep/stored.ts';
import { beginRound } from '../../src/lib/play/rounds.ts';
import { answeredWhere } from '../play/answered.ts';
import { Device } from './device.ts';

/** A visit to the page: what is in memory ends with it. */
async function visit(device: Device): Promise<Keep> {
	const keep = new Keep(() => device);
	await keep.open();
	return keep;
}

const fresh = beginRound('kept', []);
const upTo = (frames: number, round = fresh): StoredRound =>
	answeredWhere(round, (frame) => (frame < frames ? 'right' : 'open'));
const deviceWith = (round: StoredRound): Device => {
	const device = new Device();
	device.setItem(keptAs(round.seed), JSON.stringify(round));
	return device;
};

describe('a round', () => {
	it('is there at the next visit', async () => {
		const device = new Device();
		(await visit(device)).write(upTo(3));
		const later = await visit(device);
		expect(later.read('kept')).toEqual(upTo(3));
		expect([later.trouble, later.rounds()]).toEqual([null, [upTo(3)]]);
	});

	it('answered before storage was read is kept once it is, with what was there', async () => {
		const device = deviceWith(upTo(1));
		const keep = new Keep(() => device);
		const { answers } = upTo(2);
		keep.write({ ...fresh, answers: answers.map((answer, i) => (i === 1 ? answer : null)) });
		await keep.open();
		expect((await visit(device)).read('kept')).toEqual(upTo(2));
	});

	it('whose pictures are gone gives way to the one that begins under its name, for good', async () => {
		const gone: StoredRound = {
			...upTo(5),
			questions: fresh.questions.map(() => ({ kind: 'call', brief: 'none', picture: '000000' }))
		};
		const device = deviceWith(gone);
		const keep = await visit(device);
		expect(keep.write(upTo(1))).toEqual(upTo(1));
		expect(keep.read('kept')).toEqual(upTo(1));
		expect((await visit(device)).read('kept')).toEqual(upTo(1));
	});

	it('is among sixty, the latest', async () => {
		const device = new Device();
		const keep = await visit(device);
		for (let i = 0; i < 62; i++) keep.write({ ...fresh, seed: `r${i}`, begun: i });
		expect(keep.rounds().map(({ begun }) => begun)).toEqual(
			Array.from({ length: 60 }, (_, i) => i + 2)
		);
		expect(device.length).toBe(60);
	});
});

describe('storage that fills up in the middle of a round', () => {
	it('loses nothing within the visit, and says so', async () => {
		const device = new Device();
		const keep = await visit(device);
		keep.write(upTo(2));
		device.full = true;
		keep.write(upTo(5));
		expect(keep.trouble).toBe('full');
		expect(keep.read('kept')).toEqual(upTo(5));
		expect(keep.write(upTo(6))).toEqual(upTo(6));
		expect((await visit(device)).read('kept')).toEqual(upTo(2));
	});
});

describe('text that is no round', () => {
	const damaged = '{"version":1,"seed":"kept","hard":fal';
	const deviceWithDamage = (): Device => {
		const device = new Device();
		device.setItem(keptAs('kept'), damaged);
		return device;
	};

	it('is put aside, and told', async () => {
		const device = deviceWithDamage();
		const keep = await visit(device);
		expect(keep.trouble).toBe('corrupt');
		expect(keep.read('kept')).toBeNull();
		expect(device.getItem(keptAs('kept'))).toBeNull();
		expect(device.texts).toContain(damaged);
	});

	it('stays where there is no room to put it aside, and the round is played all the same', async () => {
		const device = deviceWithDamage();
		device.full = true;
		const keep = await visit(device);
		expect(keep.trouble).toBe('full');
		keep.write(upTo(4));
		expect(keep.read('kept')).toEqual(upTo(4));
		expect(device.texts).toEqual([damaged]);
	});
});

it('storage that is blocked costs only the keeping', async () => {
	const keep = new Keep(() => {
		throw new DOMException('blocked', 'SecurityError');
	});
	await keep.open();
	keep.write(upTo(3));
	keep.setKeys(false);
	expect([keep.trouble, keep.keys, keep.read('kept')]).toEqual(['blocked', false, upTo(3)]);
});
