/** Formulas that put bids in order by a figure of pounds instead of a total of points: price per quality point and willingness to pay (domain.md 3.4, P6 and P7). */

import type { UnweighedPriceCriterion } from './criteria.ts';
import type { Derivation } from './derivation.ts';
import { displayDistinct, displayPounds, displayWorking } from './display.ts';
import type { NamedBid, RankedByPounds } from './evaluation.ts';
import { divide, exact, type Fraction, isPositive, multiply, printExact, subtract } from './exact.ts';
import { formulaWords, published, type RankingFormula } from './price-formula.ts';
import type { Outcome } from './result.ts';
import { allowed, refuse, refused } from './result.ts';

/** A price criterion that ranks. */
export type RankingPriceCriterion = UnweighedPriceCriterion & { readonly formula: RankingFormula };

/** What the figure is called in sentences. */
export const figureNames: Readonly<Record<RankedByPounds, string>> = {
  'price-per-point': 'price per quality point',
  'willingness-to-pay': 'cost less what its quality is worth',
};

/** Pounds; the lowest is first. `points` are all but those for price. Refuses `no-points-to-divide-by`. */
export const priceFigure = (formula: RankingFormula, bid: NamedBid, price: Fraction, points: Fraction): Outcome<Fraction> => {
  switch (formula.kind) {
    case 'price-per-point':
      return isPositive(points)
        ? allowed(divide(price, points))
        : refused(
            refuse('no-points-to-divide-by', `${bid.name} has no points, so it has no price per point.`, {
              about: bid.id,
              wayOut: 'A threshold on quality, published before, keeps such a bid out.',
            }),
          );
    case 'willingness-to-pay':
      return allowed(subtract(price, multiply(points, published(formula.poundsPerPoint))));
    default:
      return formula satisfies never;
  }
};

/** How `priceFigure` came to its answer for one bid. */
export const derivePriceFigure = (
  { id, title, formula }: RankingPriceCriterion,
  bid: NamedBid,
  price: Fraction,
  points: Fraction,
  figure: Fraction,
): Derivation => {
  const name = figureNames[formula.kind];
  const [p, q] = [displayPounds(price), displayWorking(points)];
  return {
    title: `${name.charAt(0).toUpperCase()}${name.slice(1)} of ${bid.name} (“${title}”)`,
    formula: formulaWords(formula),
    substituted: formula.kind === 'price-per-point' ? `${p} ÷ ${q}` : `${p} − ${q} × ${displayPounds(published(formula.poundsPerPoint))}`,
    value: printExact(figure),
    inputs: [
      { label: 'price', value: printExact(price), source: { kind: 'price', bid: bid.id } },
      { label: 'points for everything but price', value: printExact(points), source: { kind: 'total', bid: bid.id } },
      ...(formula.kind === 'willingness-to-pay'
        ? [
            {
              label: 'pounds for a point',
              value: formula.poundsPerPoint ?? '',
              source: { kind: 'price-rule', criterion: id },
            } as const,
          ]
        : []),
    ],
  };
};

/** Pounds with two decimals, or as many more as it takes to tell unequal figures apart. */
export const displayFigures = (figures: readonly Fraction[]): readonly string[] =>
  displayDistinct(figures, 2, { thousands: true }).map((shown) => (shown.startsWith('-') ? `-£${shown.slice(1)}` : `£${shown}`));

export const displayFigure = (figure: string): string => displayFigures([exact(figure)])[0] ?? '';
