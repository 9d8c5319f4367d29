/**
 * Which theme the desk is in: the system's, or the one chosen here. app.css does the rest by
 * `data-theme` on <html>, which first-theme.js sets before the first paint.
 */
const key = 'two-thirds:theme'; // first-theme.js reads it too

export const themes = ['system', 'light', 'darkroom'] as const;
export type Theme = (typeof themes)[number];

/** The desk in app.css, for the browser's own bars. */
const tones = { light: '#c9c8c4', darkroom: '#151413' };

export function chosenTheme(): Theme {
	const { theme } = document.documentElement.dataset;
	return themes.find((known) => known === theme) ?? 'system';
}

export function showTheme(theme: Theme): void {
	const { dataset } = document.documentElement;
	if (theme === 'system') delete dataset.theme;
	else dataset.theme = theme;
	for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
		const system = meta.media.includes('dark') ? 'darkroom' : 'light';
		meta.content = tones[theme === 'system' ? system : theme];
	}
}

export function keepTheme(theme: Theme): void {
	try {
		if (theme === 'system') localStorage.removeItem(key);
		else localStorage.setItem(key, theme);
	} catch {
		// storage is blocked or full: the choice lasts as long as the page
	}
}
