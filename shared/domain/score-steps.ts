/** Steps on scales: what each brings in points, and the fewest that bring enough. Exact over every combination, uneven scales included. */

import { type Fraction, subtract, zero } from './exact.ts';
import type { CriterionId, Exact } from './ids.ts';
import type { ScoredPlan } from './plan.ts';
import { positionOf } from './scale.ts';

/** The steps of one scale above an agreed score, or below it, the nearest first. */
export interface Ladder {
  readonly criterion: CriterionId;
  readonly from: Exact;
  readonly steps: readonly { readonly to: Exact; readonly points: Fraction }[];
}

/** `points` is how much more (or less) the bid then has than it has now, never below nought. */
export const ladderOf = ({ criterion, scale, pointsByStep }: ScoredPlan, score: Exact, direction: 'up' | 'down'): Ladder => {
  const position = positionOf(scale, score);
  const now = pointsByStep.get(score) ?? zero;
  const beyond = direction === 'up' ? scale.steps.slice(position + 1) : scale.steps.slice(0, position).toReversed();
  const steps = beyond.map(({ value }) => {
    const then = pointsByStep.get(value) ?? zero;
    return { to: value, points: direction === 'up' ? subtract(then, now) : subtract(now, then) };
  });
  return { criterion: criterion.id, from: score, steps };
};

/** How many steps of one ladder are taken. */
export interface Climb {
  readonly ladder: Ladder;
  readonly steps: number;
}

interface Path {
  readonly gain: bigint;
  readonly before: Path | null;
  readonly climb: Climb | null;
}

const commonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : commonDivisor(b, a % b));

/** The best that at most 0, 1, 2 … `limit` steps can bring: each ladder in turn may take some of them, always from its foot. */
const bestPaths = (ladders: readonly { readonly ladder: Ladder; readonly gains: readonly bigint[] }[], limit: number): readonly Path[] => {
  let best: readonly Path[] = Array.from({ length: limit + 1 }, () => ({ gain: 0n, before: null, climb: null }));
  for (const { ladder, gains } of ladders) {
    best = best.map((without, steps) => {
      let found = without;
      for (const [index, gain] of gains.slice(0, steps).entries()) {
        const before = best[steps - index - 1];
        if (before && before.gain + gain > found.gain) found = { gain: before.gain + gain, before, climb: { ladder, steps: index + 1 } };
      }
      return found;
    });
  }
  return best;
};

const climbsOf = (path: Path): readonly Climb[] => {
  const climbs: Climb[] = [];
  for (let at: Path | null = path; at; at = at.before) if (at.climb) climbs.unshift(at.climb);
  return climbs;
};

/** What the points on the ladders have to come to together: more than `points`, or at least as many. */
export interface Aim {
  readonly points: Fraction;
  readonly reached: 'beyond' | 'at-least';
}

/** The fewest steps on these ladders that bring enough points, and of those the ones that bring most. Null when all of them together, or `most` of them, do not. */
export const fewestSteps = (
  ladders: readonly Ladder[],
  { points, reached }: Aim,
  most = Number.POSITIVE_INFINITY,
): readonly Climb[] | null => {
  // In whole numbers over one denominator, as it is done for every rival.
  const denominator = ladders
    .flatMap(({ steps }) => steps)
    .reduce((common, { points: { denominator: next } }) => (common / commonDivisor(common, next)) * next, 1n);
  const whole = ladders.map((ladder) => ({
    ladder,
    gains: ladder.steps.map(({ points: gain }) => (gain.numerator * denominator) / gain.denominator),
  }));
  const isEnough = ({ gain }: Path): boolean => {
    const difference = gain * points.denominator - points.numerator * denominator;
    return difference > 0n || (difference === 0n && reached === 'at-least');
  };
  const all = Math.min(
    most,
    ladders.reduce((total, { steps }) => total + steps.length, 0),
  );
  for (let limit = Math.min(4, all); ; limit = Math.min(limit * 2, all)) {
    const found = bestPaths(whole, limit).find(isEnough);
    if (found) return climbsOf(found);
    if (limit === all) return null;
  }
};
