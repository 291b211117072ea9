/** Life-cycle cost: what buying and owning comes to in today's money, at the rate and by the timing that were published (domain.md 3.4; PA23 s.23(5)). */

import { type Currency, displayMoney, pound } from './currency.ts';
import type { Derivation } from './derivation.ts';
import { displayWorking } from './display.ts';
import {
  add,
  compare,
  divide,
  equal,
  type Fraction,
  hundred,
  isNegative,
  multiply,
  one,
  parseExact,
  printExact,
  roundTo,
  sum,
} from './exact.ts';
import type { Exact } from './ids.ts';
import type { Outcome } from './result.ts';
import { allowed, refuse, refused } from './result.ts';

export interface Discounting {
  /** Percent a year, as published: at least 0, at most 100, with at most four decimals. */
  readonly rate: Exact;
  /**
   * When a year's cost falls due. The purchase, in year 0, is paid today in either case; the cost of year 3 is three years away when it is paid at the
   * end of the year, and two when it is paid at its start.
   */
  readonly timing: 'year-end' | 'year-start';
}

export interface YearCost {
  /** 0 is the purchase, 1 the first year of use. */
  readonly year: number;
  /** Below nought for what comes back, such as a resale. */
  readonly pounds: Exact;
}

/** Longest appraisal: as far as published guidance looks. It also keeps the exact numbers short enough to be written down. */
const lastYear = 60;

const finestRate = 4;

const power = (base: Fraction, exponent: number): Fraction => {
  let result = one;
  for (let count = 0; count < exponent; count += 1) result = multiply(result, base);
  return result;
};

const yearsAway = (year: number, timing: Discounting['timing']): number => (timing === 'year-start' && year > 0 ? year - 1 : year);

const inYear = (year: number, pounds: Fraction, currency: Currency, growth: Fraction, away: number): Derivation => ({
  title: year === 0 ? 'Purchase' : `Year ${year}`,
  formula: 'cost ÷ (1 + rate ÷ 100) to the power of the years until it is paid',
  substituted: `${displayMoney(pounds, currency)} ÷ ${displayWorking(growth)}^${away}`,
  value: printExact(divide(pounds, power(growth, away))),
  inputs: [],
});

const growthOf = (rate: Exact): Fraction | null => {
  const percent = parseExact(rate);
  if (percent === null || isNegative(percent) || compare(percent, hundred) > 0 || !equal(roundTo(percent, finestRate, 'down'), percent))
    return null;
  return add(one, divide(percent, hundred));
};

/**
 * Net present cost in the currency of the price, exact, with every year as a step; several costs in one year are added up. Round it only where the published rule says so.
 * Refuses `rate-out-of-range`, `no-costs`, `year-out-of-range` and `cost-not-understood`.
 */
export const lifeCycleCost = (
  name: string,
  costs: readonly YearCost[],
  { rate, timing }: Discounting,
  currency: Currency = pound,
): Outcome<Derivation> => {
  const growth = growthOf(rate);
  if (growth === null)
    return refused(
      refuse('rate-out-of-range', `Costs cannot be discounted at ${rate}% a year.`, {
        wayOut: `Use the published rate: from 0 to 100, with at most ${finestRate} decimals.`,
      }),
    );
  if (costs.length === 0) return refused(refuse('no-costs', `${name} has no costs that could be added up.`));
  const byYear = new Map<number, Fraction>();
  for (const { year, pounds } of costs) {
    if (!Number.isInteger(year) || year < 0 || year > lastYear)
      return refused(refuse('year-out-of-range', `Year ${year} of ${name} is not a whole year from 0 to ${lastYear}.`));
    const cost = parseExact(pounds);
    if (cost === null)
      return refused(refuse('cost-not-understood', `“${pounds.slice(0, 40)}” in year ${year} of ${name} is not a number of pounds.`));
    const before = byYear.get(year);
    byYear.set(year, before ? add(before, cost) : cost);
  }
  const years = [...byYear].toSorted(([a], [b]) => a - b);
  const steps = years.map(([year, pounds]) => inYear(year, pounds, currency, growth, yearsAway(year, timing)));
  return allowed({
    title: `Life-cycle cost of ${name}`,
    formula: `sum of every year’s cost in today’s money, paid at the ${timing === 'year-end' ? 'end' : 'start'} of the year`,
    substituted: steps.map(({ substituted }) => substituted).join(' + '),
    value: printExact(sum(years.map(([year, pounds]) => divide(pounds, power(growth, yearsAway(year, timing)))))),
    inputs: [],
    steps,
  });
};
