import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { Paper } from './paper.ts';
import { readPdf, startTypesetter } from './testing.ts';
import { forkTypesetter, typeset, type Typesetter } from './typeset.ts';

const paper: Paper = {
  title: 'A paper',
  description: 'For a test',
  author: 'Westmoor',
  made: { year: 2026, month: 11, day: 22, hour: 9, minute: 5, second: 7 },
  masthead: { over: 'Westmoor', title: 'A paper', under: 'Small' },
  head: 'Head',
  foot: 'Foot',
  mark: '',
  isLandscape: false,
  blocks: [
    { kind: 'heading', level: 1, text: 'One' },
    { kind: 'text', text: 'Words.' },
  ],
};

/** Would take a minute or so. */
const endless: Paper = { ...paper, blocks: [...paper.blocks, { kind: 'text', text: 'Words that go on and on.\n\n'.repeat(400_000) }] };

/** A typesetter, and what is told when its process has ended. */
const watched = (): { start: () => Typesetter; ended: Promise<string> } => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const start = () => {
    const typesetter = startTypesetter();
    typesetter.onEnd(resolve);
    return typesetter;
  };
  return { start, ended: promise };
};

const unexpected = (fault: Error) => {
  throw fault;
};

test('a paper becomes a PDF, step by step, and its process ends', async () => {
  const { start, ended } = watched();
  const steps: unknown[] = [];
  const outcome = await typeset(paper, { start, log: unexpected, progress: (...step) => steps.push(step) });
  expect(outcome.ok && Buffer.from(outcome.value.slice(0, 5)).toString()).toBe('%PDF-');
  expect(steps).toEqual([
    ['Laying out the pages', 0, 2],
    ['Writing the PDF', 1, 2],
  ]);
  expect(await ended).toContain('SIGKILL');
});

test('cancelling kills the process in the middle of its work and throws the reason', async () => {
  const { start, ended } = watched();
  const controller = new AbortController();
  const reason = new Error('the lead thought better of it');
  const work = typeset(endless, { start, log: unexpected, signal: controller.signal, progress: () => controller.abort(reason) });
  await expect(work).rejects.toBe(reason);
  expect(await ended).toContain('SIGKILL');
});

test('work that is cancelled before it begins starts no process', async () => {
  const start = () => unexpected(new Error('a process was started'));
  await expect(typeset(paper, { start, log: unexpected, signal: AbortSignal.abort('never mind') })).rejects.toBe('never mind');
});

test('a paper that cannot be set is refused in plain words, with the details in the log', async () => {
  const faults: Error[] = [];
  const impossible = { ...paper, made: { ...paper.made, month: 13 } };
  const outcome = await typeset(impossible, { start: startTypesetter, log: (fault) => faults.push(fault) });
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'report-failed', sentence: expect.not.stringMatching(/error|typst/i) } });
  expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining('month')]);
});

test('a process that dies is refused too, with its last words in the log', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'typeset-'));
  try {
    const entry = path.join(folder, 'dying.mjs');
    await writeFile(
      entry,
      `process.on('message', () => { process.stderr.write('out of memory'); process.exitCode = 9; process.disconnect(); });`,
    );
    const faults: Error[] = [];
    const outcome = await typeset(paper, { start: () => forkTypesetter(pathToFileURL(entry)), log: (fault) => faults.push(fault) });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'report-failed' } });
    expect(faults.map(({ message }) => message)).toEqual([expect.stringMatching(/code 9.*out of memory/)]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a long table repeats its heads, and the head of its group, on every page', async () => {
  const blocks: Paper['blocks'] = [
    { kind: 'heading', level: 1, text: 'One' },
    {
      kind: 'table',
      caption: 'Long',
      columns: [{ title: 'Only column', align: 'start', width: { share: 1 } }],
      rows: [{ voice: 'heading', cells: ['The group'] }, ...Array.from({ length: 120 }, (_, row) => ({ cells: [`Row ${row}`] }))],
    },
  ];
  const outcome = await typeset({ ...paper, blocks }, { start: startTypesetter, log: unexpected });
  const { pages } = await readPdf(outcome.ok ? outcome.value : new Uint8Array());
  expect(pages.length).toBeGreaterThan(2);
  for (const { all } of pages) {
    expect(all).toContain('Onlycolumn');
    expect(all).toContain('Thegroup');
  }
});
