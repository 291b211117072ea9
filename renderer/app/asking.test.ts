import { QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { Answer, Event, Transport } from '../../shared/contract/define.ts';
import { createAsking, mayHaveChanged, refusalOf, sameButForAct } from './asking.ts';

const at = '2026-03-02T14:32:07Z';

test('a change in one tender makes old what was read of it and what belongs to none, but nothing else', () => {
  const change = { kind: 'changed', tender: 'a', at } as const;
  const payloads = [{ tender: 'a' }, { tender: 'b' }, {}, { tender: 'a', record: 'r' }, { tender: 'a', record: undefined }];
  expect(payloads.map((payload) => mayHaveChanged(payload, change))).toEqual([true, false, true, false, true]);
  expect(payloads.every((payload) => mayHaveChanged(payload, { ...change, tender: null }))).toBe(true);
});

test('while a replay moves on, the answer of the act before may stand; that of another record may not', () => {
  const question = (record: string, upTo?: number) => ['score.view', { tender: 'a', record, upTo }];
  expect(sameButForAct(question('r', 7), question('r', 8))).toBe(true);
  expect(sameButForAct(question('r', 7), question('r'))).toBe(true);
  expect(sameButForAct(question('r', 7), question('s', 7))).toBe(false);
});

test('a fault is said like a refusal, with the reference to quote', () => {
  const fault: Answer<never> = { kind: 'unexpected', reference: 'f-4711', sentence: 'Something went wrong.' };
  expect(refusalOf(fault)).toEqual({
    kind: 'refusal',
    code: 'f-4711',
    sentence: 'Something went wrong.',
    wayOut: 'Try again. If it happens again, tell whoever looks after Tender Panel the reference f-4711.',
  });
  expect(refusalOf({ kind: 'done', value: {} })).toBe(null);
});

const hostOf = (invoke: Transport['invoke']) => {
  const listeners = new Set<(event: Event) => void>();
  const transport: Transport = {
    invoke,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { transport, tell: (event: Event) => listeners.forEach((listener) => listener(event)) };
};

test('a host that has gone is answered for, never thrown', async () => {
  const { transport } = hostOf(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await createAsking(transport).ask('people.list', {})).toMatchObject({ kind: 'unexpected', reference: 'no-answer' });
});

test('what a screen shows is read again when its tender changes', async () => {
  let readings = 0;
  const { transport, tell } = hostOf((operation, payload) => {
    readings += 1;
    return Promise.resolve({ kind: 'done', value: { operation, payload, readings } });
  });
  const { ask, answers } = createAsking(transport);
  const question = { tender: '0b54e1c2-8a37-4c1f-9d2e-6f0a1b2c3d4e' };
  const seen: unknown[] = [];
  const read = (): Promise<unknown> =>
    new Promise((resolve) => {
      const stop = new QueryObserver(answers, { queryKey: ['score.view', question], queryFn: () => ask('score.view', question) }).subscribe(
        ({ data, isFetching }) => {
          if (isFetching || data?.kind !== 'done' || seen.includes(data.value)) return;
          seen.push(data.value);
          if (seen.length === 1) tell({ kind: 'changed', tender: question.tender, at });
          else {
            stop();
            resolve(data.value);
          }
        },
      );
    });
  expect(await read()).toEqual({ operation: 'score.view', payload: question, readings: 2 });
});
