/** The result without one bidder, and what the assessors' means would have made of it without one of them (domain.md 3.7). Information only, through `settle`. */

import type { IndividualMark } from './agreement.ts';
import { atStake, isSame, type Stake, type Taken, takenBy, takenByTotals, wouldBe } from './at-stake.ts';
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
import { listed } from './wording.ts';

interface Total {
  readonly bid: BidId;
  readonly total: Exact;
}

export interface WithoutBidder {
  readonly left: BidId;
  /** Best first; what a relative formula refers to is taken from these alone. */
  readonly totals: readonly Total[];
  /** Who would be first, or all who would be taken on; null when a tie would have to be decided. */
  readonly taken: Taken;
  /** Whether others of the bids that are left would be taken than are taken now. Never for a bid that is taken itself. */
  readonly reverses: boolean;
  readonly sentence: string;
}

/** Refuses what `calculate` refuses. */
export const withoutBidder = (settled: Settled, left: Contender): Outcome<WithoutBidder> => {
  const { plan, input, first, rivals, stake, taken: now } = settled;
  const bids = input.bids.filter(({ id }) => id !== left.bid);
  const setAside = [...input.setAside, ...input.bids.filter(({ id }) => id === left.bid)];
  const result = reckon(plan, { ...input, bids, setAside });
  if (!result.ok) return result;
  const { ranking } = result.value;
  const taken = takenBy(stake, ranking);
  const nameOf = (bid: BidId): string => [first, ...rivals].find((contender) => contender.bid === bid)?.name ?? '';
  const isTaken = now.includes(left.bid);
  const reverses = !isTaken && !isSame(taken, now);
  const then = wouldBe(stake, taken, nameOf);
  const names = listed(now.map(nameOf));
  const sentence = isTaken
    ? `Without ${left.name}, ${then}.`
    : reverses
      ? `Without ${left.name}, which ${stake ? `would not ${atStake(stake)}` : 'is not first'} itself, ${then}${taken ? ` instead of ${names}` : ''}.`
      : stake
        ? `Without ${left.name}, ${wouldBe(stake, taken, nameOf, 'still ')}.`
        : `Without ${left.name}, ${first.name} stays first.`;
  return allowed({
    left: left.bid,
    totals: ranking?.places.flatMap(({ bid, total }) => (total === null ? [] : [{ bid, total }])) ?? [],
    taken,
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

interface Merit {
  readonly contender: Contender;
  readonly total: Fraction;
  /** The total, or the figure that it makes with the price where that ranks, the lowest first. */
  readonly merit: Fraction;
}

/** Null where one of them is not known. */
const meritsOf = (
  { ranking }: Plan,
  totals: readonly { readonly contender: Contender; readonly total: Fraction | null }[],
): readonly Merit[] | null => {
  const known = totals.flatMap(({ contender, total }): readonly Merit[] => {
    if (!total) return [];
    if (!ranking || !contender.price) return [{ contender, total, merit: total }];
    const figure = priceFigure(ranking.formula, { id: contender.bid, name: contender.name }, contender.price, total);
    return figure.ok ? [{ contender, total, merit: negate(figure.value) }] : [];
  });
  return known.length < totals.length ? null : known;
};

const highestOf = (merits: readonly Merit[]): Contender | null => {
  const [best, second] = merits.toSorted((a, b) => compare(b.merit, a.merit));
  if (!best) return null;
  return second && compare(second.merit, best.merit) === 0 ? null : best.contender;
};

/** Who would be taken on where that is asked: by the figure if so many are taken as they are ranked, by the total if the rule names a total. */
const takenByMeans = (stake: NonNullable<Stake>, merits: readonly Merit[]): Taken =>
  takenByTotals(
    stake,
    merits.map(({ contender: { bid }, total, merit }) => ({ bid, total: stake.cut.kind === 'first' ? merit : total })),
  );

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
  const merits = meritsOf(settled.plan, totals);
  const highest = merits && highestOf(merits);
  const nameOf = (bid: BidId): string => [first, ...rivals].find((contender) => contender.bid === bid)?.name ?? '';
  const told =
    settled.stake && merits
      ? wouldBe(settled.stake, takenByMeans(settled.stake, merits), nameOf)
      : sentence(settled.plan, highest, totals.find(({ contender }) => contender === highest)?.total ?? zero);
  const whose = left === null ? 'By the mean of all marks' : 'By the mean of the other assessors’ marks';
  return {
    kind: 'means-diagnostic',
    left,
    totals: totals
      .toSorted((a, b) => compare(b.total ?? zero, a.total ?? zero))
      .map(({ contender: { bid }, total }) => ({ bid, total: total && printExact(total) })),
    highest: highest?.bid ?? null,
    sentence: `${whose}, which is no score, ${told}.`,
  };
};

/** Everybody first, then without each assessor in turn, in the order in which the marks first name them. Bids that do not stand have no part in it. */
export const leaveOneAssessorOut = (settled: Settled, marks: readonly IndividualMark[]): readonly MeansDiagnostic[] =>
  [null, ...new Set(marks.map(({ person }) => person))].map((left) => byMeans(settled, left, marks));
