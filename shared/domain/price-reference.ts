/** What relative price formulas measure a price against. Which bids belong to it is the caller's to say: those of the lot still standing (domain.md 3.4). */

import type { Derivation } from './derivation.ts';
import { displayPounds } from './display.ts';
import { compare, divide, type Fraction, fraction, fromInteger, isPositive, multiply, printExact, sum } from './exact.ts';
import type { BidId } from './ids.ts';
import { type Average, averageWords } from './price-formula.ts';
import type { Outcome, Refusal } from './result.ts';
import { allowed, refuse, refused } from './result.ts';

export interface PricedBid {
  readonly bid: BidId;
  readonly name: string;
  /** Evaluated price in pounds. */
  readonly pounds: Fraction;
}

export interface PriceReference {
  readonly lowest: PricedBid;
  readonly highest: PricedBid;
  readonly prices: readonly PricedBid[];
  /** Those that were asked for. */
  readonly averages: ReadonlyMap<Average, Fraction>;
}

/** P1 and others are undefined for prices of nought and below, so no formula takes them. Refuses `price-not-positive`. */
export const priceNotPositive = ({ bid, pounds }: PricedBid): Refusal | null =>
  isPositive(pounds)
    ? null
    : refuse('price-not-positive', `A price of ${displayPounds(pounds)} cannot be turned into points: it has to be more than nought.`, {
        about: bid,
        wayOut: 'Check the price that was entered for this bid, and the corrections to it.',
      });

/** The prices that an average is made of, from the lowest to the highest. */
const counted = (prices: readonly PricedBid[], average: Average): readonly PricedBid[] => {
  const sorted = prices.toSorted((a, b) => compare(a.pounds, b.pounds));
  if (average === 'mean') return sorted;
  if (average === 'trimmed-mean') return sorted.length < 3 ? sorted : sorted.slice(1, -1);
  const middle = Math.floor((sorted.length - 1) / 2);
  return sorted.slice(middle, Math.floor(sorted.length / 2) + 1);
};

const averageOf = (prices: readonly PricedBid[], average: Average): Fraction => {
  const these = counted(prices, average);
  return multiply(sum(these.map(({ pounds }) => pounds)), fraction(1n, BigInt(these.length)));
};

/** Refuses `no-prices` when there is nothing to compare with, and `price-not-positive`. */
export const priceReference = (prices: readonly PricedBid[], averages: readonly Average[] = []): Outcome<PriceReference> => {
  const [first, ...rest] = prices;
  if (!first) return refused(refuse('no-prices', 'There is no bid left whose price could be compared.'));
  for (const priced of prices) {
    const wrong = priceNotPositive(priced);
    if (wrong) return refused(wrong);
  }
  return allowed({
    lowest: rest.reduce((least, next) => (compare(next.pounds, least.pounds) < 0 ? next : least), first),
    highest: rest.reduce((most, next) => (compare(next.pounds, most.pounds) > 0 ? next : most), first),
    prices,
    averages: new Map(averages.map((average) => [average, averageOf(prices, average)])),
  });
};

/** How an average came about. */
export const deriveAverage = ({ prices }: PriceReference, average: Average): Derivation => {
  const these = counted(prices, average);
  const amounts = these.map(({ pounds }) => displayPounds(pounds)).join(' + ');
  const title = averageWords[average];
  return {
    title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`,
    formula: average === 'median' ? 'the middle price, or half the sum of the two in the middle' : 'sum of the prices ÷ their number',
    substituted: these.length === 1 ? amounts : `(${amounts}) ÷ ${these.length}`,
    value: printExact(divide(sum(these.map(({ pounds }) => pounds)), fromInteger(these.length))),
    inputs: these.map(({ bid, name, pounds }) => ({
      label: `price of ${name}`,
      value: printExact(pounds),
      source: { kind: 'price', bid },
    })),
  };
};
