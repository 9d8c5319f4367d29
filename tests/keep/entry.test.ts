import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { KeptEntry } from '../../src/lib/keep/entry.svelte.ts';
import { Device } from './device.ts';

const schema = v.object({ version: v.literal(1), n: v.number() });
const fresh = { version: 1, n: 0 } as const;
const open = (device: Device) => new KeptEntry('thing', schema, fresh, () => device);
const addOne = (entry: ReturnType<typeof open>): void =>
	entry.change(({ n }) => ({ version: 1, n: n + 1 }));

describe('a kept entry', () => {
	it('is there at the next visit', () => {
		const device = new Device();
		addOne(open(device));
		expect(open(device).read()).toEqual({ version: 1, n: 1 });
	});

	it('changes from what another tab has made of it', () => {
		const device = new Device();
		const [one, other] = [open(device), open(device)];
		addOne(one);
		addOne(other);
		addOne(one);
		expect(open(device).read().n).toBe(3);
	});

	it('lasts for the visit where storage is full, and is kept when there is room again', () => {
		const device = new Device();
		const entry = open(device);
		device.full = true;
		addOne(entry);
		addOne(entry);
		expect([entry.value.n, entry.failing]).toEqual([2, true]);
		device.full = false;
		addOne(entry);
		expect([open(device).read().n, entry.failing]).toEqual([3, false]);
	});

	it('lives in memory where storage is blocked', () => {
		const entry = new KeptEntry('thing', schema, fresh, () => {
			throw new DOMException('blocked', 'SecurityError');
		});
		addOne(entry);
		addOne(entry);
		expect([entry.read().n, entry.failing]).toEqual([2, true]);
	});

	it.each(['{"version":1,', '{"version":2,"n":5}', 'null', '[]'])(
		'begins anew from %s, which is put aside',
		(text) => {
			const device = new Device();
			device.setItem('two-thirds:thing', text);
			addOne(open(device));
			expect(open(device).read().n).toBe(1);
			expect(device.texts).toContain(text);
		}
	);
});
