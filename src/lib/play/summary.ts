/** What a finished round says: points, themes, directions of error, and what to look at next. */
import { entryById } from '$lib/catalogue/entries.ts';
import type { Askable } from '$lib/core/entry.ts';
import { callPoints, proofPoints } from '$lib/core/mark.ts';
import type { Question } from '$lib/core/question.ts';
import { ruleIds, themeOf, themes, type RuleId, type Theme } from '$lib/core/themes.ts';
import type { Answer, StoredRound } from '$lib/keep/stored.ts';

const best = callPoints + proofPoints;

/** The portrait of a pair, or the picture itself, under the question's brief. */
function askedBy(question: Question): Askable | null {
	const ids = question.kind === 'call' ? [question.picture] : question.pictures;
	const asked = ids.map((id) => entryById(id)?.asked[question.brief] ?? null);
	return asked.find((one) => one?.verdict === 'portrait') ?? asked[0] ?? null;
}

export interface FrameSummary {
	readonly question: Question;
	readonly points: number;
	readonly right: boolean;
	readonly verdict: Askable['verdict'] | null;
	readonly rule: RuleId | null;
	/** The rules to look at again because of it. */
	readonly missed: readonly RuleId[];
}

export interface Summary {
	/** 0–100: the mean of the frames. */
	readonly points: number;
	readonly calls: number;
	readonly proof: number;
	/** What the proofs could have earned. */
	readonly proofOf: number;
	readonly frames: readonly FrameSummary[];
	readonly themes: readonly {
		readonly theme: Theme;
		readonly points: number;
		readonly of: number;
	}[];
	/** Portraits taken for headshots, and headshots taken for portraits. */
	readonly asHeadshots: number;
	readonly asPortraits: number;
	/** At most two rules on which most was lost, with the frames (from 1). */
	readonly next: readonly { readonly rule: RuleId; readonly frames: readonly number[] }[];
	/** Every rule on which something was lost. */
	readonly missed: readonly RuleId[];
}

/**
 * The rule that a frame is about, unless it was proven: then whichever of the deciding ones was
 * not. None when all were, and points went only to what was picked besides.
 */
function missedIn(rule: RuleId | null, mark: Answer['mark']): readonly RuleId[] {
	if (!rule || (mark && mark.call + mark.proof === best)) return [];
	const left = mark?.missed ?? [rule];
	if (left.includes(rule) || !(left.length || mark?.right)) return [rule];
	return left;
}

export function summarize({ questions, answers }: StoredRound): Summary {
	const frames = questions.map((question, i): FrameSummary => {
		const mark = answers[i]?.mark ?? null;
		const asked = askedBy(question);
		return {
			question,
			points: mark ? mark.call + mark.proof : 0,
			right: mark?.right ?? false,
			verdict: question.kind === 'call' ? (asked?.verdict ?? null) : null,
			rule: asked?.rule ?? null,
			missed: missedIn(asked?.rule ?? null, mark)
		};
	});
	const lost = ruleIds
		.map((rule) => {
			const missed = frames.flatMap(({ missed, points }, i) =>
				missed.includes(rule) ? [{ n: i + 1, by: (best - points) / missed.length }] : []
			);
			return {
				rule,
				frames: missed.map(({ n }) => n),
				by: missed.reduce((sum, { by }) => sum + by, 0)
			};
		})
		.filter(({ by }) => by > 0)
		.sort((a, b) => b.by - a.by);
	const wrong = frames.filter(({ right }) => !right);
	const proofs = answers.filter((_, i) => questions[i]?.kind === 'call');
	return {
		points: Math.round(frames.reduce((sum, { points }) => sum + points, 0) / frames.length),
		calls: frames.length - wrong.length,
		proof: proofs.reduce((sum, answer) => sum + (answer?.mark?.proof ?? 0), 0),
		proofOf: proofs.length * proofPoints,
		frames,
		themes: themes.flatMap((theme) => {
			const asked = frames.filter(({ question }) => {
				const one = askedBy(question);
				return one && themeOf(one.rule) === theme;
			});
			const points = asked.reduce((sum, frame) => sum + frame.points, 0);
			return asked.length ? [{ theme, points, of: asked.length * best }] : [];
		}),
		asHeadshots: wrong.filter(({ verdict }) => verdict !== 'headshot').length,
		asPortraits: wrong.filter(({ verdict }) => verdict === 'headshot').length,
		next: lost.slice(0, 2).map(({ rule, frames }) => ({ rule, frames })),
		missed: lost.map(({ rule }) => rule)
	};
}

/** From how many points on a round earns hard mode. */
export const hardFrom = 90;
