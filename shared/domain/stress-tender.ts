/** The whole model of a tender tried out: the contract, or each of its lots as if it were a contract of its own. */

import type { LotId } from './ids.ts';
import { modelOfLot } from './lot-model.ts';
import type { Model } from './model.ts';
import type { Outcome } from './result.ts';
import { allowed } from './result.ts';
import type { Stepwise } from './stepwise.ts';
import { type StressOrder, type StressReport, stressTest } from './stress.ts';

export interface LotTrial {
  /** null: the whole contract. */
  readonly lot: LotId | null;
  readonly report: StressReport;
}

/** Refuses what `stressTest` refuses. */
export function* tryModel(model: Model, order: StressOrder): Stepwise<Outcome<readonly LotTrial[]>> {
  const trials: LotTrial[] = [];
  const lots = model.lots.length > 0 ? model.lots : [null];
  for (const [position, lot] of lots.entries()) {
    const begun = stressTest(modelOfLot(model, lot?.id ?? null), order);
    if (!begun.ok) return begun;
    const steps = begun.value;
    let step = steps.next();
    for (; step.done !== true; step = steps.next())
      yield { done: position * order.rounds + step.value.done, total: lots.length * order.rounds };
    trials.push({ lot: lot?.id ?? null, report: step.value });
  }
  return allowed(trials);
}
