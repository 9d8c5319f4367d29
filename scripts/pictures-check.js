/**
 * Whether all that belongs to the pictures belongs together and nothing is stale:
 *   npm run pictures:check
 * Exit 1 with a line for each fault, which names file, field and value. Needs no Blender.
 */
import { load } from './load.js';

/** @type {typeof import('./pictures/checked.ts')} */
const { readArchive, describeIn, checkArchive, lineOf } = await load('scripts/pictures/checked.ts');

const archive = readArchive();
const { faults, notes } = checkArchive(archive, describeIn);
for (const note of notes) console.log(`note: ${note}`);
for (const fault of faults) console.error(lineOf(fault));
const { length } = archive.recipes;
console.log(faults.length ? `${faults.length} faults` : `${length} pictures, nothing is stale`);
process.exitCode = faults.length ? 1 : 0;
