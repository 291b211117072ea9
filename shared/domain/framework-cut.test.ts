import { describe, expect, it } from 'vitest';
import type { Place } from './evaluation.ts';
import { type Admitted, cutWords, type FrameworkCut, frameworkCut, mayCut } from './framework-cut.ts';
import type { BidId } from './ids.ts';

const place = (bid: string, rank: number, total: string): Place => ({ bid: bid as BidId, rank, total, shown: total, figure: null });

/** C and D are level; the tie-break has put C before D. */
const places = [place('A', 1, '90'), place('B', 2, '85'), place('C', 3, '80'), place('D', 4, '80'), place('E', 5, '239/3')];

const cut = (rule: FrameworkCut, given = places): Admitted => {
  const outcome = frameworkCut(given, rule);
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
};

const names = ({ admitted, reserve, onTheLine }: Admitted): string => `${admitted.join('')} | ${reserve.join('')} | ${onTheLine.join('')}`;

describe('domain.md 3.6: admitted to a framework', () => {
  it('the first so many, with a reserve list', () => {
    expect(names(cut({ kind: 'first', count: 2, line: 'by-rank' }))).toBe('AB | CDE | ');
    expect(names(cut({ kind: 'first', count: 9, line: 'by-rank' }))).toBe('ABCDE |  | ');
    expect(cut({ kind: 'first', count: 2, line: 'by-rank' }).sentence).toBe('2 of 5 bids are admitted: the first 2.');
  });

  it('is said as going on where it leads to the next stage, and the rule has words of its own', () => {
    const said = (rule: FrameworkCut) => {
      const outcome = frameworkCut(places, rule, [], 'next-stage');
      return outcome.ok ? outcome.value.sentence : '';
    };
    expect(said({ kind: 'first', count: 3, line: 'all-in' })).toBe(
      '4 of 5 bids go on: the first 3. Exactly on the line: 2, taken on as published.',
    );
    expect(said({ kind: 'above', score: '85', line: 'out' })).toBe(
      '1 of 5 bids go on: totals above 85. Exactly on the line: 1, not taken on as published.',
    );
    expect(cutWords({ kind: 'within', points: '5', line: 'in' })).toBe(
      'Every total within 5 points of the best. A bid exactly on the line is in.',
    );
  });

  it('level across the line: all in, none in, or as the tie-break ranked them', () => {
    expect(names(cut({ kind: 'first', count: 3, line: 'all-in' }))).toBe('ABCD | E | CD');
    expect(names(cut({ kind: 'first', count: 3, line: 'none-in' }))).toBe('AB | CDE | CD');
    expect(names(cut({ kind: 'first', count: 3, line: 'by-rank' }))).toBe('ABC | DE | CD');
    expect(cut({ kind: 'first', count: 3, line: 'by-rank' }).sentence).toBe(
      '3 of 5 bids are admitted: the first 3. Exactly on the line: 2, admitted in part as published.',
    );
  });

  it('by rank across an open tie it stops and asks', () => {
    const open = places.with(3, place('D', 3, '80'));
    const outcome = frameworkCut(open, { kind: 'first', count: 3, line: 'by-rank' });
    expect(outcome.ok ? '' : outcome.refusal.code).toBe('tie-on-the-line');
    expect(names(cut({ kind: 'first', count: 4, line: 'by-rank' }, open))).toBe('ABCD | E | ');
  });

  it('level above the line is no matter for the line', () => {
    expect(names(cut({ kind: 'first', count: 4, line: 'none-in' }))).toBe('ABCD | E | ');
  });

  it('all above a score, compared exactly: 239/3 is not 80, though it shows as 79.67', () => {
    expect(names(cut({ kind: 'above', score: '80', line: 'in' }))).toBe('ABCD | E | CD');
    expect(names(cut({ kind: 'above', score: '80', line: 'out' }))).toBe('AB | CDE | CD');
    expect(names(cut({ kind: 'above', score: '239/3', line: 'in' }))).toBe('ABCDE |  | E');
    expect(cut({ kind: 'above', score: '80', line: 'out' }).sentence).toBe(
      '2 of 5 bids are admitted: totals above 80. Exactly on the line: 2, not admitted as published.',
    );
  });

  it('all within so many points of the best', () => {
    expect(names(cut({ kind: 'within', points: '10', line: 'in' }))).toBe('ABCD | E | CD');
    expect(names(cut({ kind: 'within', points: '10', line: 'out' }))).toBe('AB | CDE | CD');
    expect(cut({ kind: 'within', points: '10.5', line: 'in' }).sentence).toBe(
      '5 of 5 bids are admitted: within 10.5 points of the best, so from 79.5.',
    );
  });

  it('nobody, where nobody stands', () => {
    expect(names(cut({ kind: 'first', count: 3, line: 'all-in' }, []))).toBe(' |  | ');
  });

  it('not by a rule that cannot be understood', () => {
    const rules: readonly FrameworkCut[] = [
      { kind: 'first', count: 0, line: 'all-in' },
      { kind: 'first', count: 1.5, line: 'all-in' },
      { kind: 'above', score: 'high', line: 'in' },
      { kind: 'within', points: '', line: 'in' },
    ];
    expect(rules.map((rule) => mayCut(rule)?.code)).toEqual(Array.from({ length: 4 }, () => 'cut-not-understood'));
  });
});
