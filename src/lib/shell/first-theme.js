/* Runs in the head, before anything is painted: a stored theme must not flash. */
try {
	const theme = localStorage.getItem('two-thirds:theme');
	if (theme === 'light' || theme === 'darkroom') document.documentElement.dataset.theme = theme;
} catch {
	/* storage is blocked: the system's theme it is */
}
