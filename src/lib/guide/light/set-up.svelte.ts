/** The lamps as they are set up: one key at one of five places, fill, rim and background. */
export const positions = [
	[-80, 'farleft'],
	[-42, 'left'],
	[0, 'front'],
	[42, 'right'],
	[80, 'farright']
] as const;
export type Azimuth = (typeof positions)[number][0];
export type Softness = 'soft' | 'hard';

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
	soft: { azimuth: -42, softness: 'soft', key: 0, fill: -1.25, rim: off, background: -2 },
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
	lamps = $state.raw<LampsSet>(presets.loop);

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
	/** How bright each layer burns, by its id. */
	get strengths(): Readonly<Record<string, number>> {
		const { azimuth, softness, key, fill, rim, background } = this.lamps;
		return {
			[`key${azimuth}-${softness}`]: strengthOf(key),
			fill: strengthOf(fill),
			rim: strengthOf(rim),
			background: strengthOf(background)
		};
	}
}
