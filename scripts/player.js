/** Plays rounds by clicking, in any language: for budgets.js and bench.js. */

/** @typedef {import('@playwright/test').Page} Page */

const stage = (/** @type {string} */ name) => `[data-stage="${name}"]`;

/** The first of the two answers. @param {Page} page */
export const answer = (page) => page.locator(`${stage('look')} .choices button`).first();
/** The button that shows the evidence; a pair has none. @param {Page} page */
export const proof = (page) => page.locator(`${stage('prove')} form button[type=submit]`);
/** The way on to the next frame, or to the contact sheet. @param {Page} page */
export const wayOn = (page) => page.locator(`${stage('see')} .panel a.slab-filled`);

/** The question's pictures have come and are decoded. @param {Page} page */
export async function pictureCame(page) {
	const picture = page.locator(`${stage('look')} .look img`).first();
	await picture.waitFor();
	await picture.evaluate((image) => /** @type {HTMLImageElement} */ (image).decode());
}

/** Makes the call; afterwards there is a proof to give, or not. @param {Page} page */
export async function call(page) {
	await answer(page).click();
	await proof(page).or(wayOn(page)).waitFor();
	return (await proof(page).count()) > 0;
}

/** Picks the first two clues. @param {Page} page */
export async function pick(page) {
	const clues = page.locator(`${stage('prove')} form label`);
	for (const index of [0, 1]) await clues.nth(index).click();
}

/** One frame, from the look to what comes next. @param {Page} page @param {boolean} last */
export async function playFrame(page, last) {
	await pictureCame(page);
	if (await call(page)) {
		await pick(page);
		await proof(page).click();
	}
	await wayOn(page).waitFor();
	await page.waitForLoadState('networkidle');
	await wayOn(page).click();
	if (last) await page.locator('.results').waitFor();
}
