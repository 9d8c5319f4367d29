/** What the command needs, in one module: each load of its own would have its own words. */
export { readArchive } from './archive.ts';
export { checkArchive } from './check.ts';
export { describeIn } from './described.ts';
export { lineOf } from './fault.ts';
