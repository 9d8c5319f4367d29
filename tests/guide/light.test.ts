/** Light layers: what is said of every mixture agrees with what was measured on a picture of it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingOf, judge } from '../../src/lib/core/judge.ts';
import { parseRecord } from '../../src/lib/core/record.ts';
import { parseFilm, printOf } from '../../src/lib/guide/light/film.ts';
import { lightFiles, parseLightLayers } from '../../src/lib/guide/light/layers.ts';
import { lit } from '../../src/lib/guide/light/lit.ts';
import { SetUp, type Preset } from '../../src/lib/guide/light/set-up.svelte.ts';
import type { RuleId } from '../../src/lib/core/themes.ts';
import { mixedLight, type Strengths } from '../../src/lib/core/relight.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(`src/lib/guide/${path}`, 'utf8'));
const people = readdirSync('src/lib/guide/light')
	.filter((file) => file.endsWith('.json'))
	.map((file) => parseLightLayers(read(`light/${file}`)));

it('there are people of light and of dark skin to light', () => {
	const skins = people.map(
		({ still }) => parseRecord(read(`records/${still}.json`), still).scene.skin
	);
	expect(skins).toContain('light');
	expect(skins).toContain('dark');
});

describe.each(people.map((layers) => [layers.person, layers] as const))('%s', (_, layers) => {
	const record = parseRecord(read(`records/${layers.still}.json`), layers.still);
	const { facts } = record;
	const mixed = (strengths: Strengths, id = '') => {
		const widthCm = id.endsWith('hard') ? 8 : 100;
		return mixedLight(layers, strengths, { id, widthCm, distanceCm: 115 });
	};
	const only = (id: string) => mixed({ [id]: 1 }, id);

	it('under the lamps of the still measures what the still measures', () => {
		const light = mixed(layers.loop);
		// each layer has its own noise, and is freed of it alone; a trained eye sees 0.4 stops
		expect(Math.abs(light.cheekStops - facts.light.cheekStops)).toBeLessThan(0.12);
		expect(light.brighterCheek).toBe(facts.light.brighterCheek);
		expect(Math.abs(light.shadowShare - facts.light.shadowShare)).toBeLessThan(0.03);
	});

	it('has the brighter cheek on the side of the key', () => {
		for (const { id, azimuth } of layers.layers.filter(({ kind }) => kind === 'key'))
			if (azimuth)
				expect([id, only(id).brighterCheek]).toEqual([
					id,
					azimuth < 0 ? 'viewerLeft' : 'viewerRight'
				]);
	});

	it('hides more of the face the farther the key goes round it, and less with fill', () => {
		const [front, side] = [only('key-42-soft'), only('key-80-soft')];
		expect(side.shadowShare).toBeGreaterThan(front.shadowShare);
		const filled = mixed({ 'key-80-soft': 1, fill: 0.5 });
		expect(filled.shadowShare).toBeLessThan(side.shadowShare);
		expect(filled.cheekStops).toBeLessThan(side.cheekStops);
	});

	it('throws hard shadows by a bulb and soft ones by a large lamp, wherever it stands', () => {
		for (const { id, kind, softness } of layers.layers.filter(({ kind }) => kind === 'key')) {
			const { shadowEdge } = only(id);
			expect([id, kind, shadowEdge! >= 0.08]).toEqual([id, 'key', softness === 'soft']);
		}
	});

	it('is twice as bright with twice the light, and otherwise the same', () => {
		const [one, two] = [only('key42-hard'), mixed({ 'key42-hard': 2 })];
		expect(two.cheekStops).toBeCloseTo(one.cheekStops, 6);
		expect(two.shadowShare).toBe(one.shadowShare);
	});

	const levels = (preset: Preset) => {
		const setUp = new SetUp();
		setUp.use(preset);
		const judgement = judge(lit({ layers, record, images: [] }, setUp).facts, 'none');
		const of = (rule: RuleId) => findingOf(judgement, rule).level;
		return { L1: of('L1'), L2: of('L2'), L3: of('L3') };
	};

	it.each(['soft', 'clamshell', 'highkey'] as const)('does a headshot’s job as %s', (preset) => {
		expect(levels(preset)).toEqual({ L1: 'kept', L2: 'kept', L3: 'kept' });
	});

	it('is hard as butterfly and soft as loop, and neither splits the face', () => {
		expect(levels('butterfly').L2).toBe('broken');
		expect(levels('loop').L2).toBe('kept');
		for (const preset of ['butterfly', 'loop'] as const)
			expect(levels(preset).L1).not.toBe('broken');
	});

	it('is drama as Rembrandt, split and low key', () => {
		expect(levels('rembrandt').L3).toBe('broken');
		expect(levels('split')).toMatchObject({ L1: 'broken', L3: 'broken' });
		expect(levels('lowkey').L3).toBe('broken');
	});

	it('keeps five images in two widths and two formats', () => {
		expect(lightFiles(layers)).toHaveLength(20);
	});

	it('weighs at most 150 KB in one width and format', () => {
		for (const kind of ['400.avif', '640.avif', '400.webp', '640.webp']) {
			const files = lightFiles(layers).filter(([name]) => name.endsWith(kind));
			const bytes = files.map(([file]) => statSync(`static/pictures/${file}`).size);
			expect(files).toHaveLength(5);
			expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(150_000);
		}
	});
});

describe('a file is refused', () => {
	const good = read('light/anton.json') as ReturnType<typeof parseLightLayers>;
	it.each([
		['whose layer lacks a point', { points: good.points.slice(1) }],
		['whose loop names no layer', { loop: { sun: 1 } }],
		['of another format', { format: 2 }]
	])('%s', (_, change) => {
		expect(() => parseLightLayers({ ...good, ...change })).toThrow();
	});
});

describe('the print', () => {
	const film = parseFilm(read('film.json'));

	it('is never darker for more light', () => {
		const tones = Array.from({ length: 200 }, (_, i) => printOf(film, (i / 100) ** 2, 0));
		expect(tones).toEqual([...tones].sort((a, b) => a - b));
	});

	it('is black without light and white in the sun', () => {
		expect(printOf(film, 0, 0)).toBe(film.print[0]);
		expect(printOf(film, 50, 0)).toBe(film.print[255]);
	});

	it('gives a stop more for twice the light', () => {
		expect(printOf(film, 0.1, 1)).toBeCloseTo(printOf(film, 0.2, 0), 9);
	});
});
