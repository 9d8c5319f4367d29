/**
 * Makes src/lib/shell/display.woff2, which is kept in the repository: Archivo at the one width and
 * weight in use, with the letters of the Latin languages only. Run it again when a new language
 * or a new sign in a heading needs letters it lacks:  node scripts/font.js
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
// @ts-expect-error it brings no types
import subsetFont from 'subset-font';

const range = (/** @type {string} */ from, /** @type {string} */ to) => {
	const [first = 0, last = 0] = [from.codePointAt(0), to.codePointAt(0)];
	return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
};
const letters =
	range(' ', '~') +
	'ÀÁÂÃÄÇÉÈÊËÍÎÏÑÓÔÕÖÚÙÛÜŒàáâãäçéèêëíîïñóôõöúùûüœßªº¡¿«»\u00a0\u202f©°·×½⅓⅔±−–—‘’‚“”„…€←→↑↓≈≤≥№';

const archivo = createRequire(import.meta.url).resolve(
	'@fontsource-variable/archivo/files/archivo-latin-wdth-normal.woff2'
);
const font = await subsetFont(readFileSync(archivo), letters, {
	targetFormat: 'woff2',
	variationAxes: { wdth: 75, wght: 600 }
});
writeFileSync(new URL('../src/lib/shell/display.woff2', import.meta.url), font);
console.log(`${font.length} bytes`);
