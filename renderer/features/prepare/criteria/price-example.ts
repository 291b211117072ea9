/** A price formula at work on prices that everybody can follow, by the very code that will run (the trap: a formula stated in words and another used for the numbers). */

import { exact, fraction, fromInteger, hundred, multiply } from '../../../../shared/domain/exact.ts';
import type { Fraction } from '../../../../shared/domain/exact.ts';
import type { BidId } from '../../../../shared/domain/ids.ts';
import { pricePoints, priceReference } from '../../../../shared/domain/price.ts';
import type { PriceFormula } from '../../../../shared/domain/price.ts';

/** Percent above the lowest price. */
export const steps = [0, 5, 10, 25, 50, 100, 150] as const;

export interface PriceExample {
  readonly above: (typeof steps)[number];
  readonly pounds: Fraction;
  readonly points: Fraction;
}

/** `weight` in points of 100; without one the example takes all hundred. `lowest` in pounds. */
export const priceExample = (formula: PriceFormula, weight: Fraction | null, lowest: Fraction): readonly PriceExample[] => {
  const bids = steps.map((above) => ({
    above,
    bid: String(above) as BidId,
    pounds: multiply(lowest, fraction(BigInt(100 + above), 100n)),
  }));
  const reference = priceReference(bids);
  if (!reference.ok) return [];
  return bids.flatMap((bid) => {
    const points = pricePoints(formula, weight ?? hundred, bid, reference.value);
    return points.ok ? [{ above: bid.above, pounds: bid.pounds, points: points.value }] : [];
  });
};

/** The estimate of the tender where there is one, so that the example is of its size. */
export const exampleLowest = (estimate: string | null): Fraction => {
  const value = estimate === null ? null : exact(estimate);
  return value !== null && value.numerator > 0n ? value : fromInteger(100_000);
};
