/** The prices of a whole tender on their way: what was tendered, what the steps so far have made of it, and what the next step of a lot is judged by (domain.md 3.4, "Evaluated price"). */

import { criteriaInLot } from './answers.ts';
import type { CriteriaTree } from './criteria.ts';
import type { Tendered } from './currency.ts';
import { priceSoFar } from './evaluated-price.ts';
import type { BidId, LotId } from './ids.ts';
import type { Model } from './model.ts';
import { noPriceRules, type PricedBid, type PriceFacts, type RecordedStep } from './price-steps.ts';
import { type PriceWait, waitsOf } from './price-waits.ts';
import { modelOfStage } from './procedure-stages.ts';
import { allowed, type Outcome, refuse, refused } from './result.ts';
import { evaluateTender, type TenderBid, type TenderInput } from './tender-evaluation.ts';

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

/** What was published about the prices of one lot. */
export const publishedPricing = (criteria: CriteriaTree, lot: LotId | null): Pick<PriceFacts, 'rules' | 'issued'> => {
  const price = criteriaInLot(criteria, lot).find((criterion) => criterion.kind === 'price');
  return { rules: price?.rules ?? noPriceRules, issued: price?.schedule ?? [] };
};

/** A price, and what it still waits for. */
export interface PriceOnItsWay extends BidAmount {
  readonly waits: readonly PriceWait[];
}

/** Where each price is, by what was published for the lot of its bid. */
export const pricesOnTheirWay = (
  criteria: CriteriaTree,
  bids: readonly Pick<TenderBid, 'id' | 'lot'>[],
  { tendered, schedules, steps }: Pricing,
): readonly PriceOnItsWay[] => {
  const lots = new Map(bids.map(({ id, lot }) => [id, lot]));
  const lines = new Map(schedules.map((schedule) => [schedule.bid, schedule.lines]));
  const published = new Map([...new Set(lots.values())].map((lot) => [lot, publishedPricing(criteria, lot)]));
  return amountsAfter({ tendered, steps }).map((price) => {
    const lot = lots.get(price.bid) ?? null;
    const rules = published.get(lot) ?? publishedPricing(criteria, lot);
    return {
      ...price,
      waits: waitsOf({ ...rules, steps }, { id: price.bid, currency: price.currency, lines: lines.get(price.bid) ?? null }),
    };
  });
};

/** What goes into the formula: a price is none of it before every published step is taken and everything that its schedule raises is dealt with. */
export const comparablePrices = (prices: readonly PriceOnItsWay[]): TenderInput['prices'] =>
  prices.flatMap(({ bid, amount, waits }) => (waits.length === 0 ? [{ bid, pounds: amount }] : []));

/** What the next step of one lot, or of the whole contract, is judged by: it is the same for all who stand by the prices so far. Refuses `no-such-lot` and what `evaluateTender` refuses. */
export const priceFactsOf = (
  model: Model,
  input: Omit<TenderInput, 'prices'>,
  pricing: Pricing,
  lot: LotId | null,
): Outcome<PriceFacts> => {
  const { schedules, steps } = pricing;
  const bids = [...input.bids, ...input.setAside];
  const { criteria } = modelOfStage(model);
  const amounts = pricesOnTheirWay(criteria, bids, pricing);
  const evaluation = evaluateTender(model, { ...input, prices: comparablePrices(amounts) });
  if (!evaluation.ok) return evaluation;
  const result = evaluation.value.lots.find((one) => (one.lot?.id ?? null) === lot);
  if (!result) return refused(refuse('no-such-lot', 'This tender has no such lot.'));
  const prices = new Map(amounts.map((one) => [one.bid, one]));
  const lines = new Map(schedules.map((schedule) => [schedule.bid, schedule.lines]));
  const priced = bids
    .filter((bid) => bid.lot === lot)
    .flatMap(({ id, name }): readonly PricedBid[] => {
      const price = prices.get(id);
      return price ? [{ id, name, amount: price.amount, currency: price.currency, lines: lines.get(id) ?? null }] : [];
    });
  const stands = new Set(result.evaluation.bids.flatMap(({ bid, standing }) => (standing === 'standing' ? [bid] : [])));
  return allowed({
    ...publishedPricing(criteria, lot),
    standing: priced.filter(({ id }) => stands.has(id)),
    out: priced.filter(({ id }) => !stands.has(id)),
    steps: steps.filter((step) => step.lot === lot),
  });
};
