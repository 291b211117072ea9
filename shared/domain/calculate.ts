/** The arithmetic of an evaluation, in fractions and without words: points, totals, and what is missing (domain.md 3.2 to 3.6). */

import type { Criterion, Envelope, WeighedCriterion } from './criteria.ts';
import type { EvaluationInput, Missing } from './evaluation.ts';
import type { Fraction } from './exact.ts';
import { roundTo, sum, zero } from './exact.ts';
import { factsByBid } from './facts.ts';
import { type Field, fieldOf, valueBid, type ValuedBid } from './field.ts';
import type { CriterionId } from './ids.ts';
import { markBid } from './marks.ts';
import type { Rounding } from './model.ts';
import type { Plan } from './plan.ts';
import { pricePoints } from './price.ts';
import { priceFigure } from './price-figure.ts';
import type { Contender } from './ranking.ts';
import type { Outcome } from './result.ts';
import { allowed } from './result.ts';
import { isWhole } from './measure.ts';
import { worthPoints } from './social-value-points.ts';

export interface BidCalculation extends ValuedBid {
  /** After the published rounding; nothing for what is not known. */
  readonly points: ReadonlyMap<CriterionId, Fraction>;
  /** After the published rounding; null while anything is missing, and for bids that do not stand. */
  readonly total: Fraction | null;
  /** Pounds by which the bid is put in order instead of its total; null where nothing of the kind is published, and with the total. */
  readonly figure: Fraction | null;
}

export interface Calculation {
  /** Standing bids, then those set aside, each in the order given. */
  readonly bids: readonly BidCalculation[];
  readonly field: Field;
  readonly missing: readonly Missing[];
}

/** Where the published rounding bites: `leaf` at every criterion with points of its own, `section` at the top of the tree. */
export const isRounded = ({ stage }: Rounding, criterion: Criterion): boolean =>
  (stage === 'leaf' && criterion.kind !== 'group') ||
  (stage === 'section' && criterion.parent === null) ||
  (stage === 'price' && criterion.kind === 'price');

const unroundedPoints = (
  criterion: WeighedCriterion,
  plan: Plan,
  { reference, highest }: Field,
  bid: ValuedBid,
  points: ReadonlyMap<CriterionId, Fraction>,
): Outcome<Fraction | null> => {
  const weight = plan.weights.get(criterion.id)?.absolute ?? zero;
  const { price } = bid.facts;
  switch (criterion.kind) {
    case 'scored':
      return allowed(bid.marks.get(criterion.id) ?? null);
    case 'price':
      if (bid.standing !== 'standing' || !reference || !price) return allowed(null);
      return pricePoints(criterion.formula, weight, { bid: bid.bid.id, name: bid.bid.name, pounds: price }, reference);
    case 'social-value-quantity': {
      const pounds = bid.pounds.get(criterion.id);
      const standing = pounds && { pounds, ownPrice: price, estimate: plan.estimate, highest: highest.get(criterion.id) ?? null };
      return allowed(standing ? worthPoints(criterion.points, weight, standing) : null);
    }
    case 'group':
      return allowed(sumIfKnown(plan, criterion.id, points));
    default:
      return criterion satisfies never;
  }
};

/** A sum with a missing part is not known: nothing is skipped and nothing counts as nought. */
const sumIfKnown = ({ below }: Plan, parent: CriterionId | null, points: ReadonlyMap<CriterionId, Fraction>): Fraction | null => {
  const parts: Fraction[] = [];
  for (const { id } of below.get(parent) ?? []) {
    const part = points.get(id);
    if (!part) return null;
    parts.push(part);
  }
  return sum(parts);
};

/** The total is that of all points but price, because a price that ranks has none. */
const figureOf = ({ ranking }: Plan, { bid, facts: { price } }: ValuedBid, total: Fraction | null): Outcome<Fraction | null> =>
  ranking && price && total ? priceFigure(ranking.formula, bid, price, total) : allowed(null);

const totalled = (plan: Plan, field: Field, bid: ValuedBid): Outcome<BidCalculation> => {
  const { rounding } = plan.model;
  const points = new Map<CriterionId, Fraction>();
  for (const criterion of plan.fromTheLeaves) {
    const mark = bid.marks.get(criterion.id);
    if (mark && rounding.stage !== 'leaf' && criterion.parent !== null) {
      // Most of what there is, and nothing is left to be done to it.
      points.set(criterion.id, mark);
      continue;
    }
    const unrounded = unroundedPoints(criterion, plan, field, bid, points);
    if (!unrounded.ok) return unrounded;
    if (unrounded.value === null) continue;
    points.set(criterion.id, isRounded(rounding, criterion) ? roundTo(unrounded.value, rounding.places, rounding.mode) : unrounded.value);
  }
  const exactly = bid.standing === 'standing' && !plan.order ? sumIfKnown(plan, null, points) : null;
  const total = exactly && rounding.stage === 'total' ? roundTo(exactly, rounding.places, rounding.mode) : exactly;
  const figure = figureOf(plan, bid, total);
  return figure.ok ? allowed({ ...bid, points, total, figure: figure.value }) : figure;
};

/** What one bid still owes its total, and the panel still owes the bid. A price is asked for only from a bid that stands. */
const missingFor = (plan: Plan, { bid: { id: bid }, facts, standing, failed }: ValuedBid): readonly Missing[] => {
  if (standing === 'set-aside') return [];
  const consensus = plan.scored
    .filter(({ criterion }) => !facts.scores.has(criterion.id))
    .map(({ criterion }): Missing => ({ kind: 'consensus', criterion: criterion.id, bid }));
  if (standing === 'disqualified') return consensus;
  const decisions = failed
    .filter(({ criterion }) => !facts.kept.has(criterion.id))
    .map(({ criterion }): Missing => ({ kind: 'decision', criterion: criterion.id, bid }));
  if (standing === 'awaiting-decision') return [...consensus, ...decisions];
  const measures = plan.offered
    .flatMap((criterion) => criterion.measures)
    .filter((measure) => {
      const offer = facts.offers.get(measure.id);
      return !offer || !isWhole(measure, offer);
    });
  return [
    ...consensus,
    ...(plan.needsPrices && facts.price === null ? [{ kind: 'price', bid } as const] : []),
    ...measures.map(({ id }): Missing => ({ kind: 'offer', measure: id, bid })),
  ];
};

/** Refuses what `factsByBid`, `markBid` and `priceFigure` refuse. What is missing is listed and left out; what can be known is worked out. */
export const calculate = (plan: Plan, input: EvaluationInput): Outcome<Calculation> => {
  const facts = factsByBid(input);
  if (!facts.ok) return facts;
  const valued: ValuedBid[] = [];
  for (const [bids, isSetAside] of [
    [input.bids, false],
    [input.setAside, true],
  ] as const) {
    for (const bid of bids) {
      const its = facts.value.get(bid.id);
      if (!its) continue;
      const marked = markBid(plan, bid, its, isSetAside);
      if (!marked.ok) return marked;
      valued.push(valueBid(plan, marked.value));
    }
  }
  const field = fieldOf(plan, valued);
  if (!field.ok) return field;
  const bids: BidCalculation[] = [];
  for (const bid of valued) {
    const calculated = totalled(plan, field.value, bid);
    if (!calculated.ok) return calculated;
    bids.push(calculated.value);
  }
  return allowed({ bids, field: field.value, missing: bids.flatMap((bid) => missingFor(plan, bid)) });
};

/** The bids that stand with a total, as the ranking wants them. */
export const contenders = (plan: Plan, { bids }: Calculation): readonly Contender[] =>
  bids.flatMap(({ bid, facts, standing, points, total, figure }) =>
    (plan.order ? standing !== 'standing' || plan.order.some(({ id }) => !points.has(id)) : total === null)
      ? []
      : [
          {
            bid: bid.id,
            name: bid.name,
            total: total ?? zero,
            figure,
            price: facts.price,
            points,
            pointsOf: (envelope) =>
              sum(plan.weighed.filter((criterion) => envelopeOf(criterion) === envelope).map(({ id }) => points.get(id) ?? zero)),
          },
        ],
  );

const envelopeOf = (criterion: Criterion): Envelope | null => {
  if (criterion.kind === 'scored') return criterion.envelope;
  if (criterion.kind === 'social-value-quantity') return 'social-value';
  return criterion.kind === 'price' ? 'price' : null;
};
