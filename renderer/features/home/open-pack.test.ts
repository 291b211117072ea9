import { expect, test } from 'vitest';
import type { Ask } from '../../../shared/contract/client.ts';
import type { Answer } from '../../../shared/contract/define.ts';
import { openPack, pieceSize } from './open-pack.ts';

const upload = '0b54e1c2-8a37-4c1f-9d2e-6f0a1b2c3d4e';
const tender = '5f1d7a90-2c3b-4e4d-8f6a-7b8c9d0e1f2a';
const verdict = { kind: 'intact', sentence: 'Intact.', checks: [], signers: [], extraSignatures: [] };

/** Answers for the engine, and remembers what it was asked. */
const engine = (answers: Partial<Record<string, Answer<unknown>>> = {}) => {
  const asked: (readonly [string, unknown])[] = [];
  const usual: Record<string, (payload: { offset: number; data: string }) => unknown> = {
    'archive.beginOpen': () => ({ upload }),
    'archive.appendOpen': ({ offset, data }) => ({ size: offset + Number(data.split('-')[1]) - Number(data.split('-')[0]) }),
    'archive.finishOpen': () => ({ verdict, opened: { record: 'r1', tender, acts: 12 } }),
    'receive.cancelFile': () => ({}),
    'jobs.cancel': () => ({ cancelled: true }),
  };
  const ask = ((name: string, payload: { offset: number; data: string }) => {
    asked.push([name, payload]);
    return Promise.resolve(answers[name] ?? { kind: 'done', value: usual[name]?.(payload) });
  }) as unknown as Ask;
  return { ask, asked };
};

const file = (size: number) => ({ name: 'eastmere.asice', size, read: (from: number, to: number) => Promise.resolve(`${from}-${to}`) });

const watching = (more: { signal?: AbortSignal; brought?: (bytes: number) => void } = {}) => ({
  job: 'open-0001',
  signal: new AbortController().signal,
  brought: () => undefined,
  ...more,
});

test('a pack goes in order and whole, says how far it is, and leads to its record', async () => {
  const { ask, asked } = engine();
  const brought: number[] = [];
  const size = 2 * pieceSize + 5;
  expect(await openPack(ask, file(size), watching({ brought: (bytes) => brought.push(bytes) }))).toEqual({
    kind: 'opened',
    record: 'r1',
    tender,
  });
  expect(asked).toEqual([
    ['archive.beginOpen', { title: 'eastmere.asice', size }],
    ['archive.appendOpen', { upload, offset: 0, data: '0-2000000' }],
    ['archive.appendOpen', { upload, offset: 2_000_000, data: '2000000-4000000' }],
    ['archive.appendOpen', { upload, offset: 4_000_000, data: '4000000-4000005' }],
    ['archive.finishOpen', { upload, job: 'open-0001' }],
  ]);
  expect(brought).toEqual([2_000_000, 4_000_000, 4_000_005]);
});

test('cancelled on the way in, nothing is left behind', async () => {
  const { ask, asked } = engine();
  const controller = new AbortController();
  const opening = openPack(ask, file(3 * pieceSize), watching({ signal: controller.signal, brought: () => controller.abort() }));
  expect(await opening).toEqual({ kind: 'cancelled' });
  expect(asked.map(([name]) => name)).toEqual(['archive.beginOpen', 'archive.appendOpen', 'receive.cancelFile']);
});

test('a checking that was cancelled is not a refusal', async () => {
  const cancelled = { kind: 'refused', refusal: { kind: 'refusal', code: 'cancelled', sentence: 'This was cancelled.' } } as const;
  expect(await openPack(engine({ 'archive.finishOpen': cancelled }).ask, file(9), watching())).toEqual({ kind: 'cancelled' });
});

test('what cannot be shown brings its verdict, and a refusal comes through', async () => {
  const unshown = { kind: 'done', value: { verdict: { ...verdict, kind: 'not-a-pack' }, opened: null } } as const;
  expect(await openPack(engine({ 'archive.finishOpen': unshown }).ask, file(9), watching())).toEqual({
    kind: 'unshown',
    verdict: { ...verdict, kind: 'not-a-pack' },
  });
  const empty = { kind: 'refusal', code: 'file-empty', sentence: 'It is empty.' } as const;
  expect(await openPack(engine({ 'archive.beginOpen': { kind: 'refused', refusal: empty } }).ask, file(0), watching())).toEqual({
    kind: 'refused',
    refusal: empty,
  });
});

test('a file that goes away while it is read is given up', async () => {
  const { ask, asked } = engine();
  const vanished = { ...file(9), read: () => Promise.reject(new Error('NotFoundError')) };
  expect(await openPack(ask, vanished, watching())).toMatchObject({ kind: 'refused', refusal: { code: 'file-unreadable' } });
  expect(asked.at(-1)).toEqual(['receive.cancelFile', { upload }]);
});
