/** A price formula at work on prices that everybody can follow, by the very code that will run (the trap: a formula stated in words and another used for the numbers). */

import type { PriceCriterion } from '../../../../shared/domain/criteria.ts';
import { compare, exact, fraction, fromInteger, hundred, multiply, roundTo } from '../../../../shared/domain/exact.ts';
import type { Fraction } from '../../../../shared/domain/exact.ts';
import type { BidId } from '../../../../shared/domain/ids.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import { isRounded } from '../../../../shared/domain/calculate.ts';
import { pricePoints } from '../../../../shared/domain/price.ts';
import { displayFigures, priceFigure } from '../../../../shared/domain/price-figure.ts';
import { formulaRefusal } from '../../../../shared/domain/price-formula-check.ts';
import type { PointsFormula, PriceFormula, RankingFormula } from '../../../../shared/domain/price-formula.ts';
import { isUnweighedFormula, published } from '../../../../shared/domain/price-formula.ts';
import { priceReference } from '../../../../shared/domain/price-reference.ts';

/** Percent above the lowest price. */
export const steps = [0, 5, 10, 25, 50, 100, 150] as const;

export interface PriceExample {
  readonly above: (typeof steps)[number];
  readonly pounds: Fraction;
  readonly points: Fraction;
}

const pricesFrom = (lowest: Fraction) =>
  steps.map((above) => ({
    above,
    bid: String(above) as BidId,
    name: String(above),
    pounds: multiply(lowest, fraction(BigInt(100 + above), 100n)),
  }));

/** `weight` in points of 100; without one the example takes all hundred. `lowest` in pounds. */
export const priceExample = (formula: PointsFormula, weight: Fraction | null, lowest: Fraction): readonly PriceExample[] => {
  const bids = pricesFrom(lowest);
  const reference = priceReference(bids, formula.kind === 'deviation-from-average' ? [formula.average] : []);
  if (!reference.ok) return [];
  return bids.flatMap((bid) => {
    const points = pricePoints(formula, weight ?? hundred, bid, reference.value);
    return points.ok ? [{ above: bid.above, pounds: bid.pounds, points: points.value }] : [];
  });
};

/** Where price ranks by itself: four bids with their points for everything else, in their order. */
export interface FigureExample {
  readonly pounds: Fraction;
  readonly others: Fraction;
  readonly figure: string;
  readonly place: number;
}

const others = ['60', '70', '80', '90'].map(exact);

export interface BudgetExample {
  readonly pounds: Fraction;
  readonly passes: boolean;
}

export type WorkedExample =
  | { readonly kind: 'points'; readonly rows: readonly PriceExample[] }
  | { readonly kind: 'figures'; readonly by: RankingFormula['kind']; readonly rows: readonly FigureExample[] }
  | { readonly kind: 'budget'; readonly rows: readonly BudgetExample[] }
  | { readonly kind: 'incomplete' };

/** The estimate of the tender where there is one, so that the example is of its size; a published number that is of more use comes first. */
export const exampleLowest = (estimate: string | null, formula: PriceFormula | null = null): Fraction => {
  if (formula?.kind === 'fixed-benchmark' && formula.floor !== null && exact(formula.floor).numerator > 0n) return exact(formula.floor);
  // So that the last bands and what lies beyond them are seen: four fifths of the budget and upwards.
  if (formula?.kind === 'bands' && formula.measured === 'of-budget' && formula.budget !== null)
    return multiply(exact(formula.budget), exact('0.8'));
  const value = estimate === null ? null : exact(estimate);
  return value !== null && value.numerator > 0n ? value : fromInteger(100_000);
};

const figuresOf = (formula: RankingFormula, lowest: Fraction): WorkedExample => {
  const bids = others.flatMap((points, at) => {
    const pounds = multiply(lowest, fraction(BigInt(100 + 10 * at), 100n));
    const figure = priceFigure(formula, { id: String(at) as BidId, name: String(at) }, pounds, points);
    return figure.ok ? [{ pounds, others: points, value: figure.value }] : [];
  });
  const shown = displayFigures(bids.map(({ value }) => value));
  const sorted = bids.toSorted((a, b) => compare(a.value, b.value));
  return {
    kind: 'figures',
    by: formula.kind,
    rows: bids.map((bid, at) => ({
      ...bid,
      figure: shown[at] ?? '',
      place: sorted.findIndex(({ value }) => compare(value, bid.value) === 0) + 1,
    })),
  };
};

/** What the formula of a criterion does, rounded as published. Incomplete as long as the check before the freeze would refuse it. */
export const workedExample = (criterion: PriceCriterion, model: Model, weight: Fraction | null): WorkedExample => {
  const { formula } = criterion;
  // A threshold that is still missing does not keep the arithmetic from being shown.
  const wrong = formula.kind === 'price-per-point' ? null : formulaRefusal(criterion, model, weight);
  if (wrong) return { kind: 'incomplete' };
  const lowest = exampleLowest(model.tender.estimatedValue, formula);
  if (formula.kind === 'budget') {
    const budget = published(formula.pounds);
    const around = ['0.95', '1', '1.05'].map((part) => multiply(budget, exact(part)));
    return { kind: 'budget', rows: around.map((pounds) => ({ pounds, passes: compare(pounds, budget) <= 0 })) };
  }
  if (isUnweighedFormula(formula)) return figuresOf(formula, lowest);
  const { rounding } = model;
  const rows = priceExample(formula, weight, lowest).map((row) =>
    isRounded(rounding, criterion) ? { ...row, points: roundTo(row.points, rounding.places, rounding.mode) } : row,
  );
  return { kind: 'points', rows };
};
