/** The prices of a whole tender on their way: what was tendered, what the steps so far have made of it, and what the next step of a lot is judged by (domain.md 3.4, "Evaluated price"). */

import { criteriaInLot } from './answers.ts';
import type { CriteriaTree } from './criteria.ts';
import { pound, type Tendered } from './currency.ts';
import { priceSoFar } from './evaluated-price.ts';
import type { BidId, LotId } from './ids.ts';
import type { Model } from './model.ts';
import { noPriceRules, type PricedBid, type PriceFacts, type RecordedStep } from './price-steps.ts';
import { allowed, type Outcome, refuse, refused } from './result.ts';
import { evaluateTender, type TenderInput } from './tender-evaluation.ts';

/** A price in the currency that it is in. */
export interface BidAmount extends Tendered {
  readonly bid: BidId;
}

/** A step of one lot; null: of the whole contract. */
export interface LotStep extends RecordedStep {
  readonly lot: LotId | null;
}

export interface Pricing {
  readonly tendered: readonly BidAmount[];
  /** Those that were sealed with a price. */
  readonly schedules: readonly { readonly bid: BidId; readonly lines: NonNullable<PricedBid['lines']> }[];
  /** Of all lots, oldest first. */
  readonly steps: readonly LotStep[];
}

/** Where the steps have brought each price. */
export const amountsAfter = ({ tendered, steps }: Pick<Pricing, 'tendered' | 'steps'>): readonly BidAmount[] =>
  tendered.map(({ bid, ...price }) => ({ bid, ...priceSoFar(bid, price, steps) }));

/** What goes into the formula. A price in another currency is none of it until it is converted: pounds are never compared with euros. */
export const pricesInPounds = (amounts: readonly BidAmount[]): TenderInput['prices'] =>
  amounts.flatMap(({ bid, amount, currency }) => (currency === pound ? [{ bid, pounds: amount }] : []));

/** What was published about the prices of one lot. */
export const publishedPricing = (criteria: CriteriaTree, lot: LotId | null): Pick<PriceFacts, 'rules' | 'issued'> => {
  const price = criteriaInLot(criteria, lot).find((criterion) => criterion.kind === 'price');
  return { rules: price?.rules ?? noPriceRules, issued: price?.schedule ?? [] };
};

/** What the next step of one lot, or of the whole contract, is judged by: it is the same for all who stand by the prices so far. Refuses `no-such-lot` and what `evaluateTender` refuses. */
export const priceFactsOf = (
  model: Model,
  input: Omit<TenderInput, 'prices'>,
  { tendered, schedules, steps }: Pricing,
  lot: LotId | null,
): Outcome<PriceFacts> => {
  const amounts = amountsAfter({ tendered, steps });
  const evaluation = evaluateTender(model, { ...input, prices: pricesInPounds(amounts) });
  if (!evaluation.ok) return evaluation;
  const result = evaluation.value.lots.find((one) => (one.lot?.id ?? null) === lot);
  if (!result) return refused(refuse('no-such-lot', 'This tender has no such lot.'));
  const prices = new Map(amounts.map((one) => [one.bid, one]));
  const lines = new Map(schedules.map((schedule) => [schedule.bid, schedule.lines]));
  return allowed({
    ...publishedPricing(model.criteria, lot),
    standing: result.evaluation.bids.flatMap(({ bid, name, standing }) => {
      const price = prices.get(bid);
      return standing === 'standing' && price
        ? [{ id: bid, name, amount: price.amount, currency: price.currency, lines: lines.get(bid) ?? null }]
        : [];
    }),
    steps: steps.filter((step) => step.lot === lot),
  });
};
