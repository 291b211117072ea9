import { describe, expect, it } from 'vitest';
import { inputOf } from '../../shared/domain/testing.ts';
import { grounds, groundsBids, tram, tramBids, tramMarks } from '../../shared/domain/testing-examples.ts';
import type { WeightDraws } from '../../shared/domain/weight-draws.ts';
import { reckonHere, type Reckon, type Task } from '../services/reckonings.ts';
import { reckonInThread } from './reckoner.ts';

const inThread = reckonInThread(new URL('./reckoner.worker.ts', import.meta.url));
const ways: readonly (readonly [string, Reckon])[] = [
  ['in a thread', inThread],
  ['in the thread that asks', reckonHere],
];

const silent = { signal: new AbortController().signal, progress: () => undefined };
const result = { stage: 'price-open', open: null, model: tram, input: inputOf(tramBids) } as const;
const draws = (many: number): Task & { kind: 'weight-draws' } => ({
  kind: 'weight-draws',
  result,
  order: { seed: '1', draws: many, spread: '5', level: 'items' },
});

it('a thread answers what the same reckoning answers here, whatever the task', async () => {
  const tasks: readonly Task[] = [
    { kind: 'stress-test', model: grounds(), order: { seed: '3', rounds: 5, bids: 4, priceSpread: 20 } },
    { kind: 'robustness', result: { stage: 'price-open', open: null, model: grounds(), input: inputOf(groundsBids) }, marks: tramMarks },
    draws(500),
  ];
  for (const task of tasks) expect(await inThread(task, '', silent)).toEqual(await reckonHere(task, '', silent));
});

describe.each(ways)('a long reckoning %s', (_, reckon) => {
  it('is refused by the rule of what it asks', async () => {
    const early = { ...draws(10), result: { ...result, stage: 'moderating' as const } };
    expect(await reckon(early, '', silent)).toMatchObject({ ok: false, refusal: { code: 'quality-not-locked' } });
  });

  it('tells what has come out so far, and is left in the middle when it is cancelled', async () => {
    const controller = new AbortController();
    const told: { label: string; draws: number; all: number }[] = [];
    const work = {
      signal: controller.signal,
      progress: (label: string, done: number, _total: number | null, soFar?: unknown) => {
        const { shares, draws: made } = soFar as WeightDraws;
        told.push({ label, draws: made, all: shares.reduce((sum, { first }) => sum + first, 0) });
        expect(made).toBe(done);
        controller.abort(new Error('enough'));
      },
    };
    await expect(reckon(draws(1_000_000), 'Drawing', work)).rejects.toThrow('enough');
    expect(told[0]).toMatchObject({ label: 'Drawing', all: told[0]?.draws });
    expect(told[0]?.draws).toBeLessThan(1_000_000);
  });
});
