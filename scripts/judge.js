/**
 * Prints the judgement of one picture record as JSON:
 *   npm run judge -- --brief company src/lib/catalogue/records/<id>.json
 *   npm run judge -- --brief acting < record.json
 * Exit 0 with the judgement; exit 2 with one line saying what is wrong.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { load } from './load.js';

/** @returns {never} */
function refuse(/** @type {string} */ reason) {
	console.error(reason);
	process.exit(2);
}

/** @type {typeof import('../src/lib/core/briefs.ts')} */
const { briefs, isBrief } = await load('src/lib/core/briefs.ts');
/** @type {typeof import('../src/lib/core/record.ts')} */
const { parseRecord } = await load('src/lib/core/record.ts');
/** @type {typeof import('../src/lib/core/judge.ts')} */
const { judge } = await load('src/lib/core/judge.ts');

function readArguments() {
	try {
		const options = /** @type {const} */ ({ brief: { type: 'string', default: 'none' } });
		const { values, positionals } = parseArgs({ options, allowPositionals: true });
		return { brief: values.brief, files: positionals };
	} catch (error) {
		return refuse(
			`${/** @type {Error} */ (error).message.split('.')[0]}. Usage: judge [--brief ${briefs.join('|')}] [record.json]`
		);
	}
}

const { brief, files } = readArguments();
if (!isBrief(brief)) refuse(`--brief: "${brief}" is none of ${briefs.join(', ')}`);
if (files.length > 1) refuse(`one record at a time, not ${files.length}`);
const [file] = files;
const where = file ?? 'standard input';

function readRecord() {
	let text;
	try {
		text = readFileSync(file ?? 0, 'utf8');
	} catch (error) {
		return refuse(
			`${where}: ${/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT' ? 'there is no such file' : 'cannot be read'}`
		);
	}
	try {
		return parseRecord(JSON.parse(text), where);
	} catch (error) {
		const { message, name } = /** @type {Error} */ (error);
		return refuse(
			name === 'SyntaxError' ? `${where}: not JSON: ${message.split('\n')[0]}` : message
		);
	}
}

console.log(JSON.stringify(judge(readRecord().facts, brief), null, '\t'));
