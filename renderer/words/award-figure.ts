/** Words for results that are ranked by pounds instead of a total: price per quality point and willingness to pay (domain.md 3.4, P6 and P7). */

import type { RankedByPounds } from '../../shared/domain/evaluation.ts';

type Figure = RankedByPounds;

const columns = {
  'price-per-point': 'Price per quality point',
  'willingness-to-pay': 'Price less what quality is worth',
} as const satisfies Record<Figure, string>;

const ranked = {
  'price-per-point':
    'Bids are ranked by price per quality point, the lowest first, as published. Price has no points, and the highest total need not be first.',
  'willingness-to-pay':
    'Bids are ranked by price less what their quality is worth at the published pounds per point, the lowest first. Price has no points, and the highest total need not be first.',
} as const satisfies Record<Figure, string>;

export const figureWords = {
  columns,
  ranked,
  total: 'Points for everything but price',
  lowest: 'the lowest is first',
  leads: (first: string): string => `${first} is first, lower by `,
  than: (by: Figure, second: string): string =>
    by === 'price-per-point' ? ` for each quality point than ${second}.` : ` than ${second}, after what the quality of each is worth.`,
  bars: (first: string): string =>
    `Each bar is the points of one bid for everything but price. They do not rank by themselves: ${first} is first by what its points cost.`,
};
