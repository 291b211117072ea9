/** At which weight of a criterion another bid would draw level with the first: in closed form, exactly (domain.md 3.7). Information only, through `settle`. */

import type { WeighedCriterion } from './criteria.ts';
import type { Derivation, DerivationInput } from './derivation.ts';
import { displayShort, displayWorking } from './display.ts';
import {
  add,
  compare,
  divide,
  equal,
  type Fraction,
  hundred,
  isPositive,
  isZero,
  multiply,
  one,
  printExact,
  subtract,
  zero,
} from './exact.ts';
import type { BidId, CriterionId, Exact } from './ids.ts';
import type { Contender } from './ranking.ts';
import { mayWeighAnew, type Settled } from './sensitivity.ts';

export interface WeightFlip {
  readonly criterion: CriterionId;
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

/**
 * For every weighed criterion, depth-first, and every rival, best first, the one weight that makes them level; none where there is none between 0 and 100.
 * Bids with the same total, put in order by a tie-break, are level as it is and have no such weight. None where `mayWeighAnew` refuses: ask it first and say so.
 */
export const weightFlips = (settled: Settled): readonly WeightFlip[] => (mayWeighAnew(settled) ? [] : allFlips(settled));

const allFlips = ({ plan, first, rivals }: Settled): readonly WeightFlip[] => {
  const behind = rivals.filter((rival) => !equal(rival.total, first.total));
  return plan.weighed.flatMap((criterion) => {
    const weight = plan.weights.get(criterion.id)?.absolute ?? zero;
    if (isZero(weight) || equal(weight, hundred)) return [];
    return behind.flatMap((rival, at) => flipOf(criterion, weight, first, rival, (at + 1) * plan.weighed.length <= mostWorkings) ?? []);
  });
};

/** Who has the highest total alone where a criterion weighs so much and the others keep their proportions; null where several have it. */
export const leaderAt = ({ plan, first, rivals }: Settled, criterion: CriterionId, at: Fraction): Contender | null => {
  const weight = plan.weights.get(criterion)?.absolute ?? zero;
  const rest = subtract(hundred, at);
  let best: Contender | null = first;
  let highest = zero;
  for (const contender of [first, ...rivals]) {
    const { inside, outside } = sharesOf(contender, criterion, weight);
    const total = add(multiply(at, inside), multiply(rest, outside));
    const order = contender === first ? 1 : compare(total, highest);
    if (order > 0) [best, highest] = [contender, total];
    else if (order === 0) best = null;
  }
  return best;
};
