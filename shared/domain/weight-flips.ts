/** At which weight of a criterion another bid would draw level with the first, or one that is left out with one that is taken on: in closed form, exactly (domain.md 3.7). Information only, through `settle`. */

import type { WeighedCriterion } from './criteria.ts';
import type { Derivation, DerivationInput } from './derivation.ts';
import { displayShort, displayWorking } from './display.ts';
import {
  add,
  compare,
  divide,
  equal,
  exact,
  type Fraction,
  hundred,
  isNegative,
  isPositive,
  isZero,
  multiply,
  negate,
  one,
  printExact,
  subtract,
  zero,
} from './exact.ts';
import type { BidId, CriterionId, Exact } from './ids.ts';
import type { Contender } from './ranking.ts';
import { type Taken, takenByTotals, takesByPlace } from './at-stake.ts';
import { leftOut, mayWeighAnew, type Settled, takenOn } from './sensitivity.ts';

export interface WeightFlip {
  readonly criterion: CriterionId;
  /** Who is taken: the first, or one of those taken on. */
  readonly first: BidId;
  readonly rival: BidId;
  /** Points out of 100, as published. */
  readonly weight: Exact;
  /** Where the two are level; beyond it, away from the published weight, the rival leads. The other criteria keep their proportions. */
  readonly at: Exact;
  readonly direction: 'rises' | 'falls';
  /** Null for bids that stand far behind in a field of many hundreds: ten thousands of workings would fill the memory, and nobody reads them. */
  readonly working: Derivation | null;
  readonly sentence: string;
}

/** So many workings are kept at most, of the nearest bids first: a field of 60 bids and 60 questions has all of its own. */
const mostWorkings = 5_000;

interface Shares {
  /** Part of the criterion's points that the bid has, from 0 to 1. */
  readonly inside: Fraction;
  /** Part of all the other points. */
  readonly outside: Fraction;
}

const sharesOf = ({ total, points }: Contender, criterion: CriterionId, weight: Fraction): Shares => {
  const inside = points.get(criterion) ?? zero;
  return { inside: divide(inside, weight), outside: divide(subtract(total, inside), subtract(hundred, weight)) };
};

/** What the rival has more of outside, over that and what the first has more of inside. Null when their lines run side by side or cross where no weight can be. */
const crossing = (first: Shares, rival: Shares): Fraction | null => {
  const outside = subtract(rival.outside, first.outside);
  const both = add(outside, subtract(first.inside, rival.inside));
  if (isZero(both)) return null;
  const at = divide(outside, both);
  return isPositive(at) && compare(at, one) < 0 ? at : null;
};

const derive = (
  criterion: WeighedCriterion,
  one: Contender,
  other: Contender,
  [first, rival]: readonly [Shares, Shares],
  at: Fraction,
): Derivation => {
  const points = ({ name, bid, points }: Contender): DerivationInput => ({
    label: `points of ${name}`,
    value: printExact(points.get(criterion.id) ?? zero),
    source: { kind: 'points', criterion: criterion.id, bid },
  });
  const total = ({ name, bid, total }: Contender): DerivationInput => ({
    label: `total of ${name}`,
    value: printExact(total),
    source: { kind: 'total', bid },
  });
  const outside = displayWorking(subtract(rival.outside, first.outside));
  const inside = displayWorking(subtract(first.inside, rival.inside));
  return {
    title: `Weight of “${criterion.title}” at which ${other.name} draws level with ${one.name}`,
    formula: '100 × (rival’s lead in the share of all other points) ÷ (that lead + first’s lead in the share of these points)',
    substituted: `100 × ${outside} ÷ (${outside} + ${inside})`,
    value: printExact(at),
    inputs: [points(one), points(other), total(one), total(other)],
  };
};

const flipOf = (
  criterion: WeighedCriterion,
  weight: Fraction,
  first: Contender,
  rival: Contender,
  hasWorking: boolean,
): WeightFlip | null => {
  const shares = [sharesOf(first, criterion.id, weight), sharesOf(rival, criterion.id, weight)] as const;
  const part = crossing(...shares);
  if (part === null) return null;
  const at = multiply(part, hundred);
  const rises = compare(at, weight) > 0;
  return {
    criterion: criterion.id,
    first: first.bid,
    rival: rival.bid,
    weight: printExact(weight),
    at: printExact(at),
    direction: rises ? 'rises' : 'falls',
    working: hasWorking ? derive(criterion, first, rival, shares, at) : null,
    sentence: `${rival.name} would draw level with ${first.name} if the weight of “${criterion.title}” ${rises ? 'rose' : 'fell'} from ${displayShort(weight)} to ${displayShort(at)}.`,
  };
};

const distance = ({ at, weight }: WeightFlip): Fraction => {
  const away = subtract(exact(at), exact(weight));
  return isNegative(away) ? negate(away) : away;
};

/** By how far the weight lies from the published one: a bid that stands far behind may need the least. */
export const nearestFirst = (flips: readonly WeightFlip[]): readonly WeightFlip[] =>
  flips
    .map((flip) => ({ flip, away: distance(flip) }))
    .toSorted((a, b) => compare(a.away, b.away))
    .map(({ flip }) => flip);

/**
 * For every weighed criterion, depth-first, and every bid that is left out, best first, the one weight that makes it level with the first, or the least change
 * up and down that makes it level with any that is taken on; none where there is none between 0 and 100. Bids with the same total, put in order by a tie-break, are level as
 * it is and have no such weight. None where `mayWeighAnew` refuses, and where a rule takes all above a line: ask `takesByPlace` first and say so.
 */
export const weightFlips = (settled: Settled): readonly WeightFlip[] =>
  mayWeighAnew(settled) || !takesByPlace(settled.stake) ? [] : allFlips(settled);

const allFlips = (settled: Settled): readonly WeightFlip[] => {
  const { plan } = settled;
  const taken = takenOn(settled);
  const behind = leftOut(settled).filter(({ total }) => taken.some((one) => !equal(one.total, total)));
  return plan.weighed.flatMap((criterion) => {
    const weight = plan.weights.get(criterion.id)?.absolute ?? zero;
    if (isZero(weight) || equal(weight, hundred)) return [];
    return behind.flatMap((rival, at) => {
      const hasWorking = (at + 1) * plan.weighed.length <= mostWorkings;
      const before = taken.filter(({ total }) => !equal(total, rival.total));
      return nearestOf(before, (one, withWorking) => flipOf(criterion, weight, one, rival, hasWorking && withWorking));
    });
  });
};

/** Of several that a bid may draw level with, the nearest as the weight rises and as it falls; only those have their working. */
const nearestOf = (
  taken: readonly Contender[],
  flipWith: (one: Contender, withWorking: boolean) => WeightFlip | null,
): readonly WeightFlip[] => {
  if (taken.length < 2) return taken.flatMap((one) => flipWith(one, true) ?? []);
  const nearest = nearestFirst(taken.flatMap((one) => flipWith(one, false) ?? []));
  return (['rises', 'falls'] as const).flatMap((towards) => {
    const bid = nearest.find(({ direction }) => direction === towards)?.first;
    return taken.flatMap((one) => (one.bid === bid ? (flipWith(one, true) ?? []) : []));
  });
};

/** Who would have the highest total, or be taken on by the totals, where a criterion weighs so much and the others keep their proportions. */
export const takenAt = ({ plan, first, rivals, stake }: Settled, criterion: CriterionId, at: Fraction): Taken => {
  const weight = plan.weights.get(criterion)?.absolute ?? zero;
  const rest = subtract(hundred, at);
  const totals = [first, ...rivals].map((contender) => {
    const { inside, outside } = sharesOf(contender, criterion, weight);
    return { bid: contender.bid, total: add(multiply(at, inside), multiply(rest, outside)) };
  });
  return takenByTotals(stake, totals);
};
