/**
 * Ten questions out of the catalogue: mixed in kind, balanced in verdict, spread over the themes,
 * in an order nobody can guess. A pure function of its arguments.
 */
import { briefs, type Brief } from './briefs.ts';
import { type Askable, type Entry } from './entry.ts';
import type { Question } from './question.ts';
import { randomFrom, type Random } from './random.ts';
import { themeOf, type RuleId, type Theme } from './themes.ts';

export interface History {
	/** Pictures seen before, the latest last; they are asked again only when nothing else is left. */
	readonly seen: readonly string[];
	/** Rules to ask about first (what was missed). */
	readonly wanted: readonly RuleId[];
	/** Only near misses, and briefs that change the verdict; rather a shorter round than an easy one. */
	readonly hard: boolean;
}
export const noHistory: History = { seen: [], wanted: [], hard: false };

export const roundLength = 10;

interface Candidate {
	readonly entry: Entry;
	readonly brief: Brief;
	readonly asked: Askable;
	/** What was missed comes before the rest: see {@link tiers}. */
	readonly tier: number;
	/** Within its tier, smaller is asked first. */
	readonly rank: number;
}

/** As wished; not about what was missed. */
const tiers = [0, 1] as const;

const weightOf: Readonly<Record<Brief, number>> = {
	none: 3,
	company: 3,
	profileLtr: 1,
	profileRtl: 1,
	acting: 2,
	dating: 1.5
};

/** A brief that turns the verdict round makes the best question. */
const turns = ({ asked }: Entry, brief: Brief): boolean =>
	asked.none !== null && asked[brief] !== null && asked[brief].verdict !== asked.none.verdict;

/** A near miss, or a brief that turns the verdict: what hard mode asks. */
export const isHard = (entry: Entry, brief: Brief): boolean =>
	entry.asked[brief]?.near === 'near' || turns(entry, brief);

/**
 * Every picture under every brief, best first: what was missed, then what was not seen yet, then
 * chance, in which briefs have their weights. In hard mode only what is hard.
 */
function candidates(entries: readonly Entry[], history: History, random: Random): Candidate[] {
	const all = entries.flatMap((entry) => {
		const seen = history.seen.lastIndexOf(entry.id);
		return briefs.flatMap((brief) => {
			const asked = entry.asked[brief];
			if (!asked || (history.hard && !isHard(entry, brief))) return [];
			const unwanted = history.wanted.length > 0 && !history.wanted.includes(asked.rule);
			const weight = weightOf[brief] * (turns(entry, brief) ? 3 : 1);
			// a weighted draw without replacement: −ln(u)/w, the smallest first
			const chance = -Math.log(1 - random.next()) / weight;
			const rank = (seen + 1) * 1e3 + Math.min(chance, 999);
			return [{ entry, brief, asked, tier: unwanted ? 1 : 0, rank }];
		});
	});
	return all.sort((a, b) => a.tier - b.tier || a.rank - b.rank);
}

/** What has been chosen so far, and what it still allows. */
class Choice {
	readonly questions: Question[] = [];
	readonly #used = new Set<string>();
	readonly #people = new Map<string, number>();
	readonly #themes = new Map<Theme, number>();

	has(entry: Entry): boolean {
		return this.#used.has(entry.id);
	}
	/** Whether the person or the theme has come often enough. */
	crowded({ person }: Entry, theme: Theme): boolean {
		return (this.#people.get(person) ?? 0) >= 2 || (this.#themes.get(theme) ?? 0) >= 4;
	}
	add(question: Question, entries: readonly Entry[], theme: Theme): void {
		this.questions.push(question);
		for (const { id, person } of entries) {
			this.#used.add(id);
			this.#people.set(person, (this.#people.get(person) ?? 0) + 1);
		}
		this.#themes.set(theme, (this.#themes.get(theme) ?? 0) + 1);
	}
}

/** A pair is about what makes its portrait one. */
const portraitOf = (one: Candidate, other: Candidate): Candidate =>
	one.asked.verdict === 'portrait' ? one : other;

/** The best headshot and portrait under one brief; twins before strangers. */
function addPair(pool: readonly Candidate[], choice: Choice, random: Random): void {
	const free = pool.filter(({ entry }) => !choice.has(entry));
	const matches = (twinned: boolean) => (a: Candidate, b: Candidate) =>
		a.brief === b.brief &&
		a.entry.id !== b.entry.id &&
		a.asked.verdict !== b.asked.verdict &&
		(twinned
			? a.entry.twins.some(({ id }) => id === b.entry.id)
			: a.entry.person !== b.entry.person);
	const orders = tiers.flatMap((tier) => [
		{ tier, twinned: true },
		{ tier, twinned: false }
	]);
	for (const { tier, twinned } of orders)
		for (const first of free) {
			const second = free.find(
				(other) => matches(twinned)(first, other) && portraitOf(first, other).tier === tier
			);
			if (!second) continue;
			const pictures = random.shuffled([first.entry.id, second.entry.id]) as [string, string];
			const entries = [first.entry, second.entry];
			choice.add(
				{ kind: 'pair', brief: first.brief, pictures },
				entries,
				themeOf(portraitOf(first, second).asked.rule)
			);
			return;
		}
}

/**
 * Fills `open` places per verdict with calls, best first; crowded people and themes come last, but
 * before anything the history asks less for.
 */
function addCalls(
	pool: readonly Candidate[],
	choice: Choice,
	open: Record<Askable['verdict'], number>
): void {
	const orders = tiers.flatMap((tier) => [
		{ tier, strict: true },
		{ tier, strict: false }
	]);
	for (const { tier, strict } of orders)
		for (const { entry, brief, asked, tier: own } of pool) {
			if (own !== tier || open[asked.verdict] <= 0 || choice.has(entry)) continue;
			if (strict && choice.crowded(entry, themeOf(asked.rule))) continue;
			choice.add({ kind: 'call', brief, picture: entry.id }, [entry], themeOf(asked.rule));
			open[asked.verdict] -= 1;
		}
}

/**
 * @param entries the catalogue's index
 * @param seed any text; the same seed over the same catalogue and history gives the same round
 * @param history what the player has seen and missed
 * @param length how many questions
 * @returns `length` questions, no picture twice, a single picture first; fewer only where the
 * catalogue, or what of it is hard, is too small
 */
export function makeRound(
	entries: readonly Entry[],
	seed: string,
	history: History = noHistory,
	length = roundLength
): readonly Question[] {
	const random = randomFrom(`round ${seed}`);
	const pool = candidates(entries, history, random);
	const choice = new Choice();
	// a pair shows one of each verdict and counts half for both
	const pairs = length < 4 ? 0 : 1 + random.below(2);
	for (let i = 0; i < pairs; i++) addPair(pool, choice, random);

	const calls = length - choice.questions.length;
	// of ten answers, four to six are headshots
	const fewest = Math.max(0, Math.ceil(calls / 2) - Math.round(calls / 8));
	const headshots = fewest + random.below(calls - 2 * fewest + 1);
	addCalls(pool, choice, { headshot: headshots, portrait: calls - headshots });
	// a small or lopsided catalogue: rather another verdict than a short round
	const missing = length - choice.questions.length;
	addCalls(pool, choice, { headshot: missing, portrait: 0 });
	addCalls(pool, choice, { headshot: 0, portrait: length - choice.questions.length });
	// one picture to begin with: a pair asks for two looks
	const order = random.shuffled(choice.questions);
	const opening = order.find(({ kind }) => kind === 'call');
	return opening ? [opening, ...order.filter((question) => question !== opening)] : order;
}
