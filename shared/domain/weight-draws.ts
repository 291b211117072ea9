/** How often each bid would be first if the weights had been a little different: drawn from a recorded seed, counted exactly (domain.md 3.7). Information only, through `settle`. */

import { compare, exact, fromInteger, isNegative, multiply, parseExact } from './exact.ts';
import { type DrawnWeight, drawRows, perPoint } from './draw-rows.ts';
import type { BidId, CriterionId, Exact } from './ids.ts';
import { type Draw, drawing, generator, type Seed } from './random.ts';
import type { Outcome } from './result.ts';
import { allowed, refuse, refused } from './result.ts';
import { mayWeighAnew, type Settled } from './sensitivity.ts';
import { finished, type Stepwise } from './stepwise.ts';

export interface DrawOrder {
  readonly seed: Seed;
  readonly draws: number;
  /** In points: each weight is drawn from so many below the published one to as many above, every thousandth as likely, and never below nought. */
  readonly spread: Exact;
  /** Whether the sections at the top are drawn, or everything that has points of its own. */
  readonly level: 'sections' | 'items';
}

export interface DrawnShare {
  readonly bid: BidId;
  /** Draws in which it alone had the highest total. */
  readonly first: number;
  /** Draws in which it had the highest total together with others. */
  readonly level: number;
}

export interface WeightDraws extends DrawOrder {
  readonly generator: string;
  /** The criteria whose weights were drawn, one number each in this order. */
  readonly drawn: readonly CriterionId[];
  /** Of every bid that stands, in the order of the result. */
  readonly shares: readonly DrawnShare[];
}

const mostDraws = 1_000_000;

/** Thousandths of a point, or null. */
const spanOf = (spread: Exact): number | null => {
  const points = parseExact(spread);
  if (points === null || isNegative(points) || compare(points, exact('100')) > 0) return null;
  const span = multiply(points, fromInteger(perPoint));
  return span.denominator === 1n && span.numerator > 0n ? Number(span.numerator) : null;
};

/** So many draws between two looks at what has come out. */
const between = 250;

/**
 * Drawn weights add up to something else than 100. Sharing 100 out in their proportions again would divide every total by the same number and change no
 * order, so it is left undone. Each step holds what has come out so far. Refuses `not-ranked-by-total`, `seed-not-understood`, `too-many-draws` and
 * `spread-out-of-range`.
 */
export const weightDraws = (settled: Settled, order: DrawOrder): Outcome<Stepwise<WeightDraws, WeightDraws>> => {
  const unweighed = mayWeighAnew(settled);
  if (unweighed) return refused(unweighed);
  const draw = drawing(order.seed);
  if (!draw.ok) return draw;
  const { draws } = order;
  if (!Number.isInteger(draws) || draws < 1 || draws > mostDraws)
    return refused(refuse('too-many-draws', `${draws} draws cannot be made: it has to be a whole number from 1 to ${mostDraws}.`));
  const span = spanOf(order.spread);
  if (span === null)
    return refused(
      refuse('spread-out-of-range', `Weights cannot be drawn ${order.spread} points around those published.`, {
        wayOut: 'Choose more than 0 and at most 100 points, with at most three decimals.',
      }),
    );
  return allowed(drawn(settled, order, draw.value, span));
};

/** No weight is drawn below nought. In thousandths of a point, as all offsets. */
export const lowestOffsets = (weights: readonly DrawnWeight[], span: number): Float64Array =>
  Float64Array.from(weights, ({ weight }) => -Math.min(span, Number((weight.numerator * BigInt(perPoint)) / weight.denominator)));

/** One draw: how far each weight lies from the published one. */
export const drawOffsets = (draw: Draw, lowest: Float64Array, span: number, into: Float64Array): void => {
  for (let column = 0; column < lowest.length; column += 1) into[column] = Math.max(lowest[column] ?? 0, draw.below(2 * span + 1) - span);
};

function* drawn({ plan, first, rivals }: Settled, order: DrawOrder, draw: Draw, span: number): Stepwise<WeightDraws, WeightDraws> {
  const criteria = order.level === 'sections' ? (plan.below.get(null) ?? []) : plan.weighed.filter(({ kind }) => kind !== 'group');
  const weights = criteria.flatMap(({ id }) => {
    const weight = plan.weights.get(id)?.absolute;
    return weight ? [{ criterion: id, weight }] : [];
  });
  const contenders = [first, ...rivals];
  const firstAt = drawRows(contenders, weights, span);
  const lowest = lowestOffsets(weights, span);
  const alone = new Map<BidId, number>();
  const together = new Map<BidId, number>();
  const offsets = new Float64Array(weights.length);
  const after = (draws: number): WeightDraws => ({
    ...order,
    draws,
    generator,
    drawn: weights.map(({ criterion }) => criterion),
    shares: contenders.map(({ bid }) => ({ bid, first: alone.get(bid) ?? 0, level: together.get(bid) ?? 0 })),
  });
  for (let made = 1; made <= order.draws; made += 1) {
    drawOffsets(draw, lowest, span, offsets);
    const winners = firstAt(offsets).flatMap(({ bids }) => bids);
    const counts = winners.length === 1 ? alone : together;
    for (const bid of winners) counts.set(bid, (counts.get(bid) ?? 0) + 1);
    if (made % between === 0) yield { done: made, total: order.draws, soFar: after(made) };
  }
  return after(order.draws);
}

/** All at once. Refuses what `weightDraws` refuses. */
export const drawWeights = (settled: Settled, order: DrawOrder): Outcome<WeightDraws> => {
  const begun = weightDraws(settled, order);
  return begun.ok ? allowed(finished(begun.value)) : begun;
};
