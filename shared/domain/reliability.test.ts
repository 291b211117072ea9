import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Derivation } from './derivation.ts';
import { display } from './display.ts';
import { compare, exact, fromInteger, one, zero } from './exact.ts';
import { icc21, icc2k, icc31, kendallsW, type Ratings, type Statistic, uncorrectedW } from './reliability.ts';

const ratings = (...rows: readonly (readonly number[])[]): Ratings => rows.map((row) => row.map(fromInteger));

const working = (statistic: Statistic): Derivation => {
  if (statistic.kind === 'not-enough-data') throw new Error(statistic.sentence);
  return statistic.working;
};

const four = (statistic: Statistic): string => display(exact(working(statistic).value), 4);

describe('domain.md 3.8: three assessors over four bids, [4,4,5,3], [3,4,4,4] and [4,5,4,2]', () => {
  const table = ratings([4, 3, 4], [4, 4, 5], [5, 4, 4], [3, 4, 2]);

  it('mean squares', () => {
    const steps = working(icc21(table)).steps ?? [];
    expect(steps.map(({ value }) => display(exact(value), 4))).toEqual(['1.2222', '0.0833', '0.6389']);
  });

  it('ICC(2,1), ICC(3,1) and ICC(2,k), exactly', () => {
    expect([icc21, icc31, icc2k].map((icc) => four(icc(table)))).toEqual(['0.2800', '0.2333', '0.5385']);
    expect([icc21, icc31, icc2k].map((icc) => working(icc(table)).value)).toEqual(['0.28', '7/30', '7/13']);
  });

  it('Kendall’s W, S 16.5 and ΣT 36', () => {
    expect([four(uncorrectedW(table)), four(kendallsW(table))]).toEqual(['0.3667', '0.4583']);
    expect(working(kendallsW(table)).substituted).toBe('12 × 16.5 ÷ (3² × (4³ − 4) − 3 × 36)');
    expect(working(uncorrectedW(table)).substituted).toBe('12 × 16.5 ÷ (3² × (4³ − 4))');
  });

  it('stand beside the numbers of bids and assessors', () => {
    expect([icc21, icc31, icc2k, kendallsW].map((statistic) => [statistic(table).n, statistic(table).k])).toEqual([
      [4, 3],
      [4, 3],
      [4, 3],
      [4, 3],
    ]);
  });
});

describe('Shrout and Fleiss 1979, table 2: four judges over six targets', () => {
  const table = ratings([9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]);

  it('gives the printed .29, .71 and .62', () => {
    expect([icc21, icc31, icc2k].map((icc) => display(exact(working(icc(table)).value), 2))).toEqual(['0.29', '0.71', '0.62']);
  });
});

describe('where there is not enough data', () => {
  const sentence = (statistic: Statistic): string => (statistic.kind === 'known' ? '' : statistic.sentence);

  it.each([
    ['one bid', ratings([4, 3, 5]), 'Not enough data (1 bid, 3 assessors): it takes at least two of each.'],
    ['one assessor', ratings([4], [3]), 'Not enough data (2 bids, 1 assessor): it takes at least two of each.'],
    ['nothing', ratings(), 'Not enough data (0 bids, 0 assessors): it takes at least two of each.'],
    ['a gap', ratings([4, 3], [4]), 'Not enough data (2 bids, 2 assessors): not every assessor has marked every bid.'],
  ])('with %s it says so', (_, table, words) => {
    for (const statistic of [icc21, icc31, icc2k, kendallsW]) expect(sentence(statistic(table))).toBe(words);
  });

  it('without any variance it says so', () => {
    const flat = ratings([3, 3], [3, 3], [3, 3]);
    expect([icc21, icc31, icc2k].map((icc) => sentence(icc(flat)))).toEqual(
      Array.from({ length: 3 }, () => 'Not enough data (3 bids, 2 assessors): the marks do not vary enough to tell bids apart.'),
    );
    expect(sentence(kendallsW(flat))).toBe('Not enough data (3 bids, 2 assessors): no assessor has put any bid before another.');
  });
});

describe('whatever the marks', () => {
  const anyRatings = fc
    .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 5 }))
    .chain(([n, k]) => fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: k, maxLength: k }), { minLength: n, maxLength: n }));

  it('W lies from 0 to 1, is 1 for equal rankings, and does not depend on the order of bids or assessors', () => {
    fc.assert(
      fc.property(anyRatings, (rows) => {
        const w = kendallsW(ratings(...rows));
        fc.pre(w.kind === 'known');
        const value = exact(working(w).value);
        expect([compare(value, zero) >= 0, compare(value, one) <= 0]).toEqual([true, true]);
        expect(working(kendallsW(ratings(...rows.map((row) => row.toReversed()).toReversed()))).value).toBe(working(w).value);
        const alike = kendallsW(ratings(...rows.map(([mark = 0]) => [mark, mark * 2 + 1, mark])));
        if (alike.kind === 'known') expect(working(alike).value).toBe('1');
      }),
    );
  });

  it('no ICC is more than 1, and it is 1 where all assessors give the same marks and bids differ', () => {
    fc.assert(
      fc.property(anyRatings, (rows) => {
        for (const icc of [icc21, icc31, icc2k]) {
          const known = icc(ratings(...rows));
          if (known.kind === 'known') expect(compare(exact(working(known).value), one)).not.toBe(1);
          const alike = icc(ratings(...rows.map(([mark = 0]) => [mark, mark, mark])));
          if (alike.kind === 'known') expect(working(alike).value).toBe('1');
        }
      }),
    );
  });
});
