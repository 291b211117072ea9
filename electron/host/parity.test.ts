/** A host is nothing more than a way to ask: the same questions get the same answers in process, over the thread, over loopback, and through preload and main. */

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFakeElectron } from '../../build/fake-electron/driver.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { Answer, Event } from '../../shared/contract/define.ts';
import type { Outcome } from '../../shared/domain/result.ts';
import { forkTypesetter } from '../documents/typeset/typeset.ts';
import { inventedPassphrase } from '../services/examples.ts';
import { startEngineThread } from './engine-thread.ts';
import { type Engine, openEngine } from './engine.ts';
import { openLog } from './log.ts';
import { startLoopbackHost } from './loopback/server.ts';
import { openPage } from './page.ts';

/** One way to ask, in one window. */
interface Way {
  readonly invoke: (operation: string, payload: unknown) => Promise<Answer<unknown>>;
  /** The first events, as many as are asked for, in their order. */
  readonly heard: (count: number) => Promise<readonly Event[]>;
  readonly close: () => Promise<void>;
}

const caller = { window: 'the-only-window' };
const workFactor = 4;

const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
};

const overEngine = (engine: Engine): Way => {
  const events: Event[] = [];
  engine.subscribe((event) => events.push(event));
  return {
    invoke: (operation, payload) => engine.invoke(operation, payload, caller),
    heard: async (count) => events.slice(0, count),
    close: () => engine.close(),
  };
};

const inProcess = async (folder: string): Promise<Engine> =>
  valueOf(
    await openEngine({
      folder,
      exchange: path.join(folder, 'exchange'),
      startTypesetter: () => forkTypesetter(new URL('../documents/typeset/child.ts', import.meta.url)),
      spreadsheetWorker: new URL('../spreadsheets/spreadsheet.worker.ts', import.meta.url),
      workFactor,
    }),
  );

const inThread = async (folder: string): Promise<Engine> =>
  valueOf(
    await startEngineThread({
      folder,
      exchange: path.join(folder, 'exchange'),
      worker: path.resolve('out/main/engine.worker.js'),
      typesetter: path.resolve('out/main/typesetter.child.js'),
      spreadsheetWorker: path.resolve('out/main/spreadsheet.worker.js'),
      workFactor,
      log: openLog(folder, 'host'),
    }),
  );

const overLoopback = async (folder: string): Promise<Way> => {
  const engine = await inThread(folder);
  const host = await startLoopbackHost({ engine, page: openPage('out/renderer') });
  const headers = { 'x-tender-panel-token': host.token, 'x-tender-panel-window': caller.window };
  const stream = await fetch(`${host.origin}/events`, { headers });
  const lines = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  return {
    invoke: async (operation, payload) => {
      const response = await fetch(`${host.origin}/invoke`, {
        method: 'POST',
        headers: { ...headers, origin: host.origin, 'content-type': 'application/json' },
        body: JSON.stringify({ operation, payload }),
      });
      return (await response.json()) as Answer<unknown>;
    },
    heard: async (count) => {
      let text = '';
      while (text.split('\n').length <= count) text += (await lines?.read())?.value ?? '';
      return text
        .split('\n')
        .slice(0, count)
        .map((line) => JSON.parse(line) as Event);
    },
    close: async () => {
      await host.close();
      await engine.close();
    },
  };
};

const throughElectron = async (folder: string): Promise<Way> => {
  const electron = startFakeElectron(folder);
  await electron.ask('opened');
  await electron.ask('subscribe');
  return {
    invoke: async (operation, payload) => (await electron.ask('invoke', operation, payload)) as Answer<unknown>,
    heard: async (count) => (await electron.ask('heard')).slice(0, count).map((args) => (args as readonly Event[])[0] as Event),
    close: async () => {
      await electron.ask('close');
      await electron.ended;
    },
  };
};

const ways: Readonly<Record<string, (folder: string) => Promise<Way>>> = {
  'in process': async (folder) => overEngine(await inProcess(folder)),
  'in a thread': async (folder) => overEngine(await inThread(folder)),
  'over loopback': overLoopback,
  'through preload and main': throughElectron,
};

const folder = mkdtempSync(path.join(tmpdir(), 'tender-panel-parity-'));
const open = new Map<string, Way>();
let tender = '';
let lead = '';

/** One store, played once and copied for each way: then even ids and hashes are the same. */
beforeAll(async () => {
  const original = path.join(folder, 'original');
  const engine = await inProcess(original);
  const played = await engine.invoke('home.openExample', { example: 'tram', stage: 'archive' }, caller);
  const people = await engine.invoke('people.list', {}, caller);
  if (played.kind !== 'done' || people.kind !== 'done') throw new Error(JSON.stringify([played, people]));
  ({ tender } = played.value as { tender: string });
  lead = (people.value as { signedIn: string }).signedIn;
  await engine.close();
  for (const [name, start] of Object.entries(ways)) {
    const copy = path.join(folder, name);
    cpSync(original, copy, { recursive: true });
    open.set(name, await start(copy));
  }
});

afterAll(async () => {
  for (const way of open.values()) await way.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The answers of all ways, by name of the way. */
const ask = async (operation: string, payload: unknown): Promise<Record<string, Answer<unknown>>> =>
  Object.fromEntries(await Promise.all([...open].map(async ([name, way]) => [name, await way.invoke(operation, payload)] as const)));

/** What is told of the folders differs, and has to. */
const withoutFolders = (answer: Answer<unknown> | undefined): string =>
  JSON.stringify(answer)?.replaceAll(/"(folder|exchange)":"[^"]*"/g, '"$1":"…"') ?? 'nothing';

const expectSame = (answers: Record<string, Answer<unknown>>): string => {
  const texts = Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, withoutFolders(answer)]));
  const first = texts['in process'] ?? '';
  expect(texts).toEqual(Object.fromEntries(Object.keys(texts).map((name) => [name, first])));
  return first;
};

/** All but the one whose answer is meant to differ. */
const operations = Object.keys(contract).filter((name) => name !== 'people.suggestPassphrase');

describe('every way gives the same answer', () => {
  it('to a wrong passphrase and to the right one', async () => {
    expect(expectSame(await ask('people.signIn', { person: lead, passphrase: 'not this one' }))).toContain('wrong-passphrase');
    expect(expectSame(await ask('people.signIn', { person: lead, passphrase: inventedPassphrase }))).toBe(
      `{"kind":"done","value":{"person":"${lead}"}}`,
    );
  });

  it.each(operations.filter((name) => contract[name as keyof typeof contract].kind === 'query'))(
    'to %s, asked with nothing and with a tender',
    async (name) => {
      expectSame(await ask(name, {}));
      expectSame(await ask(name, { tender }));
    },
  );

  it('to a whole screen', async () => {
    for (const name of ['home.view', 'award.view', 'archive.view'])
      expect(expectSame(await ask(name, name === 'home.view' ? {} : { tender }))).toContain('"kind":"done"');
  });

  it('to the award report, byte for byte, whoever starts the process that sets it', async () => {
    const answers = await ask('award.report', { tender, job: 'parity-report' });
    const sums = Object.values(answers).map((answer) =>
      answer.kind === 'done' ? (answer.value as { readonly sha256: string }).sha256 : JSON.stringify(answer),
    );
    expect(sums[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(sums).size).toBe(1);
  });

  it('to what is no call at all', async () => {
    const odd: readonly unknown[] = [
      undefined,
      null,
      0,
      '',
      'text',
      [],
      [[]],
      true,
      { tender: null },
      { tender: 7 },
      { tender: 'x'.repeat(100_000) },
    ];
    for (const name of ['no.such', '', '__proto__', 'toString', 'home.view', 'people.signIn']) {
      for (const payload of odd) expectSame(await ask(name, payload));
    }
  });

  it('to whatever JSON a broken page could send', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...operations), fc.jsonValue(), async (name, payload) => {
        expect(expectSame(await ask(name, payload))).not.toContain('"unexpected"');
      }),
      { numRuns: 150 },
    );
  });

  it('to a change', async () => {
    const answers = await ask('people.createProfile', {
      name: 'Asha Rao',
      position: 'Head of catering',
      passphrase: 'quiet harbour lantern seven',
    });
    const shapes = Object.values(answers).map((answer) => JSON.stringify(answer).replace(/"person":"[0-9a-f-]{36}"/, '"person":"…"'));
    expect(new Set(shapes)).toEqual(new Set(['{"kind":"done","value":{"person":"…"}}']));
  });

  it('by telling of long work and of changes in the same words', async () => {
    const events = await Promise.all([...open.values()].map((way) => way.heard(2)));
    expect(events).toEqual(
      events.map(() => [
        { kind: 'progress', job: 'parity-report', label: 'Setting the report', done: 0, total: null },
        { kind: 'changed', tender: null, at: expect.any(String) as string },
      ]),
    );
  });
});
