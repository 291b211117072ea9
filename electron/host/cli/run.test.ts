/** The command line as an auditor's script uses it: what is printed, and which status it ends with. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '../../../shared/pack/verdict.ts';
import { forkTypesetter } from '../../documents/typeset/typeset.ts';
import { hasPython, secondEngine } from '../recomputing.ts';
import { help, run } from './run.ts';
import { statusOf } from './verify.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tender-panel-cli-'));

const start = async (...given: readonly string[]) => {
  const printed: string[] = [];
  const complained: string[] = [];
  const status = await run(given, {
    print: (text) => printed.push(text),
    complain: (text) => complained.push(text),
    startTypesetter: () => forkTypesetter(new URL('../../documents/typeset/child.ts', import.meta.url)),
    spreadsheetWorker: new URL('../../spreadsheets/spreadsheet.worker.ts', import.meta.url),
  });
  return { status, printed: printed.join('\n'), complained: complained.join('\n') };
};

let played: Awaited<ReturnType<typeof start>>;
let pack = '';

beforeAll(async () => {
  played = await start('demo', '--folder', folder);
  pack = path.join(folder, 'ECA-2026-014.asice');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('demo', () => {
  it('prints the ranking, margin and verdict of the published totals, and leaves pack, report and verdict', () => {
    expect(played).toMatchObject({ status: 0, complained: '' });
    // 81.0231 − 80.6555 = 0.3676: C before B.
    expect(played.printed.split('\n').filter((line) => /^ {2}\d/.test(line))).toEqual([
      '  1  Bidder C Ltd (invented)  81.0231',
      '  2  Bidder B Ltd (invented)  80.6555',
      '  3  Bidder A Ltd (invented)  75.9211',
      '  4  Bidder D Ltd (invented)  67.1716',
    ]);
    expect(readdirSync(folder).sort()).toEqual(['ECA-2026-014 award report.pdf', 'ECA-2026-014.asice', 'verdict.json', 'verdict.txt']);
  });
});

describe('the second engine, which ships as docs/second-engine.py', () => {
  it('recomputes every number of the pack, and finds the one that was changed', ({ skip }) => {
    skip(!hasPython, 'there is no Python on this computer');
    const { status, stdout } = secondEngine(pack);
    expect([status, stdout.match(/^1 .*/m)?.[0]]).toEqual([0, expect.stringMatching(/Bidder C .* 81\.0231$/)]);
    expect(stdout).toMatch(/All \d{3} numbers and facts agree with the record\./);
    const record = spawnSync('unzip', ['-p', pack, 'data/evaluation.json'], { encoding: 'utf8' });
    skip(record.error !== undefined, 'there is no unzip on this computer');
    const changed = path.join(folder, 'evaluation.json');
    // A mark that the panel agreed, in the record but not in what was calculated with.
    writeFileSync(changed, record.stdout.replace(/("consensus":\[.*?"value":)"\d"/, '$1"0"'));
    expect(secondEngine(changed)).toMatchObject({ status: 1, stdout: expect.stringContaining('DIFFERS  agreed scores: ') as string });
    rmSync(changed);
  });
});

describe('verify', () => {
  const pinsOf = async (): Promise<string[]> => {
    const { printed } = await start('verify', '--json', pack);
    return (JSON.parse(printed) as Verdict).signers.flatMap(({ certificate }) => ['--pin', certificate]);
  };

  it('ends with 0 only when every signer’s certificate is pinned, however the pins were copied', async () => {
    const pins = await pinsOf();
    const withColons = pins.map((pin) => (pin === '--pin' ? pin : (pin.toUpperCase().match(/../g) ?? []).join(':')));
    expect(await start('verify', pack)).toMatchObject({ status: 10 });
    expect(await start('verify', pack, ...pins.slice(2))).toMatchObject({ status: 10 });
    expect(await start('verify', ...pins, pack)).toMatchObject({ status: 0, printed: expect.stringContaining('INTACT\n') as string });
    expect(await start('verify', pack, ...withColons)).toMatchObject({ status: 0 });
  });

  it('says each check and each signer in words', async () => {
    const { printed } = await start('verify', pack, ...(await pinsOf()));
    expect(printed).toMatch(/holds {2}All \d+ acts were replayed/);
    expect(printed.match(/certificate known to you/g)).toHaveLength(7);
    expect(printed).not.toContain('FAILS');
  });

  it('finds one changed byte, wherever it is', async () => {
    const bytes = readFileSync(pack);
    const changed = path.join(folder, 'changed.asice');
    for (const at of [200, Math.floor(bytes.length / 2), bytes.length - 30]) {
      const copy = Buffer.from(bytes);
      copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
      writeFileSync(changed, copy);
      const { status, printed } = await start('verify', changed);
      expect([12, 13]).toContain(status);
      expect(printed).toContain('FAILS');
    }
    rmSync(changed);
  });

  it('tells a file that is no pack from a pack', async () => {
    expect(await start('verify', path.join(folder, 'verdict.json'))).toMatchObject({
      status: 13,
      printed: expect.stringContaining('NOT A PACK') as string,
    });
  });

  it('gives programs the whole verdict', async () => {
    const { status, printed } = await start('verify', '--json', pack);
    const verdict = JSON.parse(printed) as Verdict;
    expect([status, verdict.kind]).toEqual([10, 'intact-identities-unproven']);
    expect(verdict.checks.map(({ ok, rule }) => [ok, rule])).toEqual([1, 2, 3, 4, 5, 6].map((rule) => [true, rule]));
  });

  it('has a status of its own for each verdict, none of which means anything else', () => {
    const statuses = Object.values(statusOf);
    expect(new Set(statuses).size).toBe(statuses.length);
    expect(statuses.filter((status) => [1, 2].includes(status))).toEqual([]);
    expect(Object.entries(statusOf).filter(([, status]) => status === 0)).toEqual([['intact', 0]]);
  });
});

describe('what is not understood', () => {
  it.each<[string, readonly string[], number, string]>([
    ['no such command', ['frobnicate'], 2, 'There is no command frobnicate.'],
    ['a name that every object has', ['constructor'], 2, 'There is no command constructor.'],
    ['verify of nothing', ['verify'], 2, 'verify needs one file.'],
    ['verify of two files', ['verify', 'one', 'two'], 2, 'verify needs one file.'],
    ['an option that verify does not have', ['verify', 'one', '--strict'], 2, '--strict'],
    ['a pin that is no SHA-256', ['verify', 'one', '--pin', 'abcd'], 2, 'abcd is not a SHA-256'],
    ['something after version', ['version', 'please'], 2, 'please'],
    ['a file that is not there', ['verify', '/no/such/file.asice'], 1, 'There is no file /no/such/file.asice'],
    ['a folder', ['verify', '/'], 1, 'There is no file /'],
  ])('%s', async (_what, given, status, sentence) => {
    const told = await start(...given);
    expect([told.status, told.printed]).toEqual([status, '']);
    expect(told.complained).toContain(sentence);
  });

  it('help names the folder that demo writes to, which no commit takes in', () => {
    expect(/to FOLDER \((\S+) unless/.exec(help)?.[1]).toBe('demo-output');
    expect(readFileSync('.gitignore', 'utf8').split('\n')).toContain('demo-output/');
  });

  it('help is what one gets without asking, and with every usual way of asking', async () => {
    for (const given of [[], ['help'], ['--help'], ['-h'], ['compute', '--help'], ['standstill', '-h']])
      expect(await start(...given)).toEqual({ status: 0, printed: help, complained: '' });
  });
});
