/** Rules and confusions by their names. First: `await loadWords(practiceArea, playArea)`. */
import type { ConfusionId } from '$lib/core/confusions.ts';
import type { Skill } from '$lib/core/review.ts';
import type { RuleId } from '$lib/core/themes.ts';
import { ruleName } from '$lib/play/wording.ts';
import { practice } from '$lib/words/practice.ts';
import { lower } from '$lib/words/words.ts';

export const isConfusion = (about: Skill): about is ConfusionId => about.startsWith('N');

export const skillName = (about: Skill): string =>
	isConfusion(about) ? practice[`name_${lower(about)}`]() : ruleName(about as RuleId);
