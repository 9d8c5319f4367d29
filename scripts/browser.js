/** How everything that needs a browser starts the one that scripts/chromium.js found. */
const executablePath = process.env.CHROMIUM_PATH;

export const launchOptions = {
	...(executablePath ? { executablePath } : {}),
	// root has no user namespaces to sandbox with
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
};
