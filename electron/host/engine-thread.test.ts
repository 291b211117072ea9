/** What a host is promised of the engine's thread: refusals as values, an answer to every call, and a new thread when one has stopped. */

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Answer, Event } from '../../shared/contract/define.ts';
import type { Outcome } from '../../shared/domain/result.ts';
import { temporaryFolder } from '../store/testing.ts';
import { startEngineThread } from './engine-thread.ts';
import type { Engine } from './engine.ts';
import { openLog } from './log.ts';

const caller = { window: 'the-only-window' };
const realWorker = path.resolve('out/main/engine.worker.js');

const start = async (
  worker = realWorker,
  folder = temporaryFolder(),
): Promise<{ readonly folder: string; readonly opened: Outcome<Engine> }> => {
  const opened = await startEngineThread({
    worker,
    typesetter: path.resolve('out/main/typesetter.child.js'),
    spreadsheetWorker: path.resolve('out/main/spreadsheet.worker.js'),
    folder,
    exchange: path.join(folder, 'exchange'),
    workFactor: 4,
    log: openLog(folder, 'host'),
  });
  if (opened.ok) onTestFinished(() => opened.value.close());
  return { folder, opened };
};

/** A thread that answers with what it is asked, and that can be made to end: at `throw`, `exit`, `out of memory`, or at its second start. */
const fragileWorker = (folder: string, secondStart: 'works' | 'throws' | 'refuses' = 'works'): string => {
  const file = path.join(folder, 'fragile.worker.mjs');
  writeFileSync(
    file,
    `import { existsSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { serveEngine } from ${JSON.stringify(new URL('./engine-line.ts', import.meta.url).href)};
const before = workerData.folder + '/started-before';
const isSecond = existsSync(before);
writeFileSync(before, '');
if (isSecond && ${secondStart === 'throws'}) throw new Error('not again');
const listeners = [];
const invoke = async (operation, payload) => {
  if (operation === 'throw') setImmediate(() => { throw new TypeError('the text of a mark'); });
  if (operation === 'reject') void Promise.reject(new RangeError('the text of a mark'));
  if (operation === 'exit') process.exit(7);
  if (operation !== 'echo') await new Promise(() => {});
  return { kind: 'done', value: payload };
};
if (isSecond && ${secondStart === 'refuses'}) parentPort.postMessage({ kind: 'refused', refusal: { kind: 'refusal', code: 'store-in-use', sentence: 'In use.' } });
else serveEngine({ invoke, subscribe: (listener) => listeners.push(listener), forget: () => {}, close: async () => {} }, parentPort);
`,
  );
  return file;
};

const fragile = async (secondStart?: 'works' | 'throws' | 'refuses') => {
  const folder = temporaryFolder();
  const { opened } = await start(fragileWorker(folder, secondStart), folder);
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  const engine = opened.value;
  const events: Event[] = [];
  engine.subscribe((event) => events.push(event));
  return { folder, events, engine, ask: (operation: string, payload: unknown = null) => engine.invoke(operation, payload, caller) };
};

const sentence = (answer: Answer<unknown>): string => (answer.kind === 'unexpected' ? answer.sentence : JSON.stringify(answer));

const logOf = (folder: string): Record<string, unknown>[] =>
  readFileSync(path.join(folder, 'logs', 'host.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('opening', () => {
  it('opens the real engine and answers', async () => {
    const { opened } = await start();
    expect(opened.ok && (await opened.value.invoke('people.list', {}, caller))).toMatchObject({
      kind: 'done',
      value: { profiles: [], signedIn: null },
    });
  });

  it('refuses a folder that another engine has open, and opens it once that one is closed', async () => {
    const first = await start();
    const second = await start(realWorker, first.folder);
    expect(second.opened).toMatchObject({ ok: false, refusal: { code: 'store-in-use' } });
    if (first.opened.ok) await first.opened.value.close();
    expect((await start(realWorker, first.folder)).opened.ok).toBe(true);
  });

  it('throws when the thread cannot start at all', async () => {
    await expect(start(path.resolve('out/main/no-such.worker.js'))).rejects.toThrow('no-such.worker.js');
  });
});

describe('a call', () => {
  it('that cannot be written as JSON is refused', async () => {
    const { ask } = await fragile();
    let deep: unknown[] = [];
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    for (const payload of [{ forget: () => undefined }, deep])
      expect(await ask('echo', payload)).toMatchObject({ kind: 'refused', refusal: { code: 'malformed-call' } });
    expect(await ask('echo', 'still here')).toEqual({ kind: 'done', value: 'still here' });
  });

  it('after closing is answered, and not by the engine', async () => {
    const { engine, ask } = await fragile();
    await engine.close();
    expect(sentence(await ask('echo'))).toBe('Tender Panel is closing.');
  });
});

describe('a thread that stops', () => {
  it.each(['throw', 'reject', 'exit'])('answers every call under way, is started again, and says that it was: %s', async (how) => {
    const { ask, events, folder } = await fragile();
    await ask('echo');
    const answers = await Promise.all([ask('wait'), ask(how), ask('wait')]);
    expect(answers.map(sentence)).toEqual(answers.map(() => expect.stringContaining('was started again') as string));
    expect(await ask('echo', 'again')).toEqual({ kind: 'done', value: 'again' });
    expect(events).toEqual([{ kind: 'changed', tender: null, at: expect.any(String) as string }]);
    const references = answers.map((answer) => (answer.kind === 'unexpected' ? answer.reference : ''));
    expect(logOf(folder)).toMatchObject([{ what: 'engine-ended', reference: references[0], restarted: true }]);
  });

  it('leaves no word of a mark in the log', async () => {
    const { ask, folder } = await fragile();
    await ask('echo');
    await ask('throw');
    expect(logOf(folder)).toMatchObject([{ fault: { name: 'TypeError' } }]);
    expect(readFileSync(path.join(folder, 'logs', 'host.jsonl'), 'utf8')).not.toContain('the text of a mark');
  });

  it('is not started a third time when it ends before it has answered anything', async () => {
    const { ask } = await fragile();
    expect(sentence(await ask('exit'))).toContain('could not be started again');
    expect(sentence(await ask('echo'))).toContain('could not be started again');
  });

  it('is not started for ever when it works and stops, works and stops', async () => {
    const { ask } = await fragile();
    const said: string[] = [];
    for (let time = 1; time <= 6; time += 1) {
      await ask('echo');
      said.push(sentence(await ask('exit')));
    }
    expect(said.map((words) => words.includes('was started again'))).toEqual([true, true, true, true, true, false]);
    expect(sentence(await ask('echo'))).toContain('could not be started again');
  });

  it.each(['throws', 'refuses'] as const)('says so when the new one %s', async (secondStart) => {
    const { ask, engine } = await fragile(secondStart);
    await ask('echo');
    expect(sentence(await ask('exit'))).toContain('could not be started again');
    expect(sentence(await ask('echo'))).toContain('could not be started again');
    await engine.close();
  });

  it('gives the store back, so that what was said to be kept is there again', async () => {
    const folder = temporaryFolder();
    // The real engine, beside something that ends its thread.
    const file = path.join(folder, 'real.worker.mjs');
    writeFileSync(
      file,
      `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ operation }) => { if (operation === 'stop now') setImmediate(() => { throw new Error('stopped'); }); });
await import(${JSON.stringify(new URL('../../out/main/engine.worker.js', import.meta.url).href)});
`,
    );
    const { opened } = await start(file, folder);
    if (!opened.ok) throw new Error(opened.refusal.sentence);
    const made = await opened.value.invoke(
      'people.createProfile',
      { name: 'Asha Rao', position: '', passphrase: 'quiet harbour lantern seven' },
      caller,
    );
    const startedAgain = new Promise((resolve) => opened.value.subscribe(resolve));
    await opened.value.invoke('stop now', {}, caller);
    await startedAgain;
    const list = await opened.value.invoke('people.list', {}, caller);
    expect(made).toMatchObject({ kind: 'done' });
    expect(list).toMatchObject({ kind: 'done', value: { signedIn: null, profiles: [{ name: 'Asha Rao' }] } });
  });
});
