import { describe, expect, it } from 'vitest';
import type { Check } from '../../../../shared/pack/verdict.ts';
import { linesOf, linesUnderWay } from './checks.ts';

const states = (lines: ReturnType<typeof linesOf>) => lines.map(({ state }) => state);
const check = (rule: Check['rule'], ok: boolean): Check => ({ rule, ok, sentence: '' });

describe('while it runs', () => {
  it('the file is being read, and everything else waits for that', () => {
    const reading = ['now', 'waiting', 'waiting', 'waiting', 'waiting', 'waiting'];
    expect(states(linesUnderWay(null))).toEqual(reading);
    expect(states(linesUnderWay({ done: 10, total: 100 }))).toEqual(reading);
    expect(states(linesUnderWay({ done: 0, total: null }))).toEqual(reading);
  });

  it('once it has been read it is whole, and the rest is being judged', () => {
    expect(states(linesUnderWay({ done: 100, total: 100 }))).toEqual(['done', 'now', 'now', 'now', 'now', 'now']);
  });
});

describe('when it is done', () => {
  it('ticks what holds', () => {
    const checks = ([1, 2, 3, 4, 5, 6] as const).map((rule) => check(rule, true));
    expect(states(linesOf({ checks }))).toEqual(['done', 'done', 'done', 'done', 'done', 'done']);
  });

  it('marks what does not hold, and leaves open what was never reached after it', () => {
    expect(states(linesOf({ checks: [check(1, true), check(2, false)] }))).toEqual([
      'done',
      'failed',
      'waiting',
      'waiting',
      'waiting',
      'waiting',
    ]);
  });

  it('does not tick a rule that holds in one place and fails in another', () => {
    expect(states(linesOf({ checks: [check(3, true), check(3, false)] }))[2]).toBe('failed');
  });
});
