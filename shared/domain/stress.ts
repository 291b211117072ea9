/** A model tried out before it is frozen: thousands of invented bids through the very code that will judge the real ones (domain.md 3.4 and 2.2). Replayable from its seed; step by step, so that a worker can run it and tell how far it is. */

import { type EffectiveWeight, effectiveWeights, rangeOf } from './effective-weights.ts';
import { displayPercent } from './display.ts';
import {
  add,
  compare,
  divide,
  exact,
  type Fraction,
  hundred,
  isNegative,
  isPositive,
  multiply,
  negate,
  roundTo,
  subtract,
  sum,
  zero,
} from './exact.ts';
import type { CriterionId } from './ids.ts';
import type { Model } from './model.ts';
import { type Plan, plan } from './plan.ts';
import { drawing, generator } from './random.ts';
import type { Outcome } from './result.ts';
import { allowed, refuse, refused } from './result.ts';
import type { Stepwise } from './stepwise.ts';
import { type FieldOrder, inventField, type InventedBid } from './stress-bids.ts';
import { collapse, dominated, resultOf, reversal, type StressCheck, type StressExample, withFewest } from './stress-checks.ts';

export interface StressOrder extends FieldOrder {
  readonly rounds: number;
}

export interface StressFinding {
  readonly code: 'rank-reversal' | 'zero-price-collapse' | 'dominated-winner' | 'effective-weight';
  /** In how many of the fields. */
  readonly fields: number;
  /** What happens, on the smallest example found. */
  readonly sentence: string;
  /** `inventField` with this round makes the field that it was found in. */
  readonly round: number;
  /** The fewest bids that show it; for effective weights the field in which it is plainest. */
  readonly bids: readonly InventedBid[];
}

export interface StressReport extends StressOrder {
  readonly generator: string;
  readonly findings: readonly StressFinding[];
  /** Of every section, over all fields together; none where pounds rank instead of totals. */
  readonly weights: readonly EffectiveWeight[];
}

/** Points of a hundred from which on an effective weight is called unlike the stated one. */
const unlike = exact('5');

const checks: readonly (readonly [StressFinding['code'], StressCheck])[] = [
  ['rank-reversal', reversal],
  ['zero-price-collapse', collapse],
  ['dominated-winner', dominated],
];

/** What one check has found so far: how often, and the example with the fewest bids. */
interface Found {
  readonly fields: number;
  readonly round: number;
  readonly example: StressExample;
}

/** No example of any check can have fewer bids than two, and three are few enough to stop looking for fewer. */
const fewEnough = 3;

const lookedAt = (
  planned: Plan,
  bids: readonly InventedBid[],
  round: number,
  check: StressCheck,
  before: Found | undefined,
): Found | undefined => {
  const example = check(planned, bids);
  if (!example) return before;
  if (before && before.example.bids.length <= fewEnough) return { ...before, fields: before.fields + 1 };
  const smaller = withFewest(planned, example, check);
  const isBetter = !before || smaller.bids.length < before.example.bids.length;
  return {
    fields: (before?.fields ?? 0) + 1,
    ...(isBetter ? { round, example: smaller } : { round: before.round, example: before.example }),
  };
};

/** Thousands of ranges are added up, and each has a denominator of its own: to a millionth of a point is near enough for a warning. */
const places = 6;

type Ranges = ReadonlyMap<CriterionId, Fraction>;

const rangesOf = (planned: Plan, bids: readonly InventedBid[]): Ranges => {
  const standing = resultOf(planned, bids).calculation.bids.filter(({ total }) => total !== null);
  return new Map(
    (planned.below.get(null) ?? []).map(({ id }) => [
      id,
      roundTo(rangeOf(standing.map(({ points }) => points.get(id) ?? zero)), places, 'half-even'),
    ]),
  );
};

/** A field in which the part of a section in all ranges lies furthest from its weight. */
interface Plainest {
  readonly distance: Fraction;
  readonly fields: number;
  readonly round: number;
  readonly bids: readonly InventedBid[];
}

const distanceOf = (ranges: Ranges, criterion: CriterionId, stated: Fraction): Fraction => {
  const all = sum(ranges.values());
  if (!isPositive(all)) return zero;
  const away = subtract(divide(multiply(ranges.get(criterion) ?? zero, hundred), all), stated);
  return isNegative(away) ? negate(away) : away;
};

const plainer = (before: Plainest | undefined, distance: Fraction, round: number, bids: readonly InventedBid[]): Plainest | undefined => {
  if (compare(distance, unlike) < 0) return before;
  const fields = (before?.fields ?? 0) + 1;
  return before && compare(distance, before.distance) <= 0 ? { ...before, fields } : { distance, fields, round, bids };
};

const aboutWeight = (
  weight: EffectiveWeight,
  title: string,
  priceSpread: number,
  { fields, round, bids }: Plainest,
): StressFinding | null => {
  if (!weight.working) return null;
  const away = subtract(exact(weight.working.value), exact(weight.stated));
  if (compare(isNegative(away) ? negate(away) : away, unlike) < 0) return null;
  const [stated, effective] = [exact(weight.stated), exact(weight.working.value)].map((percent) => displayPercent(percent, 1));
  const sentence = `“${title}” is published at ${stated}, but would be ${effective} of what tells bids apart, with marks all over the scales and prices within ${priceSpread}% of the estimate.`;
  return { code: 'effective-weight', fields, sentence, round, bids };
};

/** The rounds one after the other; the report at the end. */
function* tried(planned: Plan, order: StressOrder): Stepwise<StressReport> {
  // Where pounds rank, sections do not add up to what tells bids apart.
  const sections = planned.ranking ? [] : (planned.below.get(null) ?? []);
  const weightOf = (id: CriterionId) => planned.weights.get(id)?.absolute ?? zero;
  const found = new Map<StressFinding['code'], Found>();
  const furthest = new Map<CriterionId, Plainest>();
  const added = new Map<CriterionId, Fraction>();
  for (let round = 0; round < order.rounds; round += 1) {
    const bids = inventField(planned, order, round);
    for (const [code, check] of checks) {
      const now = lookedAt(planned, bids, round, check, found.get(code));
      if (now) found.set(code, now);
    }
    const ranges = rangesOf(planned, bids);
    for (const { id } of sections) {
      added.set(id, add(added.get(id) ?? zero, ranges.get(id) ?? zero));
      const now = plainer(furthest.get(id), distanceOf(ranges, id, weightOf(id)), round, bids);
      if (now) furthest.set(id, now);
    }
    yield { done: round + 1, total: order.rounds };
  }
  const weights = effectiveWeights(
    // From nought to the sum of all ranges: so each section's range is what it came to over all fields.
    sections.map(({ id, title }) => ({ criterion: id, title, weight: weightOf(id), points: [zero, added.get(id) ?? zero] })),
  );
  const shown = checks.flatMap(([code]) => {
    const here = found.get(code);
    return here ? [{ code, fields: here.fields, sentence: here.example.sentence, round: here.round, bids: here.example.bids }] : [];
  });
  const unlikeStated = weights.flatMap((weight) => {
    const plainest = furthest.get(weight.criterion);
    const title = sections.find(({ id }) => id === weight.criterion)?.title ?? '';
    const finding = plainest ? aboutWeight(weight, title, order.priceSpread, plainest) : null;
    return finding ? [finding] : [];
  });
  return { ...order, generator, findings: [...shown, ...unlikeStated], weights };
}

const isWhole = (number: number, from: number, to: number): boolean => Number.isInteger(number) && number >= from && number <= to;

/**
 * A test to be stepped through; it may be left at any step. Refuses what `plan` refuses, `seed-not-understood` and `stress-test-not-understood`: at most
 * 100,000 fields of 3 to 20 bids, with prices within 1 to 99 percent of the estimate.
 */
export const stressTest = (model: Model, order: StressOrder): Outcome<Stepwise<StressReport>> => {
  const planned = plan(model);
  if (!planned.ok) return planned;
  if (planned.value.order)
    return refused(
      refuse(
        'method-without-totals',
        'The order of the criteria alone decides: no other bid and no weight can turn it round, so there is nothing to try.',
      ),
    );
  const seed = drawing(order.seed);
  if (!seed.ok) return seed;
  if (!isWhole(order.rounds, 1, 100_000) || !isWhole(order.bids, 3, 20) || !isWhole(order.priceSpread, 1, 99))
    return refused(
      refuse('stress-test-not-understood', `${order.rounds} fields of ${order.bids} bids within ${order.priceSpread}% cannot be tried.`, {
        wayOut: 'Try 1 to 100,000 fields of 3 to 20 bids, with prices within 1% to 99% of the estimate.',
      }),
    );
  return allowed(tried(planned.value, order));
};
