/** The published ways to judge prices (domain.md 3.4, P0 to P10), as values. A further formula is one more kind, and the compiler then names each place that has to know it. */

import { displayPounds, displayShort } from './display.ts';
import { exact, type Fraction } from './exact.ts';
import type { Exact } from './ids.ts';

/** What P4 measures deviations from. `trimmed-mean` leaves out the highest and the lowest of three prices and more. */
export type Average = 'mean' | 'median' | 'trimmed-mean';

export interface PriceBand {
  /** Percent, as far as which the band reaches. null: not entered yet. */
  readonly upTo: Exact | null;
  /** Points out of 100 for the whole tender. null: not entered yet. */
  readonly points: Exact | null;
}

/** Formulas that turn prices into points. A number that is null has not been entered yet: nothing with one can be frozen or reckoned with. */
export type PointsFormula =
  /** P1 */
  | { readonly kind: 'lowest-over-price' }
  /** P2 */
  | { readonly kind: 'linear-from-lowest' }
  /** P3 */
  | { readonly kind: 'linear-range' }
  /** P4; with the factor 1, one percent away from the average is one percent of the weight. */
  | { readonly kind: 'deviation-from-average'; readonly average: Average; readonly factor: Exact | null }
  /** P5; pounds, both published. */
  | { readonly kind: 'fixed-benchmark'; readonly floor: Exact | null; readonly ceiling: Exact | null }
  /** P8; `upperEnd` says whether a price exactly on a step belongs to the band below it. `beyond` are the points above the last band. */
  | {
      readonly kind: 'bands';
      readonly measured: 'above-lowest' | 'of-budget';
      /** Pounds; only for bands measured in percent of the budget. */
      readonly budget: Exact | null;
      readonly upperEnd: 'included' | 'excluded';
      readonly bands: readonly PriceBand[];
      readonly beyond: Exact | null;
    }
  /** P9: the price is an income of the authority, so the highest is best. */
  | { readonly kind: 'highest-income' }
  /** P10; the exponent is a fraction such as 1/2, the root of the ratio is rounded half up to `places`, which is part of the published rule. */
  | { readonly kind: 'power'; readonly exponent: Exact | null; readonly places: number };

/** Formulas without a weight that put bids in order themselves, the lowest first. */
export type RankingFormula =
  /** P6 */
  | { readonly kind: 'price-per-point' }
  /** P7; pounds that the authority would pay for one quality point more. */
  | { readonly kind: 'willingness-to-pay'; readonly poundsPerPoint: Exact | null };

/** P0: no points; a price above the budget is out. */
export interface BudgetFormula {
  readonly kind: 'budget';
  readonly pounds: Exact | null;
}

export type UnweighedFormula = RankingFormula | BudgetFormula;

export type PriceFormula = PointsFormula | UnweighedFormula;

export const isRankingFormula = (formula: PriceFormula): formula is RankingFormula =>
  formula.kind === 'price-per-point' || formula.kind === 'willingness-to-pay';

export const isUnweighedFormula = (formula: PriceFormula): formula is UnweighedFormula =>
  formula.kind === 'budget' || isRankingFormula(formula);

/** A number of a formula that `formulaRefusals` has found to be there. */
export const published = (value: Exact | null): Fraction => {
  if (value === null) throw new TypeError('a price formula was used before its numbers were entered');
  return exact(value);
};

/** The numbers that a formula carries, as written. */
export const numbersOfFormula = (formula: PriceFormula): readonly Exact[] => {
  const given = (...numbers: readonly (Exact | null)[]) => numbers.filter((number) => number !== null);
  switch (formula.kind) {
    case 'deviation-from-average':
      return given(formula.factor);
    case 'fixed-benchmark':
      return given(formula.floor, formula.ceiling);
    case 'bands':
      return given(formula.budget, formula.beyond, ...formula.bands.flatMap(({ upTo, points }) => [upTo, points]));
    case 'power':
      return given(formula.exponent);
    case 'willingness-to-pay':
      return given(formula.poundsPerPoint);
    case 'budget':
      return given(formula.pounds);
    case 'lowest-over-price':
    case 'linear-from-lowest':
    case 'linear-range':
    case 'highest-income':
    case 'price-per-point':
      return [];
    default:
      return formula satisfies never;
  }
};

export const averageWords: Readonly<Record<Average, string>> = {
  mean: 'mean price',
  median: 'median price',
  'trimmed-mean': 'mean price without the highest and the lowest',
};

const pounds = (value: Exact | null): string => (value === null ? '£…' : displayPounds(exact(value)));

const number = (value: Exact | null): string => (value === null ? '…' : displayShort(exact(value)));

const isWhole = (value: Exact | null): boolean => value !== null && exact(value).denominator === 1n;

/** The rule in words and signs with its published numbers, as it stands in a working and as it is published. */
export const formulaWords = (formula: PriceFormula): string => {
  switch (formula.kind) {
    case 'lowest-over-price':
      return 'weight × lowest price ÷ price';
    case 'linear-from-lowest':
      return 'weight × (1 − (price − lowest price) ÷ lowest price), but not less than 0';
    case 'linear-range':
      return 'weight × (highest price − price) ÷ (highest price − lowest price); the whole weight where all prices are equal';
    case 'deviation-from-average':
      return `weight × (0.5 − ${number(formula.factor)} × (price − ${averageWords[formula.average]}) ÷ ${averageWords[formula.average]}), held between 0 and the weight`;
    case 'fixed-benchmark':
      return `weight × (ceiling − price) ÷ (ceiling − floor) with the floor ${pounds(formula.floor)} and the ceiling ${pounds(formula.ceiling)}, held between 0 and the weight`;
    case 'bands': {
      const of = formula.measured === 'above-lowest' ? 'above the lowest price' : `of the budget of ${pounds(formula.budget)}`;
      const until = formula.upperEnd === 'included' ? 'up to and including' : 'below';
      const bands = formula.bands.map(({ upTo, points }) => `${until} ${number(upTo)}%: ${number(points)} points`);
      return `points by how many percent the price is ${of}: ${[...bands, `beyond: ${number(formula.beyond)} points`].join('; ')}`;
    }
    case 'highest-income':
      return 'weight × income ÷ highest income';
    case 'power':
      return `weight × (lowest price ÷ price) to the power of ${formula.exponent ?? '…'}${isWhole(formula.exponent) ? '' : `, the power rounded half up to ${formula.places} decimal places`}`;
    case 'price-per-point':
      return 'price ÷ points for everything but price; the lowest is first';
    case 'willingness-to-pay':
      return `price − points for everything but price × ${pounds(formula.poundsPerPoint)}; the lowest is first`;
    case 'budget':
      return `a price of not more than ${pounds(formula.pounds)} passes; price gives no points`;
    default:
      return formula satisfies never;
  }
};
