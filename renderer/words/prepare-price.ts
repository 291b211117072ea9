/** Words for how prices are judged: one name, one sentence and one question for each number of every formula (domain.md 3.4). */

import type { Average, PriceFormula } from '../../shared/domain/price-formula.ts';

type Kind = PriceFormula['kind'];

const names = {
  'lowest-over-price': 'Lowest price over price',
  'linear-from-lowest': 'Straight line from the lowest price',
  'linear-range': 'Straight line from lowest to highest price',
  'deviation-from-average': 'Distance from the average price',
  'fixed-benchmark': 'Fixed benchmark',
  bands: 'Bands',
  power: 'Root or power of the ratio',
  'highest-income': 'Income: the highest is best',
  'price-per-point': 'Price per quality point',
  'willingness-to-pay': 'Willingness to pay',
  budget: 'Fixed budget',
} as const satisfies Record<Kind, string>;

const sentences = {
  'lowest-over-price': 'The lowest price gets all points, twice the price half of them. However dear it is, a bid always gets some.',
  'linear-from-lowest': 'The lowest price gets all points. Every per cent above it costs a per cent of them; twice the price gets none.',
  'linear-range':
    'The lowest price gets all points, the highest none. With two bids a penny between them costs all the points; a single bid gets them all.',
  'deviation-from-average': 'A price at the average gets half of the points, and so does a single bid. Every bid moves the average of all.',
  'fixed-benchmark':
    'A price at the published floor gets all points, one at the ceiling none. It does not depend on other bids, so no bid can turn the order of two others round.',
  bands: 'Prices in one band get the same points. Say whether a price exactly at the end of a band still belongs to it.',
  power: 'Like lowest over price, but flatter for a root and steeper for a power. The root is rounded as published.',
  'highest-income': 'The bidder pays the authority. The highest income gets all points, half of it half of them.',
  'price-per-point':
    'Price has no weight. Each price is divided by the points for everything else, and the lowest figure is first. It needs a threshold, or a cheap poor bid wins.',
  'willingness-to-pay':
    'Price has no weight. What the points for everything else are worth, at published pounds a point, is taken off the price, and the lowest is first.',
  budget: 'Price has no points. A bid above the published budget is out; the others are compared on everything else.',
} as const satisfies Record<Kind, string>;

export const pricing = {
  names,
  sentences,

  averages: { mean: 'Mean', median: 'Median', 'trimmed-mean': 'Mean without the highest and the lowest' } satisfies Record<Average, string>,
  average: 'Average',
  factor: 'Factor',
  factorHint: 'With 1, one per cent away from the average is one per cent of the points.',
  floor: 'Floor',
  ceiling: 'Ceiling',
  poundsPerPoint: 'Pounds for one point',
  budget: 'Budget',
  exponent: 'Exponent',
  exponentHint: '0.5 is the square root, 1/3 the cube root, 2 the square.',
  places: 'Decimal places of the root',
  placesWrong: 'Decimal places are a whole number from 0 to 12.',

  bands: {
    title: 'Bands',
    measured: 'Bands go by',
    measures: { 'above-lowest': 'Percent above the lowest price', 'of-budget': 'Percent of the budget' },
    upperEnd: 'A price exactly at the end of a band',
    ends: { included: 'still belongs to it', excluded: 'belongs to the next' },
    upTo: (place: number): string => `Band ${place} ends at`,
    points: (place: number): string => `Points in band ${place}`,
    beyond: 'Points beyond the last band',
    add: 'Add a band',
    remove: (place: number): string => `Remove band ${place}`,
    none: 'There is no band yet.',
    removeShort: 'Remove',
  },

  example: {
    caption: 'A worked example, by the very code that will run',
    incomplete: 'The worked example comes as soon as the formula is complete.',
    price: 'Price',
    income: 'Income',
    others: 'Points for everything else',
    figure: { 'price-per-point': 'Price per point', 'willingness-to-pay': 'Price less what the points are worth' },
    place: 'Place',
    gate: 'What follows',
    passes: 'passes',
    fails: 'is out',
    points: 'Points',
    of: (weight: string): string => `of ${weight}`,
    withoutWeight: 'It has no weight yet, so the example takes 100.',
    above: 'Against the lowest',
  },
} as const;
