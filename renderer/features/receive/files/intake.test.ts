import { expect, test } from 'vitest';
import type { Ask } from '../../../../shared/contract/client.ts';
import type { Answer } from '../../../../shared/contract/define.ts';
import { refuse } from '../../../../shared/domain/result.ts';
import { fileOf } from '../testing.ts';
import { createIntake, mediaTypeOf, pieceSize } from './intake.ts';
import type { IncomingFile, Intake } from './intake.ts';

const upload = '0b54e1c2-8a37-4c1f-9d2e-6f0a1b2c3d4e';
const target = {
  tender: '5f1d7a90-2c3b-4e4d-8f6a-7b8c9d0e1f2a',
  bid: '6f1d7a90-2c3b-4e4d-8f6a-7b8c9d0e1f2b',
  envelope: 'quality',
  receivedAt: '2026-09-30T10:00:00Z',
} as const;

interface Payload {
  readonly title?: string;
  readonly offset?: number;
  readonly data?: string;
}

/** Answers for the engine, and remembers what it was asked; `meanwhile` runs before each answer. */
const engine = (
  answer: (name: string, payload: Payload) => Answer<unknown> | null = () => null,
  meanwhile: (name: string) => void = () => undefined,
) => {
  const asked: (readonly [string, Payload])[] = [];
  const ask = ((name: string, payload: Payload) => {
    asked.push([name, payload]);
    meanwhile(name);
    const size = (payload.offset ?? 0) + Number(payload.data?.split('-')[1]) - Number(payload.data?.split('-')[0]);
    return Promise.resolve(answer(name, payload) ?? { kind: 'done', value: { upload, size, sha256: 'f'.repeat(64) } });
  }) as unknown as Ask;
  let ids = 0;
  return { asked, intake: createIntake(ask, () => `item-${++ids}`) };
};

const file = (name: string, size: number): IncomingFile => ({
  name,
  type: 'application/pdf',
  size,
  read: (from, to) => Promise.resolve(`${from}-${to}`),
});

const settled = (intake: Intake): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (intake.items().every(({ state }) => state.kind === 'refused' || state.kind === 'cancelled')) resolve();
    };
    intake.listen(look);
    look();
  });

const states = (intake: Intake) =>
  intake.items().map(({ title, state }) => [title, state.kind === 'refused' ? state.refusal.code : state.kind]);

test('a file goes in order and whole, says how far it is, and is gone from the list when it is in', async () => {
  const sent: number[] = [];
  const { intake, asked } = engine();
  intake.listen(() => {
    const [item] = intake.items();
    if (item?.state.kind === 'sending') sent.push(item.state.sent);
  });
  const size = 2 * pieceSize + 7;
  intake.add([file('answers.pdf', size)], target, []);
  await settled(intake);
  expect(asked).toEqual([
    ['receive.beginFile', { ...target, title: 'answers.pdf', mediaType: 'application/pdf', size }],
    ['receive.appendFile', { upload, offset: 0, data: '0-1500000' }],
    ['receive.appendFile', { upload, offset: 1_500_000, data: '1500000-3000000' }],
    ['receive.appendFile', { upload, offset: 3_000_000, data: '3000000-3000007' }],
    ['receive.finishFile', { upload }],
  ]);
  expect(sent).toEqual([0, 1_500_000, 3_000_000, 3_000_007]);
  expect([states(intake), intake.last()]).toEqual([[], 'answers.pdf']);
});

test('what is refused stays with its reason, and the others go in', async () => {
  const refusals: Record<string, string> = { 'empty.pdf': 'file-empty', 'huge.pdf': 'file-too-large' };
  const { intake, asked } = engine((name, { title = '' }) => {
    const code = name === 'receive.beginFile' ? refusals[title] : undefined;
    return code === undefined ? null : { kind: 'refused', refusal: refuse(code, 'No.') };
  });
  intake.add([file('empty.pdf', 0), file('one.pdf', 10), file('huge.pdf', 3_000_000_000), file('two.pdf', 10)], target, []);
  await settled(intake);
  expect(states(intake)).toEqual([
    ['empty.pdf', 'file-empty'],
    ['huge.pdf', 'file-too-large'],
  ]);
  expect(asked.filter(([name]) => name === 'receive.finishFile')).toHaveLength(2);
  intake.dismiss('item-1');
  expect(states(intake)).toEqual([['huge.pdf', 'file-too-large']]);
});

test('a duplicate is refused when it is finished, a file that cannot be read is cancelled and says so', async () => {
  const { intake, asked } = engine((name) =>
    name === 'receive.finishFile' ? { kind: 'refused', refusal: refuse('file-already-there', 'The same bytes.') } : null,
  );
  intake.add([file('again.pdf', 5), { ...file('gone.pdf', 5), read: () => Promise.reject(new Error('gone')) }], target, []);
  await settled(intake);
  expect(states(intake)).toEqual([
    ['again.pdf', 'file-already-there'],
    ['gone.pdf', 'file-unreadable'],
  ]);
  expect(asked.at(-1)).toEqual(['receive.cancelFile', { upload }]);
});

test('cancelled on its way, nothing of a file is left; cancelled while it waits, it never sets out', async () => {
  const { intake, asked } = engine(
    () => null,
    (name) => {
      if (name !== 'receive.appendFile') return;
      intake.cancel('item-1');
      intake.cancel('item-2');
    },
  );
  intake.add([file('long.pdf', 3 * pieceSize), file('next.pdf', 5)], target, []);
  await settled(intake);
  expect(asked.map(([name]) => name)).toEqual(['receive.beginFile', 'receive.appendFile', 'receive.cancelFile']);
  expect(states(intake)).toEqual([
    ['long.pdf', 'cancelled'],
    ['next.pdf', 'cancelled'],
  ]);
});

test('in the price envelope a file of the same name and size is refused before it is sealed', async () => {
  const there = [
    fileOf('price.pdf', { envelope: 'price', size: 9 }),
    fileOf('old.pdf', { envelope: 'price', size: 9, setAsideReason: 'wrong' }),
  ];
  const { intake, asked } = engine();
  const sealed = { ...target, envelope: 'price' } as const;
  intake.add([file('price.pdf', 9), file('price.pdf', 10), file('old.pdf', 9)], sealed, there);
  await settled(intake);
  expect(states(intake)).toEqual([['price.pdf', 'file-already-there']]);
  expect(asked.filter(([name]) => name === 'receive.finishFile')).toHaveLength(2);
});

test('a media type that the record cannot spell becomes plain bytes', () => {
  expect(['application/PDF', 'text/plain;charset=utf-8', '', 'nonsense'].map(mediaTypeOf)).toEqual([
    'application/pdf',
    'text/plain',
    'application/octet-stream',
    'application/octet-stream',
  ]);
});
