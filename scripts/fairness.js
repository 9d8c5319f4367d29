/**
 * How well the verdicts can be guessed from what decides nothing:
 *   npm run fairness
 * "luck" is what the same traits give when the verdicts are dealt out anew.
 */
import { load } from './load.js';

/** @type {typeof import('./pictures/judged-fairly.ts')} */
const { fairnessReport } = await load('scripts/pictures/judged-fairly.ts');
console.log(fairnessReport());
