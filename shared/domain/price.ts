/** Price formulas: from evaluated prices to points (domain.md 3.4). A further formula is one more kind, and the compiler then names each place that has to know it. */

import type { PriceCriterion } from './criteria.ts';
import type { Derivation } from './derivation.ts';
import { displayPounds, displayWorking } from './display.ts';
import type { NamedBid } from './evaluation.ts';
import type { Fraction } from './exact.ts';
import { compare, divide, fromInteger, isPositive, max, min, multiply, printExact, subtract, zero } from './exact.ts';
import type { BidId } from './ids.ts';
import type { Outcome } from './result.ts';
import { allowed, refuse, refused } from './result.ts';

/** P1 and P2 of domain.md 3.4. */
export type PriceFormula = { readonly kind: 'lowest-over-price' } | { readonly kind: 'linear-from-lowest' };

export interface PricedBid {
  readonly bid: BidId;
  /** Evaluated price in pounds. */
  readonly pounds: Fraction;
}

/** What relative formulas measure a price against. Which bids belong to it is the caller's to say: usually those still standing. */
export interface PriceReference {
  readonly lowest: PricedBid;
}

const positive = (priced: PricedBid): Outcome<PricedBid> =>
  isPositive(priced.pounds)
    ? allowed(priced)
    : refused(
        refuse(
          'price-not-positive',
          `A price of ${displayPounds(priced.pounds)} cannot be turned into points: it has to be more than nought.`,
          {
            about: priced.bid,
            wayOut: 'Check the price that was entered for this bid.',
          },
        ),
      );

/** Refuses `no-prices` when there is nothing to compare with, and `price-not-positive`. */
export const priceReference = (prices: readonly PricedBid[]): Outcome<PriceReference> => {
  const [first, ...rest] = prices;
  if (!first) return refused(refuse('no-prices', 'There is no bid left whose price could be compared.'));
  for (const priced of prices) {
    const checked = positive(priced);
    if (!checked.ok) return checked;
  }
  return allowed({ lowest: rest.reduce((least, next) => (compare(next.pounds, least.pounds) < 0 ? next : least), first) });
};

const clamped = (formula: PriceFormula, weight: Fraction, price: Fraction, reference: PriceReference): Fraction =>
  max(zero, min(weight, unclamped(formula, weight, price, reference)));

/** What the formula says before it is held between 0 and the weight. */
const unclamped = (formula: PriceFormula, weight: Fraction, price: Fraction, { lowest }: PriceReference): Fraction => {
  switch (formula.kind) {
    case 'lowest-over-price':
      return divide(multiply(weight, lowest.pounds), price);
    case 'linear-from-lowest':
      return multiply(weight, subtract(fromInteger(1), divide(subtract(price, lowest.pounds), lowest.pounds)));
    default:
      return formula satisfies never;
  }
};

/** The formula in words, and with the numbers of one bid. */
const wording = (formula: PriceFormula, weight: string, price: string, lowest: string): Pick<Derivation, 'formula' | 'substituted'> => {
  switch (formula.kind) {
    case 'lowest-over-price':
      return { formula: 'weight × lowest price ÷ price', substituted: `${weight} × ${lowest} ÷ ${price}` };
    case 'linear-from-lowest':
      return {
        formula: 'weight × (1 − (price − lowest price) ÷ lowest price), but not less than 0',
        substituted: `${weight} × (1 − (${price} − ${lowest}) ÷ ${lowest})`,
      };
    default:
      return formula satisfies never;
  }
};

/** Points from 0 to the absolute weight, unrounded. A single bid is its own lowest and gets them all. Refuses `price-not-positive`. */
export const pricePoints = (formula: PriceFormula, weight: Fraction, priced: PricedBid, reference: PriceReference): Outcome<Fraction> => {
  const checked = positive(priced);
  return checked.ok ? allowed(clamped(formula, weight, priced.pounds, reference)) : checked;
};

/** How `pricePoints` came to its answer for one bid. */
export const derivePricePoints = (
  criterion: PriceCriterion,
  bid: NamedBid,
  weight: Fraction,
  price: Fraction,
  reference: PriceReference,
): Derivation => ({
  title: `Points of ${bid.name} for “${criterion.title}”`,
  ...wording(criterion.formula, displayWorking(weight), displayPounds(price), displayPounds(reference.lowest.pounds)),
  value: printExact(clamped(criterion.formula, weight, price, reference)),
  inputs: [
    { label: 'weight', value: printExact(weight), source: { kind: 'weight', criterion: criterion.id } },
    { label: 'lowest price', value: printExact(reference.lowest.pounds), source: { kind: 'price', bid: reference.lowest.bid } },
    { label: 'price', value: printExact(price), source: { kind: 'price', bid: bid.id } },
  ],
});
