/** What the published mechanism leaves open between lots, and how that was decided on record: by a witnessed draw where drawing lots was published, else by a reasoned decision (domain.md 3.1, 3.6). */

import type { TieOrder } from './evaluation.ts';
import type { BidId, LotId } from './ids.ts';
import type { Refusal } from './result.ts';

/** The bids that are awarded together, in the order of the lots; of a lot that nobody gets there is none. */
export type Combination = readonly BidId[];

export type LotChoice =
  /** The best combinations, which come out exactly level. */
  | { readonly kind: 'combination'; readonly asks: TieOrder['by']; readonly from: readonly Combination[] }
  /** Lots of one value, which value does not put in order. */
  | { readonly kind: 'order'; readonly asks: TieOrder['by']; readonly lots: readonly LotId[] };

/** It names all that it chose from. */
export type LotDecision =
  | { readonly kind: 'combination'; readonly by: TieOrder['by']; readonly from: readonly Combination[]; readonly chosen: Combination }
  | { readonly kind: 'order'; readonly by: TieOrder['by']; readonly order: readonly LotId[] };

export interface LotRecord {
  /** What was published for bids that nothing else separates. */
  readonly asks: TieOrder['by'];
  readonly decisions: readonly LotDecision[];
}

/** An outcome that names, where a person can decide, between what. */
export type OrChoice<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal; readonly choice?: LotChoice };

/** Nothing more can be laid before somebody who has to choose one. */
export const mostToChooseFrom = 100;

/** The same members in whatever order; none of the first list stands in it twice. */
export const sameMembers = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((member) => other.includes(member));

const sameCombinations = (one: readonly Combination[], other: readonly Combination[]): boolean =>
  one.length === other.length && one.every((each) => other.some((candidate) => sameMembers(each, candidate)));

/** A decision is about exactly what it chose from: it lapses when a bid is withdrawn or a number changes and something else is level. */
export const isAbout = (decision: LotDecision, choice: LotChoice): boolean =>
  decision.kind === 'order'
    ? choice.kind === 'order' && sameMembers(choice.lots, decision.order)
    : choice.kind === 'combination' &&
      sameCombinations(choice.from, decision.from) &&
      choice.from.some((each) => sameMembers(each, decision.chosen));

/** What was decided on record about this choice, in the way that was published. */
export const decided = <Kind extends LotDecision['kind']>(
  choice: LotChoice & { readonly kind: Kind },
  decisions: readonly LotDecision[],
): (LotDecision & { readonly kind: Kind }) | null =>
  decisions.find(
    (one): one is LotDecision & { readonly kind: Kind } => one.kind === choice.kind && one.by === choice.asks && isAbout(one, choice),
  ) ?? null;

/** What somebody can do about it now. */
export const howToChoose = (asks: TieOrder['by']): string =>
  asks === 'draw'
    ? 'As published, lots are drawn before a witness: draw and record it.'
    : 'Nothing that was published decides between them: record a decision with its reason, before a witness.';
