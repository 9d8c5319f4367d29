/** The message areas, as the message compiler wants them: one Paraglide project a folder. */
import { readdirSync } from 'node:fs';

const folders = readdirSync(new URL('../messages/', import.meta.url), { withFileTypes: true });

export const areas = folders
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => ({
		project: `./messages/${name}/project.inlang`,
		outdir: `./src/lib/words/compiled/${name}`,
		// one module per language, so that a visitor loads only their own
		outputStructure: /** @type {const} */ ('locale-modules'),
		strategy: /** @type {['baseLocale']} */ (['baseLocale']),
		emitReadme: false,
		emitPrettierIgnore: false
	}));
