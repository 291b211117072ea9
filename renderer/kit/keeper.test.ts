import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createKeeper } from './keeper.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A place to keep words, which answers when the test says so. */
const place = () => {
  const asked: string[] = [];
  const answers: ((refusal: string | null) => void)[] = [];
  const keep = (how: string) => (word: string) =>
    new Promise<string | null>((answer) => {
      asked.push(`${how} ${word}`);
      answers.push(answer);
    });
  const answer = async (refusal: string | null = null): Promise<void> => {
    answers.shift()?.(refusal);
    await vi.advanceTimersByTimeAsync(0);
  };
  const refusals: (string | null)[] = [];
  const keeper = createKeeper<string, string>('', {
    soon: 400,
    draft: keep('draft'),
    settle: keep('settle'),
    onKept: (refusal) => refusals.push(refusal),
  });
  return { keeper, asked, answer, refusals };
};

describe('keeping what is typed', () => {
  test('a change is kept as a draft within its time, even while typing goes on', async () => {
    const { keeper, asked } = place();
    keeper.change('a');
    await vi.advanceTimersByTimeAsync(300);
    keeper.change('ab');
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toEqual(['draft ab']);
  });

  test('settling comes before the draft that was waiting, and keeps once', async () => {
    const { keeper, asked, answer } = place();
    keeper.change('a');
    void keeper.settle();
    await answer();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toEqual(['settle a']);
    expect(keeper.isSettled()).toBe(true);
  });

  test('what is already settled is not kept again', async () => {
    const { keeper, asked } = place();
    await keeper.settle();
    expect(asked).toEqual([]);
  });

  test('leaving without a change does not keep later changes from being kept', async () => {
    const { keeper, asked, answer } = place();
    await keeper.settle();
    keeper.change('a');
    void keeper.settle();
    await answer();
    keeper.change('ab');
    await vi.advanceTimersByTimeAsync(400);
    expect(asked).toEqual(['settle a', 'draft ab']);
  });

  test('a draft on its way is finished before the newer version is settled', async () => {
    const { keeper, asked, answer } = place();
    keeper.change('a');
    await vi.advanceTimersByTimeAsync(400);
    keeper.change('ab');
    const settled = keeper.settle();
    expect(asked).toEqual(['draft a']);
    await answer();
    expect(asked).toEqual(['draft a', 'settle ab']);
    await answer();
    await settled;
    expect(keeper.isSettled()).toBe(true);
  });

  test('what is typed while it is being settled is kept afterwards', async () => {
    const { keeper, asked, answer } = place();
    keeper.change('a');
    void keeper.settle();
    keeper.change('ab');
    await answer();
    expect(keeper.isSettled()).toBe(false);
    await vi.advanceTimersByTimeAsync(400);
    expect(asked).toEqual(['settle a', 'draft ab']);
  });

  test('what was refused is said, stays unsettled, and is tried again', async () => {
    const { keeper, asked, answer, refusals } = place();
    keeper.change('a');
    void keeper.settle();
    await answer('The disk is full.');
    expect(keeper.isSettled()).toBe(false);
    void keeper.settle();
    await answer();
    expect(asked).toEqual(['settle a', 'settle a']);
    expect(refusals).toEqual(['The disk is full.', null]);
    expect(keeper.isSettled()).toBe(true);
  });
});
