/** The ways on that stand on every page: all of them at its foot, most of them on top too. */
import { m } from '$lib/words/interface.ts';
import type { Page } from '$lib/words/pages.ts';

type Way = readonly [page: Page, name: () => string];

/** Words come after this module does: they are taken when a page is made. */
export const topWays = (): readonly Way[] => [
	['round', m.nav_round],
	['today', m.nav_today],
	['lessons', m.nav_lessons],
	['before', m.nav_before],
	['yours', m.nav_yours],
	['rules', m.nav_rules]
];
export const allWays = (): readonly Way[] => [
	['', m.nav_home],
	...topWays(),
	['practice', m.nav_practice],
	['about', m.nav_about],
	['credits', m.nav_credits]
];
