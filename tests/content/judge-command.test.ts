import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recordsFolder } from '../../src/lib/catalogue/plugin.ts';
import { briefs } from '../../src/lib/core/briefs.ts';
import { judge } from '../../src/lib/core/judge.ts';
import { records } from '../finished-set.ts';

interface Outcome {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** Runs a command as in a terminal, with a text on its standard input. */
const run = (command: string, args: readonly string[], input = ''): Promise<Outcome> =>
	new Promise((resolve, reject) => {
		const child = spawn(command, args);
		const [out, err]: string[][] = [[], []];
		child.stdout.on('data', (part) => out!.push(String(part)));
		child.stderr.on('data', (part) => err!.push(String(part)));
		child.on('error', reject);
		child.on('close', (code) => resolve({ code, out: out!.join(''), err: err!.join('') }));
		child.stdin.on('error', () => undefined); // it may end without reading
		child.stdin.end(input);
	});
const judgeCommand = (args: readonly string[], input?: string): Promise<Outcome> =>
	run(process.execPath, ['scripts/judge.js', ...args], input);

const [record] = records;
const file = `${recordsFolder}/${record!.id}.json`;
const text = readFileSync(file, 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'judge-'));
afterAll(() => rmSync(folder, { recursive: true }));

const patient = { timeout: 60_000 };

describe('prints the judgement of a record as JSON', patient, () => {
	it.each(briefs)('under the brief %s', async (brief) => {
		const { code, out, err } = await judgeCommand(['--brief', brief, file]);
		expect([code, err]).toEqual([0, '']);
		expect(JSON.parse(out)).toEqual(judge(record!.facts, brief));
	});

	it('as `npm run judge`, from standard input, without a brief', async () => {
		const { code, out } = await run('npm', ['run', '--silent', 'judge'], text);
		expect(code).toBe(0);
		expect(JSON.parse(out)).toEqual(judge(record!.facts, 'none'));
	});
});

describe('refuses with exit 2 and one line that says what is wrong', patient, () => {
	const written = (name: string, content: string): string => {
		const path = join(folder, name);
		writeFileSync(path, content);
		return path;
	};
	const { facts, ...rest } = record!;
	const eyes = {
		viewerLeft: { ...facts.eyes.viewerLeft, opening: 0.02 },
		viewerRight: { ...facts.eyes.viewerRight, opening: 0.02 }
	};
	const gaze = { yaw: 0, pitch: 0 };
	const impossible = JSON.stringify({
		...rest,
		facts: { ...facts, eyes, direction: { ...facts.direction, gaze } }
	});

	it.each<[string, readonly string[], string, RegExp]>([
		['not JSON', [written('broken.json', '{"id": ')], '', /broken\.json.*JSON/],
		['nothing on standard input', [], '', /standard input.*JSON/],
		['an unknown brief', ['--brief', 'wedding', file], '', /wedding.*none, company/],
		['an unknown option', ['--colour', file], '', /colour.*Usage/],
		['eyes shut that look at the camera', [], impossible, /facts\.direction\.gaze/],
		['no such file', [join(folder, 'nowhere.json')], '', /nowhere\.json.*no such file/],
		['a folder', [folder], '', /cannot be read/],
		['two files', [file, file], '', /one record at a time, not 2/],
		['a record of something else', [written('list.json', '[1, 2]')], '', /list\.json/]
	])('%s', async (_, args, input, reason) => {
		const { code, out, err } = await judgeCommand(args, input);
		expect([code, out]).toEqual([2, '']);
		expect(err).toMatch(/^[^\n]+\n$/);
		expect(err).toMatch(reason);
	});
});
