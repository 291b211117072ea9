/** Totals under many weights, fast and yet exact: whole numbers that Number adds and multiplies without loss decide what is clear, fractions decide the rest. */

import { add, divide, equal, type Fraction, fromInteger, max, multiply, printExact, zero } from './exact.ts';
import type { BidId, CriterionId } from './ids.ts';
import type { Contender } from './ranking.ts';

/** Drawn weights move in thousandths of a point. */
export const perPoint = 1000;

export interface DrawnWeight {
  readonly criterion: CriterionId;
  /** As published, in points out of 100. */
  readonly weight: Fraction;
}

/** A bid, or several that have the same part of every weight and so the same total whatever the weights. */
export interface DrawRow {
  readonly bids: readonly BidId[];
  /** Part of each weight that it has, from 0 to 1. */
  readonly parts: readonly Fraction[];
  /** Total under the published weights, in thousandths of a point. */
  readonly total: Fraction;
}

/** Who has the highest total when each weight is so many thousandths of a point more: one row, or several that are exactly level. */
export type FirstAt = (offsets: Float64Array) => readonly DrawRow[];

const rowsOf = (contenders: readonly Contender[], drawn: readonly DrawnWeight[]): readonly DrawRow[] => {
  const all = contenders.map(({ bid, points, total }) => ({
    bid,
    parts: drawn.map(({ criterion, weight }) => divide(points.get(criterion) ?? zero, weight)),
    total: multiply(total, fromInteger(perPoint)),
  }));
  const alike = Map.groupBy(all, ({ parts }) => parts.map(printExact).join(' '));
  return [...alike.values()].flatMap((twins) => twins.slice(0, 1).map((row) => ({ ...row, bids: twins.map(({ bid }) => bid) })));
};

const exactTotal = ({ parts, total }: DrawRow, offsets: Float64Array): Fraction =>
  parts.reduce((sum, part, column) => add(sum, multiply(part, fromInteger(offsets[column] ?? 0))), total);

const exactlyFirst = (rows: readonly DrawRow[], offsets: Float64Array): readonly DrawRow[] => {
  const totals = rows.map((row) => exactTotal(row, offsets));
  const highest = max(totals[0] ?? zero, ...totals);
  return rows.filter((_, row) => equal(totals[row] ?? zero, highest));
};

/** So many rows are added up side by side: a sum waits for its own last addition, but not for another's. */
const abreast = 4;

/** Column after column, those that are added up side by side next to one another. */
const interleaved = (rows: readonly (readonly number[])[], width: number): Float64Array => {
  const parts = new Float64Array(Math.ceil(rows.length / abreast) * abreast * width);
  for (const [row, its] of rows.entries()) {
    const block = Math.floor(row / abreast) * abreast * width;
    for (const [column, part] of its.entries()) parts[block + column * abreast + (row % abreast)] = part;
  }
  return parts;
};

/** `span`: no offset is further from nought than this. The contenders come best first. */
export const drawRows = (contenders: readonly Contender[], drawn: readonly DrawnWeight[], span: number): FirstAt => {
  const width = drawn.length;
  // A total is at most a hundred points and each offset adds at most the span, as no part is more than 1: scaled, all of it stays within 2^53.
  const scale = BigInt(Number.MAX_SAFE_INTEGER) / BigInt(100 * perPoint + width * span);
  // Scaled numbers are cut off to whole ones and lose less than 1 each: a total is less than this away from the scaled truth.
  const slack = 1 + width * span;
  const scaled = ({ numerator, denominator }: Fraction): number => Number((numerator * scale) / denominator);

  const every = rowsOf(contenders, drawn).map((row) => ({ row, parts: row.parts.map(scaled), total: scaled(row.total) }));
  const [first] = every;
  if (!first) return () => [];
  // Who would trail today's first at every corner of what can be drawn is never first.
  const rows = every.filter(({ parts, total }) => {
    const reach = parts.reduce((sum, part, column) => sum + span * Math.abs(part - (first.parts[column] ?? 0)), 0);
    return first.total - total <= reach + 2 * slack;
  });
  const all = rows.map(({ row }) => row);
  const blocks = Math.ceil(rows.length / abreast);
  const totals = new Float64Array(blocks * abreast);
  // Places that no row fills stand below everything.
  const published = Float64Array.from(totals, (_, at) => rows[at]?.total ?? -Infinity);
  const parts = interleaved(
    rows.map((row) => row.parts),
    width,
  );

  return (offsets) => {
    let highest = -Infinity;
    for (let block = 0, at = 0, row = 0; block < blocks; block += 1, row += abreast) {
      let [one, two, three, four] = [published[row] ?? 0, published[row + 1] ?? 0, published[row + 2] ?? 0, published[row + 3] ?? 0];
      for (let column = 0; column < width; column += 1, at += abreast) {
        const offset = offsets[column] ?? 0;
        one += offset * (parts[at] ?? 0);
        two += offset * (parts[at + 1] ?? 0);
        three += offset * (parts[at + 2] ?? 0);
        four += offset * (parts[at + 3] ?? 0);
      }
      totals[row] = one;
      totals[row + 1] = two;
      totals[row + 2] = three;
      totals[row + 3] = four;
      highest = Math.max(highest, one, two, three, four);
    }
    const close: DrawRow[] = [];
    for (let row = 0; row < totals.length; row += 1) {
      const near = (totals[row] ?? 0) >= highest - 2 * slack ? all[row] : undefined;
      if (near) close.push(near);
    }
    return close.length === 1 ? close : exactlyFirst(close, offsets);
  };
};
