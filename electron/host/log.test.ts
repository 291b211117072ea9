/** The log keeps what is needed to find a fault, and nothing that a person typed. */

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../store/testing.ts';
import { describeFault, freshReference, openLog } from './log.ts';

const clock = (): string => '2026-10-01T09:00:00Z';

const fault = (): unknown => {
  try {
    return JSON.parse('the text of a mark') as unknown;
  } catch (error) {
    return error;
  }
};

it('writes one JSON object a line, with the name and the places of a fault', () => {
  const folder = temporaryFolder();
  const log = openLog(folder, 'engine', clock);
  log.write({ what: 'fault', reference: 'A1B2C3D4E5', operation: 'score.record', fault: fault() });
  log.write({ what: 'stopped' });
  const lines = readFileSync(path.join(folder, 'logs', 'engine.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    {
      at: '2026-10-01T09:00:00Z',
      what: 'fault',
      reference: 'A1B2C3D4E5',
      operation: 'score.record',
      fault: { name: 'SyntaxError', places: expect.arrayContaining([expect.stringContaining('log.test.ts')]) as unknown },
    },
    { at: '2026-10-01T09:00:00Z', what: 'stopped' },
  ]);
});

it('leaves out every message, because engines quote in it what they could not read', () => {
  const quoting = fault();
  expect(quoting).toHaveProperty('message', expect.stringContaining('the text of') as unknown);
  const causes: readonly unknown[] = [
    quoting,
    new Error('a passphrase\n    at midnight:1:1 in (the text of a mark)'),
    Object.assign(new Error('x'), { code: 'the text of a mark', name: 'the text of a mark' }),
    'the text of a mark',
    { message: 'the text of a mark' },
  ];
  for (const cause of causes) expect(JSON.stringify(describeFault(cause))).not.toMatch(/the text of|passphrase|midnight/);
});

it('keeps the code that a system gives a fault', () => {
  expect(describeFault(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))).toMatchObject({ name: 'Error', code: 'ENOSPC' });
});

it('grows to a few files of bounded size, the newest first', () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'logs'));
  const log = openLog(folder, 'host', clock);
  for (let age = 0; age < 7; age += 1) {
    writeFileSync(path.join(folder, 'logs', 'host.jsonl'), `${age}`.repeat(1_000_000));
    log.write({ what: 'stopped' });
  }
  expect(readdirSync(path.join(folder, 'logs')).sort()).toEqual([
    'host.1.jsonl',
    'host.2.jsonl',
    'host.3.jsonl',
    'host.4.jsonl',
    'host.jsonl',
  ]);
  expect(readFileSync(path.join(folder, 'logs', 'host.1.jsonl'), 'utf8').slice(0, 2)).toBe('66');
  expect(statSync(path.join(folder, 'logs', 'host.jsonl')).size).toBeLessThan(100);
});

it('does not make a fault of a line that cannot be written', () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'logs'), 'a file where the folder would be');
  expect(() => openLog(folder, 'host', clock).write({ what: 'stopped' })).not.toThrow();
});

it('gives references that a person can read out, each once', () => {
  const references = Array.from({ length: 1_000 }, freshReference);
  expect(references.every((reference) => /^[0-9A-F]{10}$/.test(reference))).toBe(true);
  expect(new Set(references).size).toBe(1_000);
});
