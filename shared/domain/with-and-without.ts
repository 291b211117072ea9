/** The result with the bids in question and without them: a bid that leaves changes what relative formulas refer to, and both results are kept (domain.md 2.5 and 5.1; rule N10). */

import type { Evaluation } from './evaluation.ts';
import type { BidId } from './ids.ts';
import type { Model, ModelLot } from './model.ts';
import type { Outcome } from './result.ts';
import { allowed } from './result.ts';
import { evaluateTender, type TenderInput } from './tender-evaluation.ts';

export interface WithAndWithout {
  readonly bids: readonly BidId[];
  /** The lots that a bid in question is in; one alone for a contract that is let as one. */
  readonly lots: readonly { readonly lot: ModelLot | null; readonly with: Evaluation; readonly without: Evaluation }[];
}

/** `inQuestion` are bids that stand and may leave, or that have left; those that were never priced change nothing and are left out of it. Null when no bid is left. Refuses what `evaluate` refuses. */
export const withAndWithout = (model: Model, input: TenderInput, inQuestion: readonly BidId[]): Outcome<WithAndWithout | null> => {
  const all = [...input.bids, ...input.setAside];
  const moved = all.filter(({ id }) => inQuestion.includes(id) && input.prices.some((price) => price.bid === id));
  if (moved.length === 0) return allowed(null);
  const stay = input.bids.filter((bid) => !moved.includes(bid));
  const out = input.setAside.filter((bid) => !moved.includes(bid));
  const including = evaluateTender(model, { ...input, bids: [...stay, ...moved], setAside: out });
  if (!including.ok) return including;
  const excluding = evaluateTender(model, { ...input, bids: stay, setAside: [...out, ...moved] });
  if (!excluding.ok) return excluding;
  const lots = including.value.lots.flatMap(({ lot, evaluation }) => {
    const without = excluding.value.lots.find((one) => one.lot?.id === lot?.id);
    const isTouched = moved.some((bid) => bid.lot === (lot?.id ?? null));
    return without && isTouched ? [{ lot, with: evaluation, without: without.evaluation }] : [];
  });
  return allowed({ bids: moved.map(({ id }) => id), lots });
};
