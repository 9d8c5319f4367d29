import { describe, expect, it } from 'vitest';
import { Course } from '../../src/lib/keep/course.svelte.ts';
import { Device } from './device.ts';

describe('the course', () => {
	it('is remembered: what was begun, what is done, and who reads', () => {
		const storage = new Device();
		const course = new Course(() => storage);
		course.begin('lighting');
		course.begin('framing');
		course.finish('lighting');
		course.address('behind');
		const later = new Course(() => storage);
		later.open();
		expect(later.begun).toEqual(['framing', 'lighting']);
		expect(later.done).toEqual(['lighting']);
		expect(later.reader).toBe('behind');
	});
	it('starts anew where what is kept cannot be read', () => {
		const storage = new Device();
		storage.setItem('two-thirds:lessons', '{"version":1,"begun":["alchemy"]}');
		const course = new Course(() => storage);
		course.open();
		expect(course.begun).toEqual([]);
	});
	it('lasts as long as the page where storage is blocked', () => {
		const course = new Course(() => {
			throw new Error('blocked');
		});
		course.open();
		course.finish('framing');
		expect(course.done).toEqual(['framing']);
	});
});
