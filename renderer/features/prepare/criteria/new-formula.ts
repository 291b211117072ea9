/** What a price formula starts with when it is chosen: published numbers are left open, never guessed. */

import type { PriceFormula } from '../../../../shared/domain/price-formula.ts';

/** In the order of domain.md 3.4, the commonest first and those without a weight last. */
export const priceFormulas = [
  'lowest-over-price',
  'linear-from-lowest',
  'linear-range',
  'deviation-from-average',
  'fixed-benchmark',
  'bands',
  'power',
  'highest-income',
  'price-per-point',
  'willingness-to-pay',
  'budget',
] as const satisfies readonly PriceFormula['kind'][];

export const newFormula = (kind: PriceFormula['kind']): PriceFormula => {
  switch (kind) {
    case 'deviation-from-average':
      return { kind, average: 'mean', factor: '1' };
    case 'fixed-benchmark':
      return { kind, floor: null, ceiling: null };
    case 'bands':
      return { kind, measured: 'above-lowest', budget: null, upperEnd: 'included', bands: [{ upTo: null, points: null }], beyond: '0' };
    case 'power':
      return { kind, exponent: '0.5', places: 6 };
    case 'willingness-to-pay':
      return { kind, poundsPerPoint: null };
    case 'budget':
      return { kind, pounds: null };
    case 'lowest-over-price':
    case 'linear-from-lowest':
    case 'linear-range':
    case 'highest-income':
    case 'price-per-point':
      return { kind };
    default:
      return kind satisfies never;
  }
};
