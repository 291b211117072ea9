/** What can go wrong with a model on one field of bids: each check finds an example and the fewest of the bids that still show it (domain.md 3.4). */

import type { BidCalculation } from './calculate.ts';
import { displayDistinct, displayShort } from './display.ts';
import { compare, divide, exact, type Fraction, hundred, max, multiply, zero } from './exact.ts';
import type { BidId } from './ids.ts';
import type { Plan } from './plan.ts';
import { reckon, type Reckoned } from './reckon.ts';
import { inputFor, type InventedBid, isIncome } from './stress-bids.ts';

export interface StressExample {
  /** As few as still show it. */
  readonly bids: readonly InventedBid[];
  readonly sentence: string;
}

export type StressCheck = (plan: Plan, bids: readonly InventedBid[]) => StressExample | null;

/** The result of a field; invented facts are sound, so a refusal is our own fault. */
export const resultOf = (plan: Plan, bids: readonly InventedBid[]): Reckoned => {
  const result = reckon(plan, inputFor(plan, bids));
  if (!result.ok) throw new TypeError(result.refusal.sentence);
  return result.value;
};

/** Bids are dropped one after the other as long as the rest still shows it. */
export const withFewest = (plan: Plan, example: StressExample, check: StressCheck): StressExample => {
  let smallest = example;
  for (const bid of example.bids) {
    const shown = check(
      plan,
      smallest.bids.filter(({ id }) => id !== bid.id),
    );
    if (shown) smallest = shown;
  }
  return smallest;
};

const nameOf = (bids: readonly InventedBid[], id: BidId): string => bids.find((bid) => bid.id === id)?.name ?? '';

/** "82.6667 to 82", with as many digits as it takes. */
const lead = ({ ranking }: Reckoned): string => {
  if (ranking && ranking.by !== 'total')
    return ranking.places
      .slice(0, 2)
      .map(({ figure }) => figure?.shown ?? '')
      .join(' to ');
  const totals = (ranking?.places ?? []).slice(0, 2).flatMap(({ total }) => (total === null ? [] : [exact(total)]));
  return displayDistinct(totals, 4).join(' to ');
};

export const reversal: StressCheck = (plan, bids) => {
  const withAll = resultOf(plan, bids);
  const winner = withAll.ranking?.winner ?? null;
  if (winner === null) return null;
  for (const { bid: irrelevant } of withAll.ranking?.places ?? []) {
    if (irrelevant === winner) continue;
    const without = resultOf(
      plan,
      bids.filter(({ id }) => id !== irrelevant),
    );
    const other = without.ranking?.winner ?? null;
    if (other === null || other === winner) continue;
    const [name, now, then] = [irrelevant, winner, other].map((id) => nameOf(bids, id));
    return {
      bids,
      sentence: `A bid that is not first can decide who is: with ${name}, ${now} is first by ${lead(withAll)}; without it, ${then} is by ${lead(without)}.`,
    };
  }
  return null;
};

const standing = ({ calculation }: Reckoned): readonly BidCalculation[] => calculation.bids.filter(({ total }) => total !== null);

/** The highest part of the price weight that a bid has, in percent; null where price is no criterion or nobody stands. */
const highestPricePercent = ({ priced, weights }: Plan, bids: readonly BidCalculation[]): Fraction | null => {
  const percents = bids.flatMap(({ points }) =>
    priced.map(({ id }) => divide(multiply(points.get(id) ?? zero, hundred), weights.get(id)?.absolute ?? hundred)),
  );
  const [first, ...rest] = percents;
  return first ? max(first, ...rest) : null;
};

const collapsed = exact('1');

/** The last bid at a penny, and all else as it was. */
export const collapse: StressCheck = (plan, bids) => {
  const last = bids.at(-1);
  if (!last || bids.length < 2 || isIncome(plan)) return null;
  const cheap: InventedBid = { ...last, price: '0.01' };
  const atAPenny = [...bids.slice(0, -1), cheap];
  const result = resultOf(plan, atAPenny);
  const left = standing(result);
  const others = left.filter(({ bid }) => bid.id !== cheap.id);
  if (others.length === left.length) return null;
  const highest = highestPricePercent(plan, others);
  if (!highest || compare(highest, collapsed) >= 0) return null;
  const wins = result.ranking?.winner === cheap.id ? ' is first and' : '';
  return {
    bids: atAPenny,
    sentence: `A price next to nothing makes all other prices alike: ${cheap.name} at a penny${wins} leaves no other bid more than ${displayShort(highest)}% of the price points.`,
  };
};

/** At least as good in every score, price and offer, and better in one. */
const dominates = (one: InventedBid, other: InventedBid, highestIsBest: boolean): boolean => {
  const orders = [
    ...[...one.scores].map(([criterion, score]) => compare(exact(score), exact(other.scores.get(criterion) ?? score))),
    highestIsBest ? compare(exact(one.price), exact(other.price)) : compare(exact(other.price), exact(one.price)),
    ...[...one.offers].map(([measure, quantity]) => compare(exact(quantity), exact(other.offers.get(measure) ?? quantity))),
  ];
  return orders.every((order) => order >= 0) && orders.some((order) => order > 0);
};

export const dominated: StressCheck = (plan, bids) => {
  const result = resultOf(plan, bids);
  const winner = bids.find(({ id }) => id === result.ranking?.winner);
  if (!winner) return null;
  const stands = new Set(standing(result).map(({ bid }) => bid.id));
  const better = bids.find((bid) => stands.has(bid.id) && dominates(bid, winner, isIncome(plan)));
  if (!better) return null;
  return {
    bids,
    sentence: `A bid can lose to one that is nowhere better: ${better.name} has no lower score, no ${isIncome(plan) ? 'lower income' : 'higher price'} and offers no less, but ${winner.name} is first by ${lead(result)}.`,
  };
};
