/**
 * Writes a contact sheet of all masters, with what was measured drawn over each:
 *   npm run pictures:sheet [-- file.html]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { load } from './load.js';

/** @type {typeof import('./pictures/laid-out.ts')} */
const { layOut } = await load('scripts/pictures/laid-out.ts');
const style = readFileSync(new URL('pictures/sheet.css', import.meta.url), 'utf8');
const target = process.argv[2] ?? 'pictures/work/sheet.html';
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, layOut(style));
console.log(target);
