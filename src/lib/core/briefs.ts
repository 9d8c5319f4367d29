/**
 * What a picture is wanted for. A brief changes how much each rule weighs, and for a profile at
 * the start of a page, on which side the page's text stands.
 */
export const briefs = ['none', 'company', 'profileLtr', 'profileRtl', 'acting', 'dating'] as const;
export type Brief = (typeof briefs)[number];

export const isBrief = (value: unknown): value is Brief =>
	(briefs as readonly unknown[]).includes(value);

/** How much breaking a rule counts: decides alone, decides by twos, never decides, is not asked. */
export type Strength = 'must' | 'should' | 'tip' | 'free';

/**
 * Where the page's text stands seen from the picture: +1 to the viewer's right (a page that is read
 * from left to right begins at the left), −1 to the left, 0 where the brief knows of no page.
 */
export const pageSide = (brief: Brief): -1 | 0 | 1 =>
	brief === 'profileLtr' ? 1 : brief === 'profileRtl' ? -1 : 0;
