/** Compiles messages/<area>/<locale>.json to src/lib/words/compiled/<area>/. */
import { readFileSync } from 'node:fs';
import { compile } from '@inlang/paraglide-js';
import { areas } from './areas.js';

for (const area of areas) {
	await compile(area);
	// A plugin that cannot be loaded is only a warning to the compiler, and leaves no messages.
	if (!readFileSync(`${area.outdir}/messages/_index.js`, 'utf8').includes('export'))
		throw new Error(`${area.project} compiled to nothing`);
}
// The compiler's storage engine may keep the process alive for half a minute.
process.exit(0);
