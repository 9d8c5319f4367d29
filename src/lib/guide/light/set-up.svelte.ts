/** The lamps as they are set up: one key at one of five places, fill, rim and background. */
import type { Key, Strengths } from '$lib/core/relight.ts';

export const positions = [
	[-80, 'farleft'],
	[-42, 'left'],
	[0, 'front'],
	[42, 'right'],
	[80, 'farright']
] as const;
export type Azimuth = (typeof positions)[number][0];
export type Softness = 'soft' | 'hard';
/** As the darkroom shot the layers (pictures/darkroom/layers.py), in cm. */
const [distanceCm, widthsCm] = [115, { soft: 100, hard: 8 }];

/** In stops against the lamp as it was rendered; at `off` it is switched off. */
export const off = -6;
export const brightest = 2;

export interface LampsSet {
	readonly azimuth: Azimuth;
	readonly softness: Softness;
	readonly key: number;
	readonly fill: number;
	readonly rim: number;
	readonly background: number;
}

/** The field's own set-ups. */
export const presets = {
	soft: { azimuth: -42, softness: 'soft', key: 0, fill: -1, rim: off, background: -2 },
	butterfly: { azimuth: 0, softness: 'hard', key: 0, fill: -2.5, rim: off, background: -3 },
	clamshell: { azimuth: 0, softness: 'soft', key: 0, fill: -0.5, rim: off, background: -1.5 },
	loop: { azimuth: -42, softness: 'soft', key: 0, fill: -2.5, rim: off, background: -3 },
	rembrandt: { azimuth: 42, softness: 'hard', key: 0, fill: -4, rim: off, background: -4 },
	split: { azimuth: -80, softness: 'hard', key: 0.5, fill: off, rim: off, background: -4 },
	lowkey: { azimuth: 80, softness: 'soft', key: -0.5, fill: off, rim: -1, background: off },
	highkey: { azimuth: 0, softness: 'soft', key: 0, fill: 0, rim: -1, background: 1 }
} as const satisfies Record<string, LampsSet>;
export type Preset = keyof typeof presets;

const strengthOf = (stops: number): number => (stops <= off ? 0 : 2 ** stops);

export class SetUp {
	lamps = $state.raw<LampsSet>(presets.soft);

	use(preset: Preset): void {
		this.lamps = presets[preset];
	}
	change(change: Partial<LampsSet>): void {
		this.lamps = { ...this.lamps, ...change };
	}
	/** The preset that stands, if it was not changed. */
	get preset(): Preset | null {
		const { lamps } = this;
		const found = Object.entries(presets).find(([, preset]) =>
			Object.entries(preset).every(([name, value]) => lamps[name as keyof LampsSet] === value)
		);
		return (found?.[0] as Preset | undefined) ?? null;
	}
	get key(): Key {
		const { azimuth, softness } = this.lamps;
		return { id: `key${azimuth}-${softness}`, widthCm: widthsCm[softness], distanceCm };
	}
	/** How bright each layer burns, by its id. */
	get strengths(): Strengths {
		const { key, fill, rim, background } = this.lamps;
		return {
			[this.key.id]: strengthOf(key),
			fill: strengthOf(fill),
			rim: strengthOf(rim),
			background: strengthOf(background)
		};
	}
}
