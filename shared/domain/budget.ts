/** A fixed budget as a gate: no points, and a price above it is out (domain.md 3.4, P0). */

import { displayDistinct } from './display.ts';
import type { GateResult, NamedBid } from './evaluation.ts';
import { compare, type Fraction, printExact } from './exact.ts';
import type { Budget } from './plan.ts';

const inPounds = (values: readonly Fraction[]): readonly string[] =>
  displayDistinct(values, 2, { thousands: true }).map((shown) => `£${shown}`);

/** A price exactly at the budget passes. */
export const budgetResult = ({ criterion, pounds }: Budget, bid: NamedBid, price: Fraction | null): GateResult => {
  const [limit = '', asked = ''] = inPounds(price ? [pounds, price] : [pounds]);
  const needs = `“${criterion.title}” needs a price of not more than ${limit}`;
  if (price === null)
    return {
      criterion: criterion.id,
      result: 'undecided',
      consequence: 'none',
      measured: null,
      sentence: `${needs}; the price is not known yet.`,
    };
  const passed = compare(price, pounds) <= 0;
  return {
    criterion: criterion.id,
    result: passed ? 'passed' : 'failed',
    consequence: passed ? 'none' : 'disqualified',
    measured: {
      title: `Price of ${bid.name}`,
      formula: 'evaluated price',
      substituted: asked,
      value: printExact(price),
      inputs: [{ label: 'price', value: printExact(price), source: { kind: 'price', bid: bid.id } }],
    },
    sentence: `${needs}, and the bid asks ${asked}${passed ? '.' : ': it is disqualified.'}`,
  };
};
