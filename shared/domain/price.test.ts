import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { display } from './display.ts';
import { compare, exact, fraction, fromInteger, printExact, zero } from './exact.ts';
import type { BidId } from './ids.ts';
import { type PricedBid, type PriceFormula, pricePoints, priceReference } from './price.ts';

const P1: PriceFormula = { kind: 'lowest-over-price' };
const P2: PriceFormula = { kind: 'linear-from-lowest' };

const priced = (pounds: string): PricedBid => ({ bid: pounds as BidId, pounds: exact(pounds) });

/** Points of each price among all of them. */
const points = (formula: PriceFormula, weight: string, prices: readonly string[]): readonly string[] => {
  const reference = priceReference(prices.map(priced));
  if (!reference.ok) return [reference.refusal.code];
  return prices.map((price) => {
    const outcome = pricePoints(formula, exact(weight), priced(price), reference.value);
    return outcome.ok ? printExact(outcome.value) : outcome.refusal.code;
  });
};

const shown = (values: readonly string[], places = 2): readonly string[] => values.map((value) => display(exact(value), places));

describe('domain.md 3.4: price formulas', () => {
  it('P1 gives half the points to a price at twice the lowest, P2 none', () => {
    expect(points(P1, '40', ['100', '200'])).toEqual(['40', '20']);
    expect(points(P2, '40', ['100', '200'])).toEqual(['40', '0']);
  });

  it('P2 stops at nought beyond twice the lowest', () => {
    expect(points(P2, '40', ['100', '150', '1000'])).toEqual(['40', '20', '0']);
  });

  it('the formula trap: 14.25m, 15.80m and 16.20m of 80 points give 80 / 71.30 / 69.05 by P2 and 80 / 72.15 / 70.37 by P1', () => {
    const prices = ['14250000', '15800000', '16200000'];
    expect(shown(points(P2, '80', prices))).toEqual(['80.00', '71.30', '69.05']);
    expect(shown(points(P1, '80', prices))).toEqual(['80.00', '72.15', '70.37']);
  });

  it('domain.md 5.3: P1 × 35 of the first lot', () => {
    expect(shown(points(P1, '35', ['1150000', '1240000', '1180000', '1095000']), 4)).toEqual(['33.3261', '30.9073', '32.4788', '35.0000']);
  });

  it.each(['0', '-1'])('refuses a price of %s, wherever it stands', (price) => {
    expect(points(P1, '40', ['100', price])).toEqual(['price-not-positive']);
    const reference = priceReference([priced('100')]);
    const outcome = reference.ok && pricePoints(P2, exact('40'), priced(price), reference.value);
    expect(outcome && !outcome.ok && outcome.refusal.code).toBe('price-not-positive');
  });

  it('has nothing to compare without bids', () => {
    expect(points(P1, '40', [])).toEqual(['no-prices']);
  });

  it('gives a single bid, and equal bids, all the points', () => {
    for (const formula of [P1, P2]) {
      expect(points(formula, '40', ['123.45'])).toEqual(['40']);
      expect(points(formula, '40', ['7', '7', '7'])).toEqual(['40', '40', '40']);
    }
  });

  it('holds a bid below the reference to the weight', () => {
    const reference = priceReference([priced('100')]);
    for (const formula of [P1, P2]) {
      const outcome = reference.ok && pricePoints(formula, exact('40'), priced('50'), reference.value);
      expect(outcome && outcome.ok && printExact(outcome.value)).toBe('40');
    }
  });

  it('stays from nought to the weight, and never rewards a higher price', () => {
    const pence = fc.bigInt({ min: 1n, max: 10n ** 13n }).map((amount) => fraction(amount, 100n));
    fc.assert(
      fc.property(fc.constantFrom(P1, P2), pence, pence, pence, fc.integer({ min: 1, max: 100 }), (formula, a, b, c, whole) => {
        const weight = fromInteger(whole);
        const bids = [a, b, c].map((pounds, position) => ({ bid: String(position) as BidId, pounds }));
        const reference = priceReference(bids);
        if (!reference.ok) throw new Error(reference.refusal.sentence);
        const given = bids.map((bid) => {
          const outcome = pricePoints(formula, weight, bid, reference.value);
          return { price: bid.pounds, points: outcome.ok ? outcome.value : zero };
        });
        for (const one of given) {
          expect(compare(one.points, zero)).not.toBe(-1);
          expect(compare(one.points, weight)).not.toBe(1);
          for (const other of given) if (compare(one.price, other.price) < 0) expect(compare(one.points, other.points)).not.toBe(-1);
        }
      }),
    );
  });
});
