/** How a visitor plays, and what the set has for them: rounds are known by their names. */
import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { picturesOf, type Question } from '../../src/lib/core/question.ts';
import { makeRound } from '../../src/lib/core/round.ts';
import type { Verdict } from '../../src/lib/core/judge.ts';
import { freshRound, type StoredRound } from '../../src/lib/keep/stored.ts';
import type { Locale } from '../../src/lib/words/locales.ts';
import { entries } from '../finished-set.ts';
import { answeredWhere, type How } from '../play/answered.ts';
import { address, anyWords } from './visitor.ts';

export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 800 };
export const keptAs = (seed: string): string => `two-thirds:round:${seed}`;

export const questionsOf = (seed: string): readonly Question[] => makeRound(entries, seed);
export const verdictOf = (question: Question, id = picturesOf(question)[0]): Verdict =>
	entries.find((entry) => entry.id === id)!.asked[question.brief]!.verdict;

/** The first named round that has what is looked for, and the frame (from 0) where it is. */
export function findFrame(fits: (question: Question) => boolean): { seed: string; frame: number } {
	for (let i = 0; i < 200; i++) {
		const frame = questionsOf(`e2e${i}`).findIndex(fits);
		if (frame >= 0) return { seed: `e2e${i}`, frame };
	}
	throw new Error('no round has such a frame');
}
export const aPair = findFrame(({ kind }) => kind === 'pair');

export const answered = (seed: string, how: (frame: number) => How): StoredRound =>
	answeredWhere(freshRound(seed, questionsOf(seed)), how);

/** What the browser has kept from an earlier visit. */
export const remember = (context: BrowserContext, round: StoredRound): Promise<unknown> =>
	context.addInitScript(([key, value]) => (localStorage[key!] ??= value), [
		keptAs(round.seed),
		JSON.stringify(round)
	] as const);

/**
 * Waits until all that a round fetches ahead has come: the facts of its last picture are asked for
 * last. To be called before the page is opened; a quiet network alone does not tell.
 */
export function ahead(page: Page, seed: string): () => Promise<void> {
	const come: string[] = [];
	page.on('requestfinished', (request) => come.push(new URL(request.url()).pathname));
	const last = questionsOf(seed).flatMap(picturesOf).at(-1)!;
	return () =>
		expect.poll(() => come.some((path) => path.endsWith(`/records/${last}.json`))).toBe(true);
}

export class Player {
	/** What the app says in the round: the interface and the play. */
	readonly say: (key: string) => string;
	readonly stage: Locator;

	constructor(
		readonly page: Page,
		readonly locale: Locale = 'en',
		/** By finger, or by mouse. */
		readonly touch = false
	) {
		this.say = anyWords(locale);
		this.stage = page.locator('[data-stage]');
	}

	/** Opens a round by its name; frames count from 0. */
	open(seed: string, frame?: number): Promise<unknown> {
		const at = frame === undefined ? '' : `&frame=${frame + 1}`;
		return this.page.goto(`${address(this.locale, 'round')}?seed=${seed}${at}`);
	}
	press(target: Locator): Promise<void> {
		return this.touch ? target.tap() : target.click();
	}
	button(name: string): Locator {
		return this.page.getByRole('main').getByRole('button', { name, exact: true });
	}

	async expectStage(stage: 'look' | 'prove' | 'see'): Promise<void> {
		await expect(this.stage).toHaveAttribute('data-stage', stage);
	}
	isPair(): Promise<boolean> {
		return this.button(this.say('call_first')).isVisible();
	}
	/** Makes the call: the first answer, or the second. */
	async call(second = false): Promise<void> {
		await this.expectStage('look');
		await expect(this.stage.getByRole('button').first()).toBeVisible();
		const names = (await this.isPair())
			? ['call_first', 'call_second']
			: ['call_headshot', 'call_portrait'];
		await this.press(this.button(this.say(names[second ? 1 : 0]!)));
		await this.expectFocusMoved();
	}
	/** What comes after a call has come and taken the focus; a key pressed before is not heard there. */
	async expectFocusMoved(): Promise<void> {
		await expect(this.stage.locator('h1, [role=alert] button').first()).toBeFocused();
	}
	/** Picks clues by their place, and shows the evidence. */
	async prove(...clues: readonly number[]): Promise<void> {
		await this.expectStage('prove');
		for (const clue of clues) await this.press(this.page.locator('form label').nth(clue));
		await this.press(this.page.locator('form button[type=submit]'));
		await this.expectStage('see');
	}
	/** A whole frame, from the look to its evidence. */
	async answer(second = false): Promise<void> {
		await this.expectStage('look');
		const pair = await this.isPair();
		await this.call(second);
		if (!pair) await this.prove(0, 1);
		await this.expectStage('see');
	}
	/** On to the next frame, or to the contact sheet. */
	async next(last = false): Promise<void> {
		const name = this.say(last ? 'to_results' : 'next_frame');
		await this.press(this.page.getByRole('link', { name, exact: true }));
		if (last) await expect(this.results).toBeVisible();
		else await this.expectStage('look');
	}
	/** From where the round stands to its contact sheet. */
	async playOn(from = 0): Promise<void> {
		for (let frame = from; frame < 10; frame++) {
			await this.answer(frame % 2 === 1);
			await this.next(frame === 9);
		}
	}
	get results(): Locator {
		return this.page.getByRole('heading', { level: 1, name: this.say('results_title') });
	}
	/** What is kept of a round. */
	kept(seed: string): Promise<StoredRound | null> {
		return this.page.evaluate(
			(key) => JSON.parse(localStorage.getItem(key) ?? 'null') as never,
			keptAs(seed)
		);
	}
}

/** A picture that has come and is shown. */
export const expectPicture = async (image: Locator): Promise<void> => {
	await expect(image).toBeVisible();
	await expect
		.poll(() => image.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0))
		.toBe(true);
};
