import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Derivation } from './derivation.ts';
import { display } from './display.ts';
import { add, compare, divide, exact, fromInteger, hundred, isExact, longestExact, multiply, one, printExact, sum } from './exact.ts';
import { type Discounting, lifeCycleCost, type YearCost } from './life-cycle.ts';

const atTheEnd: Discounting = { rate: '3.5', timing: 'year-end' };

const cost = (costs: readonly YearCost[], discounting = atTheEnd): Derivation => {
  const outcome = lifeCycleCost('A', costs, discounting);
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
};

const refusal = (costs: readonly YearCost[], discounting = atTheEnd): string => {
  const outcome = lifeCycleCost('A', costs, discounting);
  return outcome.ok ? '' : outcome.refusal.code;
};

const bought = (purchase: string, yearly: string): readonly YearCost[] => [
  { year: 0, pounds: purchase },
  ...[1, 2, 3, 4, 5].map((year) => ({ year, pounds: yearly })),
];

describe('domain.md 3.4: bought today and owned for five years, paid at their ends, at 3.5%', () => {
  it('A is cheaper to buy, B to own: 190,301.05 against 187,725.79', () => {
    const [a, b] = [cost(bought('100000', '20000')), cost(bought('120000', '15000'))];
    expect([a, b].map(({ value }) => display(exact(value), 2, { thousands: true }))).toEqual(['190,301.05', '187,725.79']);
  });

  it('is worked out year by year, in order, and the years add up to it exactly', () => {
    const { value, steps = [], formula } = cost(bought('100000', '20000').toReversed());
    expect(formula).toBe('sum of every year’s cost in today’s money, paid at the end of the year');
    expect(steps.map(({ title, substituted }) => `${title}: ${substituted}`)).toEqual([
      'Purchase: £100,000 ÷ 1.035^0',
      'Year 1: £20,000 ÷ 1.035^1',
      'Year 2: £20,000 ÷ 1.035^2',
      'Year 3: £20,000 ÷ 1.035^3',
      'Year 4: £20,000 ÷ 1.035^4',
      'Year 5: £20,000 ÷ 1.035^5',
    ]);
    expect(printExact(sum(steps.map((step) => exact(step.value))))).toBe(value);
  });

  it('paid at the start of each year it comes to more: 100,000 + 20,000 + 20,000 × 3.67308 of the four years after', () => {
    const { value } = cost(bought('100000', '20000'), { rate: '3.5', timing: 'year-start' });
    expect(display(exact(value), 2)).toBe('193461.58');
  });
});

describe('costs', () => {
  it('of one year are added up, and a resale is taken off', () => {
    const { value } = cost(
      [
        { year: 0, pounds: '100' },
        { year: 1, pounds: '60' },
        { year: 1, pounds: '50' },
        { year: 2, pounds: '-121' },
      ],
      { rate: '10', timing: 'year-end' },
    );
    expect(value).toBe('100');
  });

  it.each([
    ['rate-out-of-range', bought('1', '1'), '-1'],
    ['rate-out-of-range', bought('1', '1'), '100.5'],
    ['rate-out-of-range', bought('1', '1'), '3.50001'],
    ['rate-out-of-range', bought('1', '1'), '1/3'],
    ['rate-out-of-range', bought('1', '1'), 'low'],
    ['no-costs', [], '3.5'],
    ['year-out-of-range', [{ year: 1.5, pounds: '1' }], '3.5'],
    ['year-out-of-range', [{ year: -1, pounds: '1' }], '3.5'],
    ['year-out-of-range', [{ year: 61, pounds: '1' }], '3.5'],
    ['cost-not-understood', [{ year: 1, pounds: '1.234,50' }], '3.5'],
  ])('are refused with %s', (code, costs, rate) => {
    expect(refusal(costs, { rate, timing: 'year-end' })).toBe(code);
  });
});

describe('whatever the costs', () => {
  const anyCosts = fc.array(
    fc.record({ year: fc.integer({ min: 0, max: 60 }), pounds: fc.integer({ min: 0, max: 10 ** 9 }).map(String) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  const anyRate = fc.integer({ min: 0, max: 1_000_000 }).map((units) => printExact(divide(fromInteger(units), fromInteger(10_000))));

  it('nothing is discounted at no rate, and more at a higher one', () => {
    fc.assert(
      fc.property(anyCosts, anyRate, (costs, rate) => {
        const plain = sum(costs.map(({ pounds }) => exact(pounds)));
        expect(cost(costs, { rate: '0', timing: 'year-end' }).value).toBe(printExact(plain));
        expect(compare(exact(cost(costs, { rate, timing: 'year-end' }).value), plain)).not.toBe(1);
      }),
      { numRuns: 15 },
    );
  });

  it('a payment at the start of a year is worth a year’s growth more, and every number can be written down', () => {
    fc.assert(
      fc.property(anyCosts, anyRate, (given, rate) => {
        const costs = given.map(({ year, pounds }) => ({ year: Math.max(year, 1), pounds }));
        const growth = add(one, divide(exact(rate), hundred));
        const [end, start] = (['year-end', 'year-start'] as const).map((timing) => cost(costs, { rate, timing }).value);
        expect(start).toBe(printExact(multiply(exact(end ?? ''), growth)));
        expect([isExact(end ?? ''), (end ?? '').length <= longestExact]).toEqual([true, true]);
      }),
      { numRuns: 15 },
    );
  });
});
