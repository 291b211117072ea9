/** What an evaluation is given and what it answers: plain values with exact texts, so that they cross a wire and stand in a canonical record. */

import type { Derivation } from './derivation.ts';
import type { BidId, CriterionId, Exact, MeasureId } from './ids.ts';
import type { Offer } from './measure.ts';

export interface NamedBid {
  readonly id: BidId;
  /** The name, or the alias, that titles and sentences shall use. */
  readonly name: string;
}

/** How bids that nothing published can separate were put in order, on record: by a witnessed draw or by a reasoned decision. Best first. */
export interface TieOrder {
  readonly by: 'draw' | 'decision';
  readonly order: readonly BidId[];
}

export interface EvaluationInput {
  /** The bids still standing. Bids that fail a "must" threshold are put out here, by the evaluation itself. */
  readonly bids: readonly NamedBid[];
  /** Disqualified, disregarded or withdrawn: marks are shown, but no price is used and no relative formula refers to them. */
  readonly setAside: readonly NamedBid[];
  readonly consensus: readonly { readonly criterion: CriterionId; readonly bid: BidId; readonly value: Exact }[];
  /** Evaluated prices in pounds; empty before the price envelope is open. */
  readonly prices: readonly { readonly bid: BidId; readonly pounds: Exact }[];
  readonly offers: readonly Offer[];
  /** Failed "may" thresholds after which the panel decided, with a reason, to keep the bid. */
  readonly kept: readonly { readonly bid: BidId; readonly criterion: CriterionId }[];
  readonly tieOrders: readonly TieOrder[];
}

/** What stands between an evaluation and its ranking. A missing number is never a nought and never left out of a sum (rule N9). */
export type Missing =
  | { readonly kind: 'consensus'; readonly criterion: CriterionId; readonly bid: BidId }
  /** A "may" threshold was failed: somebody has to decide, with a reason. */
  | { readonly kind: 'decision'; readonly criterion: CriterionId; readonly bid: BidId }
  | { readonly kind: 'price'; readonly bid: BidId }
  | { readonly kind: 'offer'; readonly measure: MeasureId; readonly bid: BidId };

export interface GateResult {
  readonly criterion: CriterionId;
  /** `undecided`: not every mark under it is agreed. */
  readonly result: 'passed' | 'failed' | 'undecided';
  readonly consequence: 'none' | 'disqualified' | 'needs-decision' | 'kept';
  /** The agreed score, or the percentage of the points available; null while undecided. */
  readonly measured: Derivation | null;
  /** With the exact numbers, never "60.00 fails 60". */
  readonly sentence: string;
}

export interface CriterionPoints {
  readonly criterion: CriterionId;
  /** The most that can be had: the absolute weight. */
  readonly available: Exact;
  /** Null while something that it needs is missing, and for price and social value quantities of bids that do not stand. */
  readonly points: Derivation | null;
}

export interface OfferWorth {
  readonly criterion: CriterionId;
  readonly measure: MeasureId;
  /** The quantity as promised: what the contract will hold, whatever was counted. */
  readonly promised: Exact;
  /** What verification left of it. */
  readonly verified: Exact;
  /** The quantity after the published cap. */
  readonly counted: Exact;
  /** How the units counted came about; null where all that was promised counts. */
  readonly units: Derivation | null;
  readonly pounds: Derivation;
}

export interface BidEvaluation {
  readonly bid: BidId;
  readonly name: string;
  readonly standing: 'standing' | 'disqualified' | 'awaiting-decision' | 'set-aside';
  /** Every weighed criterion, depth-first. */
  readonly points: readonly CriterionPoints[];
  readonly gates: readonly GateResult[];
  /** Every offered measure whose pounds can be worked out already. */
  readonly offers: readonly OfferWorth[];
  /** Null is "incomplete", or no longer in the running. */
  readonly total: Derivation | null;
  /** Pounds by which bids are put in order instead of their totals; null where they are not, and with the total. */
  readonly figure: Derivation | null;
}

/** What puts bids in order: the highest total, or the lowest figure of a price formula without a weight (domain.md 3.4, P6 and P7). */
export type RankedBy = 'total' | 'price-per-point' | 'willingness-to-pay' | 'criteria-order';

/** Pounds that put bids in order, the lowest first. */
export type RankedByPounds = Exclude<RankedBy, 'total' | 'criteria-order'>;

export interface Place {
  readonly bid: BidId;
  /** 1, 2, 2, 4 … : bids share a rank only while a tie is open. */
  readonly rank: number;
  /** Null where nothing is added up, because the order of the criteria decides. */
  readonly total: Exact | null;
  /** Two decimals, or as many more as it takes to tell unequal totals apart; without a total, what the bid has of 100 on each criterion in turn. */
  readonly shown: string;
  /** In pounds, where it is not the total that puts bids in order. */
  readonly figure: { readonly value: Exact; readonly shown: string } | null;
}

/** Bids with exactly the same total, or the same figure where that ranks. */
export interface Tie {
  readonly bids: readonly BidId[];
  /** The total or the figure; null where the order of the criteria decides and bids are level on every one. */
  readonly level: Exact | null;
  /** Those that the published steps could not separate; empty when the tie is settled. */
  readonly open: readonly { readonly bids: readonly BidId[]; readonly asks: 'draw' | 'decision' }[];
  readonly sentence: string;
}

export interface SectionDifference {
  /** A section at the top of the tree. */
  readonly criterion: CriterionId;
  /** First bid's points less the second's. */
  readonly difference: Exact;
  /** What the margin would be if this section did not count. */
  readonly marginWithout: Exact;
  /** Whether the first bid would no longer lead without it. */
  readonly decides: boolean;
}

/** The first bid against the second. */
export interface Margin {
  readonly first: BidId;
  readonly second: BidId;
  /** In points; in pounds where a figure ranks. */
  readonly points: Derivation;
  /** Empty where a figure ranks: sections do not add up to it. */
  readonly sections: readonly SectionDifference[];
  /** "Social value decides it: without it Bidder B would lead by 3.7545." */
  readonly sentence: string;
}

/** What puts one bid before the next where the order of the criteria decides. */
export interface OrderStep {
  readonly ahead: BidId;
  readonly behind: BidId;
  readonly criterion: CriterionId;
  /** "“Method” puts A before B: 80 against 60 of 100 (level on “Price”)." */
  readonly sentence: string;
}

export interface Ranking {
  readonly by: RankedBy;
  /** Best first. */
  readonly places: readonly Place[];
  readonly ties: readonly Tie[];
  /** Null when no bid stands or the first place is still tied. */
  readonly winner: BidId | null;
  /** Null when fewer than two bids stand or the first place is still tied. */
  readonly margin: Margin | null;
  /** There only where the order of the criteria decides: place after place. */
  readonly order?: readonly OrderStep[];
}

export interface Evaluation {
  readonly weights: readonly { readonly criterion: CriterionId; readonly relative: Exact; readonly absolute: Exact }[];
  /** Standing bids, then those set aside, each in the order given. */
  readonly bids: readonly BidEvaluation[];
  readonly missing: readonly Missing[];
  /** Null while anything is missing. */
  readonly ranking: Ranking | null;
}
