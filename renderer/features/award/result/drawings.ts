/** What the two drawings beside the table show, and the sentences above them. */

import type { CriteriaTree } from '../../../../shared/domain/criteria.ts';
import { display, displayPounds } from '../../../../shared/domain/display.ts';
import type { BidEvaluation } from '../../../../shared/domain/evaluation.ts';
import { exact, printExact } from '../../../../shared/domain/exact.ts';
import type { Axis, Bar, ScatterPoint } from '../../../kit/index.ts';
import { drawn } from '../figures.ts';
import { qualityPoints, sectionsOf } from './result.ts';
import type { View } from './result.ts';

/** One bar for each bid with a total, in the order of the table. */
export const barsOf = (bids: readonly BidEvaluation[], criteria: CriteriaTree, places: number): readonly Bar[] =>
  bids.flatMap(({ name, points, total }) =>
    total
      ? [
          {
            name,
            total: display(exact(total.value), places),
            parts: sectionsOf(criteria).map(({ id, title }) => {
              const value = points.find(({ criterion }) => criterion === id)?.points?.value ?? '0';
              return { label: title, value: drawn(value), shown: display(exact(value), places) };
            }),
          },
        ]
      : [],
  );

/** Bids whose price and quality points are both known. */
export const pointsOfScatter = (
  bids: readonly BidEvaluation[],
  criteria: CriteriaTree,
  prices: NonNullable<View['prices']>,
  places: number,
): readonly ScatterPoint[] =>
  bids.flatMap((bid) => {
    const price = prices.find((one) => one.bid === bid.bid)?.pounds;
    const quality = qualityPoints(criteria, bid);
    if (price === undefined || quality === null) return [];
    return [
      {
        name: bid.name,
        x: drawn(price),
        y: drawn(printExact(quality)),
        shownX: displayPounds(exact(price)),
        shownY: display(quality, places),
      },
    ];
  });

/** A few round steps with some room round all values, though none below nought nor beyond the most that there can be. */
export const axisOf = (title: string, values: readonly number[], write: (value: number) => string, most = Infinity): Axis => {
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const rough = (highest - lowest || Math.abs(highest) || 1) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const room = step / 10;
  const from = Math.max(0, Math.floor((lowest - room) / step));
  const to = Math.max(from + 1, Math.min(Math.ceil((highest + room) / step), Math.ceil(most / step)));
  return {
    title,
    ticks: Array.from({ length: to - from + 1 }, (_, index) => ({ at: (from + index) * step, shown: write((from + index) * step) })),
  };
};

/** "£64m", "£250k" or "£900": for an axis, where the exact price stands in the table. */
export const roughPounds = (value: number): string => {
  const written = (amount: number, unit: string): string => `£${amount.toLocaleString('en-GB', { maximumFractionDigits: 1 })}${unit}`;
  if (value >= 1_000_000) return written(value / 1_000_000, 'm');
  return value >= 10_000 ? written(value / 1_000, 'k') : written(value, '');
};

/** Who stands at the ends of the two axes; several where they share an end. */
export const ends = (points: readonly ScatterPoint[]) => {
  const at = (value: (point: ScatterPoint) => number, end: (...values: number[]) => number): readonly string[] =>
    points.filter((point) => value(point) === end(...points.map(value))).map(({ name }) => name);
  return {
    cheapest: at(({ x }) => x, Math.min),
    dearest: at(({ x }) => x, Math.max),
    best: at(({ y }) => y, Math.max),
  };
};
