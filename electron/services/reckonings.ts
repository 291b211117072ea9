/** The domain's long reckonings as tasks that can be sent to a thread: each is told as it goes on and can be left at any step. */

import { type AgreedMark, type Agreement, agreementOf, type IndividualMark } from '../../shared/domain/agreement.ts';
import type { EvaluationInput } from '../../shared/domain/evaluation.ts';
import type { Model } from '../../shared/domain/model.ts';
import { allowed, type Outcome } from '../../shared/domain/result.ts';
import { type Robustness, robustnessOf } from '../../shared/domain/robustness.ts';
import { settle, type Standing } from '../../shared/domain/sensitivity.ts';
import type { Stepwise } from '../../shared/domain/stepwise.ts';
import { type LotTrial, tryModel } from '../../shared/domain/stress-tender.ts';
import type { StressOrder } from '../../shared/domain/stress.ts';
import { type DrawOrder, type WeightDraws, weightDraws } from '../../shared/domain/weight-draws.ts';
import type { Work } from './jobs.ts';

/** The result of one lot, or of the whole contract, as plain values: what it is settled from. */
export interface ResultFacts extends Standing {
  readonly model: Model;
  readonly input: EvaluationInput;
}

export type Task =
  | { readonly kind: 'stress-test'; readonly model: Model; readonly order: StressOrder }
  | { readonly kind: 'agreement'; readonly marks: readonly IndividualMark[]; readonly consensus: readonly AgreedMark[] }
  | { readonly kind: 'robustness'; readonly result: ResultFacts; readonly marks: readonly IndividualMark[] }
  | { readonly kind: 'weight-draws'; readonly result: ResultFacts; readonly order: DrawOrder };

interface Wholes {
  readonly 'stress-test': readonly LotTrial[];
  readonly agreement: Agreement;
  readonly robustness: Robustness;
  readonly 'weight-draws': WeightDraws;
}

export type WholeOf<One extends Task> = Wholes[One['kind']];

/** Refuses what the rule behind the task refuses. */
export function* reckoning(task: Task): Stepwise<Outcome<Wholes[keyof Wholes]>> {
  if (task.kind === 'stress-test') return yield* tryModel(task.model, task.order);
  if (task.kind === 'agreement') return allowed(agreementOf(task.marks, task.consensus));
  const settled = settle(task.result, task.result.model, task.result.input);
  if (!settled.ok) return settled;
  if (task.kind === 'robustness') return yield* robustnessOf(settled.value, task.marks);
  const begun = weightDraws(settled.value, task.order);
  return begun.ok ? allowed(yield* begun.value) : begun;
}

/** Runs a task to its end, telling under `label` how far it is. Cancelling throws the signal's reason. */
export type Reckon = <One extends Task>(task: One, label: string, work: Work) => Promise<Outcome<WholeOf<One>>>;

/** Milliseconds after which others get their turn. */
const turn = 20;

/** In the thread that asks, for programs that have nothing else to do meanwhile. */
export const reckonHere: Reckon = async <One extends Task>(task: One, label: string, { signal, progress }: Work) => {
  const steps = reckoning(task);
  let since = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value as Outcome<WholeOf<One>>;
    if (performance.now() - since < turn) continue;
    const { done, total, label: now = label, soFar } = step.value;
    progress(now, done, total, soFar);
    await new Promise(setImmediate);
    signal.throwIfAborted();
    since = performance.now();
  }
};
