/** The same bids under other price formulas: it explains what the published one decided and decides nothing (domain.md 3.7). Information only, through `settle`. */

import { displayShort } from './display.ts';
import { exact } from './exact.ts';
import type { BidId, Exact } from './ids.ts';
import { plan } from './plan.ts';
import type { PriceFormula } from './price.ts';
import type { Outcome } from './result.ts';
import { allowed, refuse, refused } from './result.ts';
import { reckon } from './reckon.ts';
import type { Settled } from './sensitivity.ts';

export interface NamedFormula {
  readonly name: string;
  readonly formula: PriceFormula;
}

export interface Swapped {
  readonly name: string;
  /** Best first. */
  readonly totals: readonly { readonly bid: BidId; readonly total: Exact }[];
  /** Null when the first place would be tied. */
  readonly winner: BidId | null;
  readonly sentence: string;
}

/** Every price criterion of the model judged by this formula instead. Refuses `no-price-criterion` and what `plan` and `calculate` refuse of the formula. */
export const swapFormula = ({ model, input, first, rivals }: Settled, { name, formula }: NamedFormula): Outcome<Swapped> => {
  if (!model.criteria.some(({ kind }) => kind === 'price'))
    return refused(refuse('no-price-criterion', 'Price is not a criterion here, so no formula can be swapped.'));
  const criteria = model.criteria.map((criterion) => (criterion.kind === 'price' ? { ...criterion, formula } : criterion));
  const planned = plan({ ...model, criteria });
  if (!planned.ok) return planned;
  const result = reckon(planned.value, input);
  if (!result.ok) return result;
  const { places = [], winner = null } = result.value.ranking ?? {};
  const leader = [first, ...rivals].find(({ bid }) => bid === winner);
  const total = places.find(({ bid }) => bid === winner)?.total;
  const sentence =
    leader && total !== undefined
      ? `By “${name}”, ${leader.name} would ${leader.bid === first.bid ? 'still be' : 'be'} first with ${displayShort(exact(total))}.`
      : `By “${name}” the first place would be tied.`;
  return allowed({ name, totals: places.map(({ bid, total }) => ({ bid, total })), winner, sentence });
};
