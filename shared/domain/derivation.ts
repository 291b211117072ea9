/** How a number came about, in a form that a screen can open step by step down to who said what and when (rule N9). */

import type { BidId, CriterionId, Exact, MeasureId, ScaleId } from './ids.ts';

/** Where a number that went into a calculation stands. Each kind names the record, or the other derivation, that a reader can open next. */
export type Source =
  /** The score that the panel agreed. */
  | { readonly kind: 'consensus'; readonly criterion: CriterionId; readonly bid: BidId }
  /** The bid's evaluated price in pounds. */
  | { readonly kind: 'price'; readonly bid: BidId }
  /** The total that the bid asked for, before any step on the way to its evaluated price. */
  | { readonly kind: 'tendered'; readonly bid: BidId }
  /** The quantity that the bid promised. */
  | { readonly kind: 'offer'; readonly measure: MeasureId; readonly bid: BidId }
  /** The published weight, in points out of 100 for the whole tender. */
  | { readonly kind: 'weight'; readonly criterion: CriterionId }
  /** The published highest or lowest step. */
  | { readonly kind: 'scale'; readonly scale: ScaleId }
  | { readonly kind: 'threshold'; readonly criterion: CriterionId }
  /** A number that the authority published with its price formula: a floor, a factor, a budget. */
  | { readonly kind: 'price-rule'; readonly criterion: CriterionId }
  /** What the authority published about a measure. */
  | {
      readonly kind: 'measure';
      readonly measure: MeasureId;
      readonly field: 'value' | 'deadweight' | 'attribution' | 'displacement' | 'drop-off' | 'evidence' | 'cap';
    }
  /** What the authority published about how a criterion's points are reckoned: a target, a band, the points needed. */
  | { readonly kind: 'rule'; readonly criterion: CriterionId }
  /** Pounds of social value counted for a bid: the sum over the measures of a criterion, or one measure. */
  | { readonly kind: 'worth'; readonly criterion: CriterionId; readonly bid: BidId; readonly measure: MeasureId | null }
  /** Points of a criterion, worked out elsewhere in the same evaluation. */
  | { readonly kind: 'points'; readonly criterion: CriterionId; readonly bid: BidId }
  | { readonly kind: 'total'; readonly bid: BidId }
  /** The pounds by which a bid is put in order instead of its total. */
  | { readonly kind: 'figure'; readonly bid: BidId };

export interface DerivationInput {
  /** What the number is, in the words of the formula. */
  readonly label: string;
  readonly value: Exact;
  readonly source: Source;
}

export interface Derivation {
  readonly title: string;
  /** The rule in words and signs: "score ÷ highest step × weight". */
  readonly formula: string;
  /** The same with the numbers of this case: "4 ÷ 5 × 20". */
  readonly substituted: string;
  readonly value: Exact;
  readonly inputs: readonly DerivationInput[];
  /** Calculations inside this one, such as the same number before a published rounding. */
  readonly steps?: readonly Derivation[];
}
