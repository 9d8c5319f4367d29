/** Begins a lesson's round: what the questions are, and where they are asked. */
import { entryById } from '$lib/catalogue/entries.ts';
import { picturesOf } from '$lib/core/question.ts';
import { keep } from '$lib/keep/keep.svelte.ts';
import { freshRound } from '$lib/keep/stored.ts';
import { roundHref } from '$lib/play/address.ts';
import { newSeed } from '$lib/play/rounds.ts';
import type { Slug } from './slugs.ts';
import { choosePractice, type Candidate } from './practice.ts';

/** @returns the address of the first question */
export async function beginPractice(slug: Slug, candidates: readonly Candidate[]): Promise<string> {
	await keep.open();
	const seen = keep
		.rounds()
		.flatMap(({ questions, answers }) => questions.filter((_, i) => answers[i]))
		.flatMap(picturesOf);
	const seed = newSeed();
	const chosen = choosePractice(
		candidates,
		({ picture, brief }) => entryById(picture)?.asked[brief]?.verdict,
		seen,
		seed
	);
	const questions = chosen.map(({ picture, brief }) => ({ kind: 'call', brief, picture }) as const);
	keep.write(freshRound(seed, questions, { lesson: slug }));
	return roundHref(seed, 0);
}
