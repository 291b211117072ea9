/** Invented bids for a model that nobody has bid for yet: any step of every scale, prices around the estimate, any quantity of every measure, all from a recorded seed. */

import type { ScoredCriterion } from './criteria.ts';
import type { EvaluationInput } from './evaluation.ts';
import { exact, type Fraction, fraction, isPositive, multiply, printExact } from './exact.ts';
import { passes } from './gates.ts';
import type { BidId, CriterionId, Exact, MeasureId } from './ids.ts';
import { plainOffer } from './measure.ts';
import type { Model } from './model.ts';
import type { Plan } from './plan.ts';
import { drawing, type Draw, type Seed } from './random.ts';
import { needsOwnPrice } from './social-value.ts';

export interface InventedBid {
  readonly id: BidId;
  readonly name: string;
  readonly scores: ReadonlyMap<CriterionId, Exact>;
  /** Pounds. */
  readonly price: Exact;
  readonly offers: ReadonlyMap<MeasureId, Exact>;
}

/** Where no estimate was published. */
const anyEstimate = exact('1000000');

const estimateOf = ({ tender }: Model): Fraction => {
  const estimate = tender.estimatedValue === null ? anyEstimate : exact(tender.estimatedValue);
  return isPositive(estimate) ? estimate : anyEstimate;
};

/** Of a measure that is not counted in pounds of own price. */
const mostUnits = exact('1000');

/** A part from 0 to 1, in thousandths. */
const part = (draw: Draw) => fraction(BigInt(draw.below(1001)), 1000n);

const inventOne = ({ model, scored, offered }: Plan, draw: Draw, number: number, priceSpread: number): InventedBid => {
  const permille = 1000 - priceSpread * 10 + draw.below(priceSpread * 20 + 1);
  const price = multiply(estimateOf(model), fraction(BigInt(permille), 1000n));
  return {
    id: `invented-${number}` as BidId,
    name: `Bid ${number}`,
    scores: new Map(scored.map(({ criterion, scale }) => [criterion.id, scale.steps[draw.below(scale.steps.length)]?.value ?? ''])),
    price: printExact(price),
    offers: new Map(
      offered
        .flatMap(({ measures }) => measures)
        .map((measure) => [measure.id, printExact(multiply(part(draw), needsOwnPrice(measure) ? price : mostUnits))]),
    ),
  };
};

/** Whether the price is an income of the authority, so that the highest is best (domain.md 3.4, P9). */
export const isIncome = ({ priced }: Plan): boolean => priced.some(({ formula }) => formula.kind === 'highest-income');

/** The same bid, but nowhere better and dearer by up to the spread: whoever puts it first has reckoned against the bidder that offered more for less. */
const worsePrice = (planned: Plan, price: Fraction, permille: bigint): Fraction =>
  multiply(price, isIncome(planned) ? fraction(1000n, permille) : fraction(permille, 1000n));

const worseThan = (planned: Plan, draw: Draw, better: InventedBid, number: number, priceSpread: number): InventedBid => ({
  id: `invented-${number}` as BidId,
  name: `Bid ${number}`,
  scores: new Map(
    planned.scored.map(({ criterion, scale }) => {
      const score = better.scores.get(criterion.id) ?? '';
      const position = scale.steps.findIndex(({ value }) => value === score);
      return [criterion.id, scale.steps[position - draw.below(2)]?.value ?? score];
    }),
  ),
  price: printExact(worsePrice(planned, exact(better.price), BigInt(1001 + draw.below(priceSpread * 10)))),
  offers: new Map(
    [...better.offers].map(([measure, quantity]) => [
      measure,
      draw.below(2) === 0 ? quantity : printExact(multiply(part(draw), exact(quantity))),
    ]),
  ),
});

/** Poor in every answer, but among the cheapest or with the highest offers: it cannot well be first, and yet may decide who is. */
const spoiler = (planned: Plan, draw: Draw, number: number, priceSpread: number): InventedBid => {
  const { model, scored, offered } = planned;
  const isCheap = offered.length === 0 || draw.below(2) === 0;
  const estimate = estimateOf(model);
  const lowest = 1000 - priceSpread * 10;
  const permille = isCheap ? lowest + draw.below(priceSpread * 4 + 1) : 2000 - lowest;
  const price = multiply(estimate, fraction(BigInt(isIncome(planned) ? 2000 - permille : permille), 1000n));
  const enough = (criterion: ScoredCriterion, value: Exact) => criterion.threshold === null || passes(criterion.threshold, exact(value));
  return {
    ...inventOne(planned, draw, number, priceSpread),
    scores: new Map(
      scored.map(({ criterion, scale: { steps } }) => [
        criterion.id,
        (steps.find(({ value }) => enough(criterion, value)) ?? steps[0])?.value ?? '',
      ]),
    ),
    price: printExact(price),
    offers: new Map(
      offered
        .flatMap(({ measures }) => measures)
        .map((measure) => [measure.id, isCheap ? '0' : printExact(needsOwnPrice(measure) ? price : mostUnits)]),
    ),
  };
};

export interface FieldOrder {
  readonly seed: Seed;
  /** In each field, from 3 up. The last but one is a worse copy of the first, the last is poor but cheap or generous. */
  readonly bids: number;
  /** Prices lie within so many percent of the estimate, a whole number from 1 to 99; that of the worse copy may lie as far again above its model. */
  readonly priceSpread: number;
}

const seeds = 1n << 64n;

/** The field of one round. Each round has a seed of its own, so that an example can be made again without the rounds before it. Throws for a seed that is none. */
export const inventField = (plan: Plan, { seed, bids, priceSpread }: FieldOrder, round: number): readonly InventedBid[] => {
  const draw = drawing(String((BigInt(seed) + BigInt(round)) % seeds));
  if (!draw.ok) throw new RangeError(draw.refusal.sentence);
  const first = inventOne(plan, draw.value, 1, priceSpread);
  const more = Array.from({ length: bids - 3 }, (_, at) => inventOne(plan, draw.value, at + 2, priceSpread));
  return [first, ...more, worseThan(plan, draw.value, first, bids - 1, priceSpread), spoiler(plan, draw.value, bids, priceSpread)];
};

/** As if all this were on record. Where a threshold leaves a choice, the bid is kept. */
export const inputFor = ({ gates, offered }: Plan, bids: readonly InventedBid[]): EvaluationInput => ({
  bids: bids.map(({ id, name }) => ({ id, name })),
  setAside: [],
  consensus: bids.flatMap(({ id, scores }) => [...scores].map(([criterion, value]) => ({ bid: id, criterion, value }))),
  prices: bids.map(({ id, price }) => ({ bid: id, pounds: price })),
  offers: bids.flatMap(({ id, offers }) =>
    offered.flatMap(({ measures }) => measures).map((measure) => plainOffer(id, measure, offers.get(measure.id) ?? '0')),
  ),
  kept: bids.flatMap(({ id }) =>
    gates.filter(({ threshold }) => threshold.modality === 'may').map(({ criterion }) => ({ bid: id, criterion: criterion.id })),
  ),
  tieOrders: [],
});
