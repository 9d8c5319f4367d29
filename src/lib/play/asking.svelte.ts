/**
 * One question on screen: its pictures' facts and the second half of the code, which come after
 * the first look, and the answers given.
 */
import { loadRecord, type Shown } from '$lib/catalogue/catalogue.ts';
import { picturesOf, type Question } from '$lib/core/question.ts';
import type { Answer } from '$lib/keep/stored.ts';
import { playArea } from '$lib/words/play.ts';
import { loadWords } from '$lib/words/load.ts';
import { stageOf, type Playing, type Stage } from './playing.svelte.ts';
import type { Shot } from './shot.ts';

export type After = typeof import('./after.ts');

export class Asking {
	readonly #playing: Playing;
	readonly #frame: () => number;
	/** The code for everything after the look; null until it has come. */
	after = $state.raw<After | null>(null);
	#records = $state.raw<readonly Shown[]>([]);
	/** A part could not be fetched; {@link loadRest} tries again. */
	failed = $state(false);

	/** @param frame counted from 0; read anew whenever it changes */
	constructor(playing: Playing, frame: () => number) {
		this.#playing = playing;
		this.#frame = frame;
	}

	get question(): Question {
		return this.#playing.round.questions[this.#frame()]!;
	}
	get answer(): Answer | null {
		return this.#playing.round.answers[this.#frame()] ?? null;
	}
	get stage(): Stage {
		return stageOf(this.#playing.round, this.#frame());
	}
	get pictures(): readonly string[] {
		return picturesOf(this.question);
	}
	get isPair(): boolean {
		return this.question.kind === 'pair';
	}
	/** The pictures' facts, once all of them are here. */
	get records(): readonly Shown[] {
		return this.pictures.flatMap((id) => this.#records.find((record) => record.id === id) ?? []);
	}
	readonly shots: readonly Shot[] = $derived.by(() => {
		const { after, records, pictures, question } = this;
		if (!after || records.length < pictures.length) return [];
		const seed = `${this.#playing.round.seed} ${this.#frame()}`;
		return records.map((record) => after.shotOf(record, question.brief, seed));
	});
	/** The whole mark of a finished answer. */
	readonly mark = $derived.by(() => {
		const { after, answer, shots } = this;
		if (!answer?.mark || !after || !shots.length) return null;
		return after.markOf(shots, answer.called, answer.clues ?? []);
	});

	/** Fetches what comes after the look; never throws. */
	async loadRest(): Promise<void> {
		try {
			const [after, records] = await Promise.all([
				import('./after.ts'),
				Promise.all(this.pictures.map(loadRecord)),
				loadWords(playArea)
			]);
			this.#records = [...this.#records, ...records];
			this.after = after;
			this.failed = false;
		} catch {
			this.failed = true;
		}
	}

	/** What comes next, once this question's parts are here. */
	async loadAhead(shown: HTMLImageElement): Promise<void> {
		await this.after?.loadAhead(this.#playing.round.questions, this.#frame(), shown);
	}

	/** Takes the call. A pair is answered by it; one picture then asks for the proof. */
	async call(called: string): Promise<void> {
		const frame = this.#frame();
		if (!this.isPair) this.#playing.answer(frame, { called, clues: null, mark: null });
		if (!this.shots.length) await this.loadRest();
		if (this.isPair) this.#finish(frame, called, []);
	}

	prove(chosen: readonly string[]): void {
		if (this.answer) this.#finish(this.#frame(), this.answer.called, chosen);
	}

	#finish(frame: number, called: string, chosen: readonly string[]): void {
		const { after, shots } = this;
		if (!after || !shots.length) return;
		this.#playing.answer(frame, after.answerOf(shots, called, chosen));
		after.remember(shots, called, chosen, Date.now());
	}
}
