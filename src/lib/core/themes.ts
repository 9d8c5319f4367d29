/** The names of the rules, and what each is about. */
export const ruleIds = ['F1', 'F2', 'E1', 'E2', 'L1', 'L2', 'L3', 'B1', 'B2', 'G1'] as const;
export type RuleId = (typeof ruleIds)[number];

export const themes = ['framing', 'expression', 'lighting', 'location', 'direction'] as const;
export type Theme = (typeof themes)[number];

const byLetter = {
	F: 'framing',
	E: 'expression',
	L: 'lighting',
	B: 'location',
	G: 'direction'
} as const;

export const themeOf = (rule: RuleId): Theme => byLetter[rule.charAt(0) as keyof typeof byLetter];
