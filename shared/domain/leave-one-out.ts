/** The result without one bidder, and what the assessors' means would have made of it without one of them (domain.md 3.7). Information only, through `settle`. */

import type { IndividualMark } from './agreement.ts';
import { displayShort } from './display.ts';
import { add, compare, divide, exact, type Fraction, fromInteger, negate, printExact, subtract, sum, zero } from './exact.ts';
import type { BidId, Exact, PersonId } from './ids.ts';
import type { Plan } from './plan.ts';
import { priceFigure } from './price-figure.ts';
import type { Contender } from './ranking.ts';
import type { Outcome } from './result.ts';
import { allowed } from './result.ts';
import { scorePoints } from './score.ts';
import { reckon } from './reckon.ts';
import type { Settled } from './sensitivity.ts';

interface Total {
  readonly bid: BidId;
  readonly total: Exact;
}

export interface WithoutBidder {
  readonly left: BidId;
  /** Best first; what a relative formula refers to is taken from these alone. */
  readonly totals: readonly Total[];
  /** Null when the first place would be tied. */
  readonly winner: BidId | null;
  /** Whether another of the bids that are left would be first than is first now. Never for the first bid itself. */
  readonly reverses: boolean;
  readonly sentence: string;
}

/** Refuses what `calculate` refuses. */
export const withoutBidder = ({ plan, input, first, rivals }: Settled, left: Contender): Outcome<WithoutBidder> => {
  const bids = input.bids.filter(({ id }) => id !== left.bid);
  const setAside = [...input.setAside, ...input.bids.filter(({ id }) => id === left.bid)];
  const result = reckon(plan, { ...input, bids, setAside });
  if (!result.ok) return result;
  const { places = [], winner = null } = result.value.ranking ?? {};
  const nameOf = (bid: BidId | null) => [first, ...rivals].find((contender) => contender.bid === bid)?.name;
  const isFirst = left.bid === first.bid;
  const reverses = !isFirst && winner !== first.bid;
  const now = nameOf(winner) ?? 'nobody alone';
  const sentence = isFirst
    ? `Without ${left.name}, ${now} would be first.`
    : reverses
      ? `Without ${left.name}, which is not first itself, ${now} would be first instead of ${first.name}.`
      : `Without ${left.name}, ${first.name} stays first.`;
  return allowed({
    left: left.bid,
    totals: places.flatMap(({ bid, total }) => (total === null ? [] : [{ bid, total }])),
    winner,
    reverses,
    sentence,
  });
};

/**
 * What totals would be if the mean of marks were a score, which it never is (rule N5): each mark weighs alike here, reasons and discussion nothing.
 * It shows how much one assessor moved the panel, and no more.
 */
export interface MeansDiagnostic {
  readonly kind: 'means-diagnostic';
  /** Null: everybody's marks. */
  readonly left: PersonId | null;
  /** Highest first. Null where nobody else marked an answer. */
  readonly totals: readonly { readonly bid: BidId; readonly total: Exact | null }[];
  /** Who has the highest, or would be first with it where pounds rank; null where several would, or where a total is not known. */
  readonly highest: BidId | null;
  readonly sentence: string;
}

const meansOf = (marks: readonly IndividualMark[]): ReadonlyMap<string, Fraction> =>
  new Map(
    [...Map.groupBy(marks, ({ bid, criterion }) => `${bid} ${criterion}`)].map(([key, values]) => [
      key,
      divide(sum(values.map(({ value }) => exact(value))), fromInteger(values.length)),
    ]),
  );

/** The total with every agreed score replaced by a mean; price and quantities as they are. */
const totalByMeans = ({ plan }: Settled, { bid, total, points }: Contender, means: ReadonlyMap<string, Fraction>): Fraction | null => {
  let replaced = total;
  for (const { criterion, scale } of plan.scored) {
    const mean = means.get(`${bid} ${criterion.id}`);
    if (!mean) return null;
    const byMean = scorePoints(scale, printExact(mean), plan.weights.get(criterion.id)?.absolute ?? zero);
    replaced = add(replaced, subtract(byMean, points.get(criterion.id) ?? zero));
  }
  return replaced;
};

/** By the total, or by the figure that it makes with the price where that ranks. */
const highestOf = (
  { ranking }: Plan,
  totals: readonly { readonly contender: Contender; readonly total: Fraction | null }[],
): Contender | null => {
  const known = totals.flatMap(({ contender, total }) => {
    if (!total) return [];
    if (!ranking || !contender.price) return [{ contender, merit: total }];
    const figure = priceFigure(ranking.formula, { id: contender.bid, name: contender.name }, contender.price, total);
    return figure.ok ? [{ contender, merit: negate(figure.value) }] : [];
  });
  const [best, second] = known.toSorted((a, b) => compare(b.merit, a.merit));
  if (!best || known.length < totals.length) return null;
  return second && compare(second.merit, best.merit) === 0 ? null : best.contender;
};

const sentence = ({ ranking }: Plan, highest: Contender | null, total: Fraction): string => {
  if (!highest) return ranking ? 'nobody alone would be first' : 'nobody alone would have the highest total';
  return ranking
    ? `${highest.name} would be first with a total of ${displayShort(total)}`
    : `${highest.name} would have the highest total, ${displayShort(total)}`;
};

const byMeans = (settled: Settled, left: PersonId | null, marks: readonly IndividualMark[]): MeansDiagnostic => {
  const { first, rivals } = settled;
  const means = meansOf(marks.filter(({ person }) => person !== left));
  const totals = [first, ...rivals].map((contender) => ({ contender, total: totalByMeans(settled, contender, means) }));
  const highest = highestOf(settled.plan, totals);
  const whose = left === null ? 'By the mean of all marks' : 'By the mean of the other assessors’ marks';
  return {
    kind: 'means-diagnostic',
    left,
    totals: totals
      .toSorted((a, b) => compare(b.total ?? zero, a.total ?? zero))
      .map(({ contender: { bid }, total }) => ({ bid, total: total && printExact(total) })),
    highest: highest?.bid ?? null,
    sentence: `${whose}, which is no score, ${sentence(settled.plan, highest, totals.find(({ contender }) => contender === highest)?.total ?? zero)}.`,
  };
};

/** Everybody first, then without each assessor in turn, in the order in which the marks first name them. Bids that do not stand have no part in it. */
export const leaveOneAssessorOut = (settled: Settled, marks: readonly IndividualMark[]): readonly MeansDiagnostic[] =>
  [null, ...new Set(marks.map(({ person }) => person))].map((left) => byMeans(settled, left, marks));
