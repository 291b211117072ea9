/** From prices as they were submitted, step by step, to those that the formula takes: by the rules that the record goes by, and refused at the step that they refuse. */

import { type Currency, mayTender, type Tendered } from '../../../../shared/domain/currency.ts';
import type { Derivation } from '../../../../shared/domain/derivation.ts';
import { deriveEvaluatedPrice, priceSoFar, rowsOfStep } from '../../../../shared/domain/evaluated-price.ts';
import { exact, isPositive } from '../../../../shared/domain/exact.ts';
import type { BidId, Exact, LotId } from '../../../../shared/domain/ids.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import type { PricedBid, PriceRow, PriceStep } from '../../../../shared/domain/price-steps.ts';
import { comparablePrices, priceFactsOf, type Pricing, pricesOnTheirWay, publishedPricing } from '../../../../shared/domain/pricing.ts';
import { modelOfStage } from '../../../../shared/domain/procedure-stages.ts';
import type { PriceWait } from '../../../../shared/domain/price-waits.ts';
import { allowed, type Outcome, refuse, refused } from '../../../../shared/domain/result.ts';
import type { TenderInput } from '../../../../shared/domain/tender-evaluation.ts';

/** As it was submitted. */
export interface GivenPrice {
  readonly bid: BidId;
  readonly amount: Exact;
  readonly currency: Currency;
  /** Of the schedule that came with it; null: none did. */
  readonly lines: PricedBid['lines'];
}

export interface GivenStep {
  readonly id: string;
  /** null: of the whole contract. */
  readonly lot: LotId | null;
  readonly step: PriceStep;
}

/** The facts as a file gives them. */
export interface GivenInput extends Omit<TenderInput, 'prices'> {
  readonly prices: readonly GivenPrice[];
  readonly priceSteps: readonly GivenStep[];
}

/** The way of one price. */
export interface PriceWay {
  readonly bid: BidId;
  readonly submitted: Tendered;
  /** What the formula takes, once nothing is waited for. */
  readonly evaluated: Tendered;
  /** Published steps that are not taken yet, and lines that none has dealt with. */
  readonly waits: readonly PriceWait[];
  /** One for each step that reached the bid. */
  readonly rows: readonly (Omit<PriceRow, 'bid' | 'working'> & { readonly step: string })[];
  /** Of the evaluated price, with the working of every row inside. */
  readonly working: Derivation;
}

export interface EvaluatedPrices {
  readonly input: TenderInput;
  readonly prices: readonly PriceWay[];
}

const no = (code: string, place: string, sentence: string, wayOut?: string): Outcome<never> =>
  refused(refuse(code, `${place}: ${sentence}`, wayOut === undefined ? { about: place } : { about: place, wayOut }));

/** Refuses `fact-given-twice`, `price-not-positive` and `number-other-currency`: what could not have been sealed. */
const mayBeSubmitted = (model: Model, { prices, bids, setAside }: GivenInput): Outcome<null> => {
  const { criteria } = modelOfStage(model);
  const lots = new Map([...bids, ...setAside].map(({ id, lot }) => [id, lot]));
  const seen = new Set<BidId>();
  for (const [at, { bid, amount, currency }] of prices.entries()) {
    const place = `input.prices[${at}]`;
    if (seen.has(bid)) return no('fact-given-twice', `${place}.bid`, `a price of “${bid}” is given already.`);
    seen.add(bid);
    if (!isPositive(exact(amount)))
      return no('price-not-positive', `${place}.amount`, `“${amount}” cannot be a price: it has to be more than nought.`);
    const known = mayTender(publishedPricing(criteria, lots.get(bid) ?? null).rules.currencies, currency);
    if (!known.ok) return no(known.refusal.code, `${place}.currency`, known.refusal.sentence, known.refusal.wayOut);
  }
  return allowed(null);
};

/** Every step after the one before it, as the record takes them. Refuses what `rowsOfStep` refuses, at the step, and what `evaluateTender` refuses. */
const afterSteps = (model: Model, given: GivenInput): Outcome<Pricing> => {
  const tendered = given.prices.map(({ bid, amount, currency }) => ({ bid, amount, currency }));
  const schedules = given.prices.flatMap(({ bid, lines }) => (lines ? [{ bid, lines }] : []));
  let pricing: Pricing = { tendered, schedules, steps: [] };
  for (const [at, taken] of given.priceSteps.entries()) {
    const facts = priceFactsOf(model, given, pricing, taken.lot);
    if (!facts.ok) return facts;
    const rows = rowsOfStep(facts.value, taken.step);
    if (!rows.ok) return no(rows.refusal.code, `input.priceSteps[${at}]`, rows.refusal.sentence, rows.refusal.wayOut);
    pricing = { ...pricing, steps: [...pricing.steps, { ...taken, rows: rows.value }] };
  }
  return allowed(pricing);
};

export const evaluatedPrices = (model: Model, given: GivenInput): Outcome<EvaluatedPrices> => {
  const sound = mayBeSubmitted(model, given);
  if (!sound.ok) return sound;
  const pricing = afterSteps(model, given);
  if (!pricing.ok) return pricing;
  const { tendered, steps } = pricing.value;
  const { priceSteps: _, ...facts } = given;
  const bids = [...given.bids, ...given.setAside];
  const names = new Map(bids.map(({ id, name }) => [id, name]));
  const now = pricesOnTheirWay(modelOfStage(model).criteria, bids, pricing.value);
  return allowed({
    input: { ...facts, prices: comparablePrices(now) },
    prices: tendered.map(({ bid, ...submitted }) => ({
      bid,
      submitted,
      evaluated: priceSoFar(bid, submitted, steps),
      waits: now.find((one) => one.bid === bid)?.waits ?? [],
      rows: steps.flatMap(({ id, rows }) =>
        rows.filter((row) => row.bid === bid).map(({ bid: _bid, working: _working, ...row }) => ({ step: id, ...row })),
      ),
      working: deriveEvaluatedPrice({ id: bid, name: names.get(bid) ?? bid }, submitted, steps),
    })),
  });
};
