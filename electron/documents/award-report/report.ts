/** What the award report is made from: everything that it prints, as one plain value, so that the same value always gives the same pages. */

import type { Tendered } from '../../../shared/domain/currency.ts';
import type { PriceRow, PriceRules } from '../../../shared/domain/price-steps.ts';
import type { RankedBy } from '../../../shared/domain/evaluation.ts';
import type { Threshold } from '../../../shared/domain/criteria.ts';
import type { Derivation } from '../../../shared/domain/derivation.ts';
import type { Exact, Time } from '../../../shared/domain/ids.ts';
import type { LotMechanism } from '../../../shared/domain/lots.ts';
import type { Rounding, TenderDetails, TieBreakStep } from '../../../shared/domain/model.ts';
import type { ConflictAnswer, ConflictOutcome } from '../../../shared/domain/people.ts';
import type { Scale } from '../../../shared/domain/scale.ts';

/** Names a criterion, bid or measure inside one report; never printed. The ids of the record will do. */
export type Key = string;

/** Who and when, the person by name. */
export interface Authored {
  readonly by: string;
  readonly at: Time;
}

/** A reasoned decision on record. */
export interface Decided extends Authored {
  readonly reason: string;
}

/** How a number came about, without the places in the record that a screen would open. A `Derivation` is one. */
export interface Working extends Pick<Derivation, 'title' | 'formula' | 'substituted' | 'value'> {
  readonly steps?: readonly Working[];
}

export interface ReportedCriterion {
  readonly key: Key;
  /** null for the sections at the top: each of them is a column of the result and a piece of the bars. */
  readonly parent: Key | null;
  /** As published: "3.2.1". */
  readonly number: string;
  readonly title: string;
  /** What was asked, as published; empty text is left out. */
  readonly text: string;
  readonly kind: 'group' | 'scored' | 'pass-fail' | 'information' | 'price' | 'social-value-quantity';
  /** Percent of the parent, and points out of 100 for the whole tender; null for what has no weight. */
  readonly relative: Exact | null;
  readonly absolute: Exact | null;
  /** The id of the scale that a scored criterion is marked on. */
  readonly scale: string | null;
  readonly threshold: Threshold | null;
  readonly considerations: readonly string[];
}

export interface ReportedBid {
  readonly key: Key;
  readonly name: string;
  /** "Bidder C": heads the narrow columns, where a name would not fit. */
  readonly alias: string;
  /** A public identifier such as a company number; may be empty. */
  readonly identifier: string;
  readonly size: 'sme' | 'large' | 'unknown';
  readonly vcse: boolean;
  /** When the bidder delivered it, as the portal says: the last of its files. null: no file. */
  readonly received: Time | null;
  /**
   * `standing`: in the running. `failed`: out at completeness, pass or fail, or by a decision on a threshold. `disqualified`: out by a threshold
   * that says "must". `disregarded`: left out on a ground of the Act. `awaiting-decision`: below a threshold that says "may", nobody has decided yet.
   */
  readonly standing: 'standing' | 'withdrawn' | 'disregarded' | 'failed' | 'disqualified' | 'awaiting-decision';
  /** Why it no longer stands, and who recorded that; null for those standing and where a threshold speaks for itself. */
  readonly out: Decided | null;
  /** null while there is no ranking, and for those out of it. */
  readonly rank: number | null;
  /** null is "incomplete", or no longer in the running. */
  readonly total: Working | null;
  /** Pounds by which bids are ranked instead of their totals; null where they are not, and with the total. */
  readonly figure: Working | null;
}

/** Every weighed criterion × every bid, groups too. null: not known, or not counted for a bid that does not stand. */
export interface ReportedPoints {
  readonly criterion: Key;
  readonly bid: Key;
  readonly points: Exact | null;
}

/** What the panel agreed on one answer of one bid. */
export interface ReportedConsensus {
  readonly criterion: Key;
  readonly bid: Key;
  readonly score: Exact;
  readonly reason: string;
  /** One for each consideration of the criterion, in its order. */
  readonly explanations: readonly string[];
  /** Empty when nobody dissented. */
  readonly dissent: string;
  /** Names of those who were there. */
  readonly present: readonly string[];
  /** Outside every individual mark: allowed, and said. The marks themselves are not printed. */
  readonly outside: boolean;
  readonly agreed: Authored;
  /**
   * What an earlier stage agreed and carried forward; null where nothing was. While it `stands` it is this score, and `agreed` says who brought it into this
   * record; otherwise the question was reopened and agreed anew here (domain.md 2.4).
   */
  readonly carried: { readonly stage: string; readonly score: Exact; readonly reason: string; readonly stands: boolean } | null;
}

/** Where the record stands in a procedure of several stages, what was published about going on, and what came from the stage before (PA23 ss.20 and 24). */
export interface ReportedStages {
  /** "Stage 1 of 2, Outline tenders". */
  readonly name: string;
  readonly list: readonly {
    readonly title: string;
    readonly isThis: boolean;
    /** The published rule for who goes on, and what becomes of the scores; null for the last, which ends in an award. */
    readonly onwards: { readonly rule: string; readonly scores: 'carried-forward' | 'reset' } | null;
  }[];
  /** The stage that follows; null where this one ends in an award. */
  readonly next: string | null;
  readonly from: {
    readonly title: string;
    /** The identifier of that record, its freeze hash, and SHA-256 of the act that named who goes on. */
    readonly tender: string;
    readonly freezeHash: string;
    readonly decided: string;
    readonly goneOn: readonly string[];
    readonly leftOut: readonly string[];
    /** How many agreed scores came with them. */
    readonly carried: number;
  } | null;
  /** What a change to the published criteria since then rests on; null where nothing was refined. */
  readonly refinement:
    | (Authored & {
        readonly providedFor: string;
        readonly changesCriterion: boolean;
        readonly eliminated: readonly { readonly name: string; readonly wouldHaveProgressed: boolean | null }[];
        readonly statement: string;
      })
    | null;
}

/** Completeness, a pass or fail criterion, or a threshold, for one bid. */
export interface ReportedGate {
  readonly bid: Key;
  /** null: completeness of the bid as a whole. */
  readonly criterion: Key | null;
  readonly outcome: 'passed' | 'failed' | 'kept' | 'undecided';
  /** The facts of a threshold, with the exact numbers; empty for what a person decided alone. */
  readonly sentence: string;
  readonly decision: Decided | null;
}

/** One step on the way to evaluated prices, with a row for every bid that it reached. */
export interface ReportedPriceStep extends Decided {
  readonly rows: readonly PriceRow[];
}

export interface ReportedPriceFormula {
  readonly criterion: Key;
  /** What was published about the way to the prices that it reads. */
  readonly rules: PriceRules;
  /** In words and signs: "weight × lowest price ÷ price". */
  readonly formula: string;
  /** What a working comes to; a formula that is only a gate has none. */
  readonly comesTo: 'points' | 'pounds' | 'gate';
  /** For each bid with points or a figure: the formula with its numbers in it. */
  readonly workings: readonly { readonly bid: Key; readonly working: Working }[];
}

export interface ReportedMeasure {
  readonly key: Key;
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  /** Pounds per unit, or points under a points menu, as the authority published them. */
  readonly value: Exact;
  /** Each published factor and the cap; empty: only the value is published. */
  readonly factors: readonly string[];
  /** Source, version and licence of the value; empty texts are not given. */
  readonly origin: string;
}

export interface ReportedOffer {
  readonly measure: Key;
  readonly bid: Key;
  /** As promised: what the contract will hold. */
  readonly promised: Exact;
  /** What verification left of it. */
  readonly verified: Exact;
  /** After the published cap; null when it could not be counted (a cap without an opened price, a bid that does not stand). */
  readonly counted: Exact | null;
  readonly pounds: Exact | null;
  /** How it came to its pounds. */
  readonly working: Working | null;
}

/** One quantity looked at singly. */
export interface ReportedOfferCheck extends Decided {
  readonly measure: Key;
  readonly bid: Key;
  readonly outcome: 'accepted' | 'reduced' | 'clarify';
  /** What is left of a promise that was reduced. */
  readonly left: Exact | null;
}

export interface ReportedSocialValue {
  readonly criterion: Key;
  /** How points are earned, caps over several measures, and the rule of verification, as published. */
  readonly rules: readonly string[];
  /** Whether the measures are worth pounds, or points of a menu. */
  readonly counts: 'pounds' | 'points';
  readonly measures: readonly ReportedMeasure[];
  readonly offers: readonly ReportedOffer[];
  readonly checks: readonly ReportedOfferCheck[];
  /** What stood out, for information only. */
  readonly flags: readonly { readonly bid: Key; readonly sentence: string }[];
  readonly workings: readonly { readonly bid: Key; readonly pounds: Exact; readonly working: Working }[];
  /** Offers checked against units, places and double counting, and taken as offered or as verified. */
  readonly accepted: readonly (Decided & { readonly bid: Key })[];
}

/** The first bid against the second (shared/domain/margin.ts). */
export interface ReportedMargin {
  readonly first: Key;
  readonly second: Key;
  readonly points: Exact;
  readonly sentence: string;
  readonly sections: readonly {
    readonly criterion: Key;
    readonly difference: Exact;
    readonly marginWithout: Exact;
    readonly decides: boolean;
  }[];
}

export interface ReportedTie {
  readonly sentence: string;
  /** How it was settled where the published steps ran out or asked for a draw: best first. */
  readonly decision: (Decided & { readonly kind: 'draw' | 'decision'; readonly order: readonly Key[]; readonly witness: string }) | null;
}

/** One person of the panel with their declaration. Answers of "none" are only counted. */
export interface ReportedMember {
  readonly name: string;
  readonly position: string;
  /** In words: "procurement lead". */
  readonly roles: readonly string[];
  /** The declaration that holds, against every bidder; null: none on record. */
  readonly declared: { readonly at: Time; readonly bids: number } | null;
  readonly conflicts: readonly {
    readonly bid: Key;
    readonly answer: Exclude<ConflictAnswer, 'none'>;
    readonly details: string;
    readonly decision: (Decided & { readonly outcome: ConflictOutcome }) | null;
  }[];
}

/** An opening or a lock: what was done, and who turned which key when. */
export interface ReportedLock {
  /** "Criteria frozen". */
  readonly title: string;
  /** In the order in which they were turned; the last one did it. Empty: not done yet. */
  readonly keys: readonly (Authored & { readonly role: string })[];
}

/** SHA-256 as 64 hex digits, and the eight words of its first 88 bits. */
export interface ReportedFingerprint {
  readonly hex: string;
  readonly words: string;
}

/** A trial of the rules on invented bids, as it was recorded. */
export interface ReportedTrial extends Authored {
  readonly rounds: number;
  readonly bids: number;
  readonly priceSpread: number;
  readonly seed: string;
  readonly generator: string;
  /** Not where a number that the arithmetic reads was changed before the freeze. */
  readonly isOfFrozen: boolean;
  /** `about` names the lot, to stand before the sentence; empty for the whole contract. `fields` is in how many of the rounds it was met. */
  readonly findings: readonly { readonly about: string; readonly sentence: string; readonly fields: number }[];
  /** Stated and effective weights, a sentence each. */
  readonly weights: readonly string[];
}

/** What the published rules had led to before bids were withdrawn, left out or let in again: both results are kept. */
export interface ReportedFormer extends Decided {
  readonly cause: 'withdrawn' | 'disregarded' | 'readmitted';
  readonly bids: readonly Key[];
  /** Who would have got each lot, or been admitted, and why. */
  readonly sentences: readonly string[];
  /** Best first, with names as they stood; empty in lots, and where there was no ranking yet. `figure` is in pounds, where that ranks. */
  readonly places: readonly {
    readonly name: string;
    readonly rank: number;
    readonly total: Exact | null;
    readonly figure: Exact | null;
    readonly shown: string;
  }[];
}

/** A contract in lots: who gets which and by what rule, and each lot as a part with its own result. */
export interface ReportedLots {
  /** How many lots one supplier may have, and the published mechanism; null: as many as it wins. */
  readonly cap: { readonly most: number; readonly mechanism: LotMechanism['kind'] } | null;
  /** One for each lot that can be awarded, or what stands in the way; empty while there is no result. */
  readonly sentences: readonly string[];
  readonly total: Working | null;
  readonly price: Working | null;
  /** What was decided where the mechanism left level combinations, or the order of lots of one value, open: oldest first. */
  readonly decisions: readonly (Decided & {
    readonly kind: 'draw' | 'decision';
    readonly witness: string;
    readonly chosen: string;
    /** All that it was chosen from, in words; empty for an order, which names them itself. */
    readonly from: readonly string[];
    /** Not when something else is level since: then the result does not rest on it. */
    readonly counts: boolean;
  })[];
  readonly parts: readonly { readonly name: string; readonly value: Exact | null; readonly report: AwardReport }[];
}

/** One step of a procedure: what was done, on which day, by whom it was recorded, and the words that were said. */
export interface ReportedStep {
  readonly what: string;
  /** "2026-10-02". */
  readonly on: string;
  readonly by: string;
  readonly text: string;
}

/** A ground for exclusion that was raised, with all that was done about it (PA23 ss.26 to 28, 57 and 58). */
export interface ReportedConcern {
  readonly bid: Key;
  /** "Tax offences (PA23 Sch. 6 paras. 29–31)", with the person concerned where it is not the supplier itself. */
  readonly title: string;
  readonly outcome: string;
  readonly steps: readonly ReportedStep[];
}

/** A tender left out on a ground of the Act, with what that ground asked for. */
export interface ReportedDisregard extends Decided {
  readonly bid: Key;
  readonly on: string;
  /** "comes from an excluded supplier (PA23 s.26(1))". */
  readonly ground: string;
  readonly leavesChoice: boolean;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  /** null: the decision stands. `stayOut` names those left out with it that are not let in again. */
  readonly takenBack: (Decided & { readonly on: string; readonly stayOut: string; readonly difference: string }) | null;
}

/** The rank and what ranks, with the bids in question and without them. */
export interface ReportedBoth {
  readonly bids: readonly Key[];
  readonly rows: readonly { readonly bid: Key; readonly with: string; readonly without: string }[];
}

export interface ReportedLowPrices {
  /** From where on each screen flags, and who set it: the policy pack, or "customary value". */
  readonly limits: readonly { readonly title: string; readonly value: Exact; readonly setBy: string }[];
  /** What each price was held against. */
  readonly screens: readonly { readonly bid: Key; readonly working: Working; readonly flagged: boolean; readonly sentence: string }[];
  readonly loops: readonly { readonly bid: Key; readonly steps: readonly ReportedStep[] }[];
  readonly both: ReportedBoth | null;
}

export interface ReportedClarifications {
  readonly before: readonly {
    readonly on: string;
    readonly by: string;
    readonly question: string;
    readonly answer: string;
    /** Empty: to all bidders. */
    readonly confidential: string;
  }[];
  readonly after: readonly {
    readonly bid: Key;
    readonly criterion: Key;
    readonly place: string;
    readonly steps: readonly ReportedStep[];
  }[];
}

/** A locked question that somebody asked to moderate again, with what became of it. */
export interface ReportedReopening {
  readonly criterion: Key;
  /** Prices were open when it was asked for: every later document says so. */
  readonly afterPrices: boolean;
  readonly steps: readonly ReportedStep[];
  readonly scores: readonly { readonly bid: Key; readonly before: Exact; readonly after: Exact }[];
}

/** The procedures about bids that the law asks for. */
export interface ReportedProcedures {
  readonly concerns: readonly ReportedConcern[];
  readonly disregards: readonly ReportedDisregard[];
  /** null: prices are sealed, or this copy is for somebody who scores quality and is not told. */
  readonly lowPrices: ReportedLowPrices | null;
  readonly arePricesKeptBack: boolean;
  readonly clarifications: ReportedClarifications;
  /** Suspension, legal hold and abandonment, in their order. */
  readonly interruptions: readonly ReportedStep[];
  readonly reopenings: readonly ReportedReopening[];
}

/** What stands beside the result, of the whole tender. */
export interface ReportedAssurance {
  readonly conflictsAssessments: readonly ReportedStep[];
  readonly publications: readonly ReportedStep[];
  readonly checks: readonly ReportedStep[];
  readonly dueDiligence: readonly { readonly bid: Key; readonly steps: readonly ReportedStep[] }[];
  /** What an award ordinarily rests on and the record does not hold, in sentences. */
  readonly notOnRecord: readonly string[];
}

/** What became of an award that is recommended. */
export interface ReportedAfterAward {
  readonly steps: readonly ReportedStep[];
  /** How standstill was counted, in a sentence; empty while its clock has not started. */
  readonly standstill: string;
  /** Steps that are not on record, each in a sentence. */
  readonly notDone: readonly string[];
}

/** Lots that are decided in records of their own, seen from the tender and from the record of a lot. */
export interface ReportedLotsApart {
  /** The tender that this record takes its one lot from; null: it is no lot of another. */
  readonly of: {
    readonly lot: string;
    readonly reference: string;
    /** The identifier of that record, its freeze hash, and SHA-256 of the act that gave the lot a record of its own. */
    readonly tender: string;
    readonly freezeHash: string;
    readonly parted: string;
  } | null;
  /** Lots of this tender that went. */
  readonly gone: readonly (Authored & { readonly lot: string; readonly reason: string })[];
}

export interface AwardReport {
  /** null: the procedure has one stage alone. */
  readonly stages: ReportedStages | null;
  /** null: every lot that was published together is decided here. */
  readonly lotsApart: ReportedLotsApart | null;
  /** null: the whole contract is let as one, or this is one of the parts. */
  readonly lots: ReportedLots | null;
  /** Until an award is recommended, or it is decided who goes on: every page then says Draft. */
  readonly draft: boolean;
  /** Whom the published method leads to by what is recorded so far, best first: the first, or all who go on or are admitted. Empty while it leads to nobody. */
  readonly led: readonly Key[];
  /** Two people have opened the prices, or the result where no price was asked for. */
  readonly isOpen: boolean;
  /** When the report was made, as claimed by the computer that made it. The only time that gets into the file by itself. */
  readonly made: Time;
  /** Said on the first page: an invented example; prices worked back from published points. */
  readonly invented: boolean;
  readonly impliedPrices: boolean;
  readonly tender: Omit<TenderDetails, 'id'>;
  /** The bid recommended (or all who are admitted to a framework or go on to the next stage, or nobody), who by, when and why; null while it is a draft. */
  readonly recommendation: (Decided & { readonly bids: readonly Key[] }) | null;
  /** null: a draft, a part of a report in lots, or a stage that another follows. */
  readonly afterAward: ReportedAfterAward | null;
  /** As published: a parent stands before its children. */
  readonly criteria: readonly ReportedCriterion[];
  readonly scales: readonly Scale[];
  readonly rounding: Rounding;
  /** `highest-criterion` names a criterion's key. */
  readonly tieBreak: readonly TieBreakStep[];
  /** The policy pack that the tender is held to; null: none. */
  readonly policy: { readonly title: string; readonly version: number; readonly sha256: string } | null;
  /** What the check before the freeze advised against, with the reason why it was left. */
  readonly answers: readonly (Decided & { readonly sentence: string })[];
  /** Oldest first. */
  readonly trials: readonly ReportedTrial[];
  /** Why the rules were frozen although they had not been tried as they are; null: they had been, or nobody was asked. */
  readonly untried: (Decided & { readonly sentence: string }) | null;
  /** In the order of the record; the report ranks them itself. */
  readonly bids: readonly ReportedBid[];
  readonly points: readonly ReportedPoints[];
  readonly consensus: readonly ReportedConsensus[];
  readonly gates: readonly ReportedGate[];
  readonly procedures: ReportedProcedures;
  readonly assurance: ReportedAssurance;
  /** As opened; null while the price envelope is sealed. Pounds. */
  readonly prices: readonly { readonly bid: Key; readonly pounds: Exact }[] | null;
  /** What ranks: the highest total, or the lowest figure of a price formula without a weight. */
  readonly rankedBy: RankedBy;
  /** Steps from the tendered totals to the evaluated prices, oldest first; `tendered` are the totals as sealed. */
  readonly tendered: readonly (Tendered & { readonly bid: Key })[];
  /** Whose opened prices still wait for a published step, or for somebody to deal with their schedule. */
  readonly waiting: readonly Key[];
  readonly priceSteps: readonly ReportedPriceStep[];
  /** What has to be looked at in the price schedules that were sealed with the prices. */
  readonly schedules: readonly { readonly bid: Key; readonly lines: number; readonly caveats: readonly string[] }[];
  /** Where the order of the criteria decides: what puts each bid before the next, in words; otherwise empty. */
  readonly order: readonly string[];
  readonly priceFormulas: readonly ReportedPriceFormula[];
  readonly socialValue: readonly ReportedSocialValue[];
  readonly margin: ReportedMargin | null;
  /** Oldest first; of the whole contract, and of all its lots. */
  readonly former: readonly ReportedFormer[];
  readonly ties: readonly ReportedTie[];
  readonly panel: readonly ReportedMember[];
  /** Answers that fewer people scored than were planned, and why; null where none. */
  readonly scoredByFewer:
    | (Decided & {
        readonly answers: readonly {
          readonly question: string;
          readonly bidder: string;
          readonly able: number;
          readonly planned: number;
        }[];
      })
    | null;
  readonly locks: readonly ReportedLock[];
  readonly fingerprints: {
    readonly freeze: ReportedFingerprint;
    readonly record: ReportedFingerprint;
    /** null when the report goes into the pack, which cannot contain its own fingerprint. */
    readonly pack: ReportedFingerprint | null;
  };
}
