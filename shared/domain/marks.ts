/** A bid as far as its agreed marks alone carry it: points of its answers, thresholds, and whether it still stands. This is all there is before price is open. */

import type { BidEvaluation, NamedBid } from './evaluation.ts';
import type { Fraction } from './exact.ts';
import { compare, exact, one, sum } from './exact.ts';
import type { BidFacts } from './facts.ts';
import type { Gate } from './gates.ts';
import { passes, percentOf } from './gates.ts';
import type { CriterionId } from './ids.ts';
import type { Plan } from './plan.ts';
import type { Outcome } from './result.ts';
import { allowed, refused } from './result.ts';
import { checkScore } from './scale.ts';

type ByCriterion = ReadonlyMap<CriterionId, Fraction>;

export interface MarkedBid {
  readonly bid: NamedBid;
  readonly facts: BidFacts;
  readonly standing: BidEvaluation['standing'];
  /** Unrounded points of the answers that have an agreed score. The others are left out, not given nought. */
  readonly marks: ByCriterion;
  /** What each threshold is compared with, unrounded; nothing for those under which a mark is missing. */
  readonly measured: ByCriterion;
  readonly failed: readonly Gate[];
}

const marksOf = ({ scored }: Plan, { scores }: BidFacts): Outcome<ByCriterion> => {
  const marks = new Map<CriterionId, Fraction>();
  for (const { criterion, scale, pointsByStep } of scored) {
    const score = scores.get(criterion.id);
    if (score === undefined) continue;
    const points = pointsByStep.get(score);
    if (points) {
      marks.set(criterion.id, points);
      continue;
    }
    const step = checkScore(scale, score);
    if (!step.ok) return refused({ ...step.refusal, about: criterion.id });
    throw new TypeError(`the score ${score} or a step of “${scale.name}” is not in canonical writing`);
  }
  return allowed(marks);
};

/** A threshold on a question looks at the score itself, one on a section at the percentage of its points. */
const measuredBy = ({ criterion, scored }: Gate, plan: Plan, { scores }: BidFacts, marks: ByCriterion): Fraction | null => {
  if (criterion.kind === 'scored') {
    const score = scores.get(criterion.id);
    return score === undefined ? null : exact(score);
  }
  const points = scored.map((id) => marks.get(id) ?? null);
  const available = plan.weights.get(criterion.id)?.absolute ?? one;
  return points.every((each) => each !== null) ? percentOf(sum(points), available) : null;
};

/** A price exactly at the budget passes (domain.md 3.4, P0). */
export const isOverBudget = ({ budget }: Plan, { price }: BidFacts): boolean =>
  budget !== null && price !== null && compare(price, budget.pounds) > 0;

const standingOf = (plan: Plan, failed: readonly Gate[], facts: BidFacts): BidEvaluation['standing'] => {
  const { kept } = facts;
  if (failed.some(({ threshold }) => threshold.modality === 'must') || isOverBudget(plan, facts)) return 'disqualified';
  return failed.every(({ criterion }) => kept.has(criterion.id)) ? 'standing' : 'awaiting-decision';
};

/** Refuses `value-not-on-scale`. */
export const markBid = (plan: Plan, bid: NamedBid, facts: BidFacts, isSetAside: boolean): Outcome<MarkedBid> => {
  const marks = marksOf(plan, facts);
  if (!marks.ok) return marks;
  const measured = new Map<CriterionId, Fraction>();
  const failed: Gate[] = [];
  for (const gate of plan.gates) {
    const value = measuredBy(gate, plan, facts, marks.value);
    if (!value) continue;
    measured.set(gate.criterion.id, value);
    if (!passes(gate.threshold, value)) failed.push(gate);
  }
  return allowed({
    bid,
    facts,
    standing: isSetAside ? 'set-aside' : standingOf(plan, failed, facts),
    marks: marks.value,
    measured,
    failed,
  });
};

/** Whether it is settled if the bid belongs to the field that relative formulas compare. */
export const isSettled = ({ gates, budget }: Plan, { standing, measured, facts }: MarkedBid): boolean =>
  standing === 'disqualified' ||
  (standing === 'standing' && gates.every(({ criterion }) => measured.has(criterion.id)) && (budget === null || facts.price !== null));
