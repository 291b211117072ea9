/** A plan and its facts reckoned through to places: the short way for rules that ask the same tender many questions. Without words or working; `evaluate` has those. */

import { type Calculation, calculate, contenders } from './calculate.ts';
import type { EvaluationInput, Ranking } from './evaluation.ts';
import { type Plan, rankedBy } from './plan.ts';
import { rank } from './ranking.ts';
import type { Outcome } from './result.ts';
import { allowed } from './result.ts';

export interface Reckoned {
  readonly plan: Plan;
  readonly calculation: Calculation;
  /** Null while anything is missing. */
  readonly ranking: Ranking | null;
}

/** Refuses what `calculate` refuses. */
export const reckon = (plan: Plan, input: EvaluationInput): Outcome<Reckoned> => {
  const calculation = calculate(plan, input);
  if (!calculation.ok) return calculation;
  const complete = calculation.value.missing.length === 0;
  const sections = plan.order ?? plan.below.get(null) ?? [];
  return allowed({
    plan,
    calculation: calculation.value,
    ranking: complete ? rank(contenders(plan, calculation.value), plan.model.tieBreak, input.tieOrders, sections, rankedBy(plan)) : null,
  });
};
