/** domain.md 5.1, variation "D disregarded": both results are kept (rule N10). */

import { expect, it } from 'vitest';
import { display } from './display.ts';
import type { Evaluation, EvaluationInput, NamedBid } from './evaluation.ts';
import { exact } from './exact.ts';
import type { BidId, SupplierId } from './ids.ts';
import type { TenderInput } from './tender-evaluation.ts';
import { type BidTable, inputOf, modelOf, priced, scored } from './testing.ts';
import { withAndWithout, type WithAndWithout } from './with-and-without.ts';

/** Two parts are enough to see a reference move: quality 60, price 40 by lowest over price. */
const model = modelOf([scored('Q', null, '60'), priced('40')]);
const bids = {
  A: { scores: { Q: 4 }, price: '100' },
  B: { scores: { Q: 5 }, price: '125' },
  D: { scores: { Q: 2 }, price: '80' },
} satisfies Record<string, BidTable>;
/** One contract, let as one. */
const whole = (input: EvaluationInput): TenderInput => {
  const alone = (bid: NamedBid) => ({ ...bid, lot: null, supplier: bid.id as string as SupplierId, preference: null });
  return { ...input, bids: input.bids.map(alone), setAside: input.setAside.map(alone), lotDecisions: [] };
};
const ids = (...names: string[]) => names as BidId[];

const totals = ({ bids: all }: Evaluation) =>
  Object.fromEntries(all.map(({ bid, total }) => [bid, total ? display(exact(total.value), 4) : null]));
const shown = (both: WithAndWithout | null) => both?.lots.map((lot) => [lot.lot, totals(lot.with), totals(lot.without)]);
// With D: A 48 + 80/100×40, B 60 + 80/125×40, D 24 + 40. Without: A 48 + 40, B 60 + 100/125×40.
const withD = { A: '80.0000', B: '85.6000', D: '64.0000' };
const withoutD = { A: '88.0000', B: '92.0000', D: null };

it('a bid in question that stands is shown in and out', () => {
  const both = withAndWithout(model, whole(inputOf(bids)), ids('D'));
  expect(both.ok && shown(both.value)).toEqual([[null, withD, withoutD]]);
});

it('so is one that has left already', () => {
  const both = withAndWithout(model, whole(inputOf(bids, { out: ['D'] })), ids('D'));
  expect(both.ok && shown(both.value)).toEqual([[null, withD, withoutD]]);
});

it('a bid that left before its price was opened changes nothing, so there is nothing to show', () => {
  const unpriced = whole(inputOf(bids, { out: ['D'] }));
  const both = withAndWithout(model, { ...unpriced, prices: unpriced.prices.filter(({ bid }) => bid !== 'D') }, ids('D'));
  expect(both).toEqual({ ok: true, value: null });
  expect(withAndWithout(model, whole(inputOf(bids)), [])).toEqual({ ok: true, value: null });
});
