/** The whole evaluation of a tender: every number with its working, from the published model and what is on record (rule N9). */

import { type BidCalculation, calculate, type Calculation, contenders } from './calculate.ts';
import type { BidEvaluation, Evaluation, EvaluationInput, GateResult, OfferWorth } from './evaluation.ts';
import { printExact, zero } from './exact.ts';
import { budgetResult } from './budget.ts';
import { deriveMeasured, gateResult } from './gates.ts';
import type { Model } from './model.ts';
import { type Plan, plan, rankedBy } from './plan.ts';
import { rank } from './ranking.ts';
import type { Outcome } from './result.ts';
import { allowed } from './result.ts';
import { deriveUnits, deriveWorth } from './social-value-working.ts';
import { deriveFigure, derivePoints, deriveTotal, worthByMeasure } from './working.ts';

const gatesOf = (plan: Plan, calculated: BidCalculation): readonly GateResult[] => [
  ...thresholdsOf(plan, calculated),
  ...(plan.budget && calculated.standing !== 'set-aside' ? [budgetResult(plan.budget, calculated.bid, calculated.facts.price)] : []),
];

const thresholdsOf = ({ gates, weights }: Plan, { bid, facts, standing, marks, measured }: BidCalculation): readonly GateResult[] =>
  gates.map((gate) => {
    const { id } = gate.criterion;
    const value = measured.get(id) ?? null;
    const working = value === null ? null : deriveMeasured(gate, bid, value, marks, weights.get(id)?.absolute ?? zero);
    const decided = facts.kept.has(id) ? 'kept' : standing === 'set-aside' ? 'set-aside' : null;
    return { ...gateResult(gate, value, decided), measured: working };
  });

const offersOf = ({ offered }: Plan, { bid, facts, worth }: BidCalculation): readonly OfferWorth[] =>
  offered.flatMap((criterion) =>
    worthByMeasure(criterion, worth).map(({ measure, worth }) => ({
      criterion: criterion.id,
      measure: measure.id,
      promised: printExact(worth.promised),
      verified: printExact(worth.verified),
      counted: printExact(worth.counted),
      units: deriveUnits(measure, bid, facts.price, worth),
      pounds: deriveWorth(measure, bid, facts.price, worth),
    })),
  );

const bidOf = (plan: Plan, { field }: Calculation, calculated: BidCalculation): BidEvaluation => ({
  bid: calculated.bid.id,
  name: calculated.bid.name,
  standing: calculated.standing,
  points: plan.weighed.map((criterion) => ({
    criterion: criterion.id,
    available: printExact(plan.weights.get(criterion.id)?.absolute ?? zero),
    points: derivePoints(plan, field, calculated, criterion),
  })),
  gates: gatesOf(plan, calculated),
  offers: offersOf(plan, calculated),
  total: deriveTotal(plan, calculated),
  figure: deriveFigure(plan, calculated),
});

/** A calculation put into words and exact texts. The ranking is there only when nothing is missing. */
export const present = (plan: Plan, calculation: Calculation, input: EvaluationInput): Evaluation => ({
  // Where the order decides there are no weights: the hundred of each criterion is only a way of writing.
  weights: (plan.order ? [] : plan.weighed).flatMap(({ id }) => {
    const weight = plan.weights.get(id);
    return weight ? [{ criterion: id, relative: printExact(weight.relative), absolute: printExact(weight.absolute) }] : [];
  }),
  bids: calculation.bids.map((bid) => bidOf(plan, calculation, bid)),
  missing: calculation.missing,
  ranking:
    calculation.missing.length > 0
      ? null
      : rank(contenders(plan, calculation), plan.model.tieBreak, input.tieOrders, plan.order ?? plan.below.get(null) ?? [], rankedBy(plan)),
});

/**
 * Evaluates what is on record so far: before price is open, with empty prices, that is the points of quality and the gates. Refuses what the plan
 * (weights, scales, thresholds), the facts (`fact-given-twice`, `price-not-positive`, `offer-not-a-quantity`) and the scales (`value-not-on-scale`) refuse.
 */
export const evaluate = (model: Model, input: EvaluationInput): Outcome<Evaluation> => {
  const planned = plan(model);
  if (!planned.ok) return planned;
  const calculation = calculate(planned.value, input);
  return calculation.ok ? allowed(present(planned.value, calculation.value, input)) : calculation;
};
