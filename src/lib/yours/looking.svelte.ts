/** One visit with one's own picture: from the file to the verdict. Nothing of it leaves this page. */
import type { Brief } from '$lib/core/briefs.ts';
import { judgePartly, type PartJudgement } from '$lib/core/partial.ts';
import { answered, type Answers } from './answers.ts';
import { bytesInAll } from './face-files.ts';
import type { Box } from './faces.ts';
import { cutOut, cutUnderShoulders } from './crop.ts';
import { Measuring, type Measured } from './measuring.ts';
import type { Report } from './measure/report.ts';
import type { Development } from './measure/tone.ts';
import { openPicture, pixelsToMeasure, Refused, type Refusal } from './open-picture.ts';

export type Stage = 'start' | 'bringing' | 'looking' | 'choosing' | 'judged' | 'refused';
export type Reason = Refusal | 'noface' | 'nolibrary';

/** A picture with what cutting it needs to know. */
export interface Cuttable {
	readonly picture: OffscreenCanvas;
	readonly report: Pick<Report, 'facts' | 'headshotEnds'>;
}

const sizeOf = ({ width, height }: OffscreenCanvas) => ({ width, height });

export class Looking {
	stage = $state<Stage>('start');
	reason = $state<Reason | null>(null);
	/** Of the face library, 0–1. */
	brought = $state(0);
	picture = $state.raw<OffscreenCanvas | null>(null);
	animated = $state(false);
	faces = $state.raw<readonly Box[]>([]);
	measured = $state.raw<Measured | null>(null);
	answers = $state.raw<Answers>({});
	crown = $state<number | null>(null);
	brief = $state<Brief>('none');
	/** The whole picture, and where it may be cut, while a cut of it is shown. */
	whole = $state.raw<Cuttable | null>(null);

	#measuring: Measuring | null = null;
	#face = 0;
	/** Counts what was begun: what comes back from an earlier one is dropped. */
	#turn = 0;

	readonly known = $derived(
		this.measured && answered(this.measured.report, this.answers, this.crown)
	);
	readonly judgement: PartJudgement | null = $derived(
		this.known && judgePartly(this.known.facts, this.known.doubts, this.brief)
	);
	/** What is cut: also while the cut is shown, the whole. */
	readonly cuttable: Cuttable | null = $derived(
		this.whole ??
			(this.measured && this.picture && this.known
				? {
						picture: this.picture,
						report: { facts: this.known.facts, headshotEnds: this.measured.report.headshotEnds }
					}
				: null)
	);
	readonly cut = $derived(
		this.cuttable && !this.whole
			? cutUnderShoulders(this.cuttable.report, sizeOf(this.cuttable.picture), 'upright')
			: null
	);

	async open(file: Blob): Promise<void> {
		const turn = ++this.#turn;
		this.#forget();
		this.stage = 'looking';
		await this.#guarded(turn, async () => {
			const { picture, animated } = await openPicture(file);
			if (turn !== this.#turn) return;
			this.animated = animated;
			await this.#look(picture, turn);
		});
	}

	/** Cuts just under the shoulders and looks again. */
	async crop(): Promise<void> {
		const whole = this.cuttable;
		if (!whole || !this.cut) return;
		const turn = ++this.#turn;
		const cut = cutOut(whole.picture, this.cut);
		// where the frame now ends is measured anew; the face stays what it was said to be
		const { F1: _, ...answers } = this.answers;
		this.whole = whole;
		this.answers = answers;
		await this.#guarded(turn, () => this.#look(cut, turn));
	}

	async uncrop(): Promise<void> {
		if (!this.whole) return;
		const turn = ++this.#turn;
		const { picture } = this.whole;
		this.whole = null;
		await this.#guarded(turn, () => this.#look(picture, turn));
	}

	async choose(face: number, development: Development | null = null): Promise<void> {
		const turn = ++this.#turn;
		await this.#guarded(turn, () => this.#measure(face, turn, development));
	}

	/** The same face, its tones read the other way. */
	async develop(development: Development): Promise<void> {
		await this.choose(this.#face, development);
	}

	/** Ends whatever runs; what is on the page so far is let go. */
	cancel(): void {
		this.#turn++;
		this.end();
		this.#forget();
		this.stage = 'start';
	}

	end(): void {
		this.#measuring?.end();
		this.#measuring = null;
	}

	#forget(): void {
		this.picture = this.whole = this.measured = this.crown = this.reason = null;
		this.animated = false;
		this.faces = [];
		this.answers = {};
	}

	async #guarded(turn: number, work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			if (turn !== this.#turn) return;
			// a worker that has failed once is not asked again
			if (!(error instanceof Refused)) this.end();
			this.reason = error instanceof Refused ? error.reason : 'nolibrary';
			this.stage = 'refused';
		}
	}

	async #ready(turn: number): Promise<Measuring> {
		if (this.#measuring) return this.#measuring;
		const measuring = new Measuring();
		this.#measuring = measuring;
		this.brought = 0;
		this.stage = 'bringing';
		await measuring.prepare((bytes) => {
			if (turn === this.#turn) this.brought = Math.min(1, bytes / bytesInAll);
		});
		return measuring;
	}

	async #look(picture: OffscreenCanvas, turn: number): Promise<void> {
		const measuring = await this.#ready(turn);
		if (turn !== this.#turn) return;
		this.stage = 'looking';
		const faces = await measuring.look(pixelsToMeasure(picture));
		if (turn !== this.#turn) return;
		this.picture = picture;
		this.faces = faces;
		this.measured = this.crown = null;
		if (!faces.length) {
			this.reason = 'noface';
			this.stage = 'refused';
		} else if (faces.length > 1) this.stage = 'choosing';
		else await this.#measure(0, turn, null);
	}

	async #measure(face: number, turn: number, development: Development | null): Promise<void> {
		this.#face = face;
		this.stage = 'looking';
		const measured = await (await this.#ready(turn)).measure(face, development);
		if (turn !== this.#turn) return;
		this.measured = measured;
		this.stage = 'judged';
	}
}
