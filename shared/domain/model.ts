/** Everything that the freeze fixes, as one value: the rules under which bids are judged (domain.md 0.1, N1). Its canonical form is what the freeze hash covers. */

import type { CriteriaTree, WeightMode } from './criteria.ts';
import type { FrameworkCut } from './framework-cut.ts';
import type { CriterionId, Exact, LotId, PersonId, TenderId } from './ids.ts';
import type { LotOf } from './lots-apart.ts';
import type { LotMechanism } from './lots.ts';
import type { PlaceSet } from './places.ts';
import type { ChosenPolicy } from './policy.ts';
import type { EarlierStage, ProcedureStage } from './procedure-stages.ts';
import type { Scale } from './scale.ts';

/** domain.md 2.1. A person may hold several; clashes are flagged, not forbidden, unless a rule says so. */
export type Role = 'lead' | 'moderator' | 'assessor' | 'price-evaluator' | 'approver' | 'observer' | 'auditor';

export interface PanelMember {
  readonly id: PersonId;
  readonly name: string;
  /** Job title and employer, as the report prints it. */
  readonly position: string;
  readonly roles: readonly Role[];
  /** The person's certificate, DER in base64: pins who may sign. */
  readonly certificate: string;
  /** The person's age recipient, to which shares of sealed keys are encrypted. */
  readonly ageRecipient: string;
}

export interface Definition {
  readonly term: string;
  readonly meaning: string;
}

/** domain.md 4.1: the fields that matter to an evaluation. Empty text means not given. */
export interface TenderDetails {
  readonly id: TenderId;
  readonly reference: string;
  readonly title: string;
  readonly authority: string;
  readonly regime: 'pa23' | 'pr-wales' | 'pcr15' | 'scotland' | 'below-threshold' | 'other';
  readonly procedure: 'open' | 'competitive-flexible' | 'call-off' | 'direct';
  readonly contractType: 'ordinary' | 'utilities' | 'concession' | 'light-touch' | 'defence-and-security' | 'framework' | 'call-off';
  readonly description: string;
  /** Pounds excluding VAT. */
  readonly estimatedValue: Exact | null;
  readonly termMonths: number | null;
  /** Tender deadline. */
  readonly deadline: string;
  readonly noticeReference: string;
  readonly socialValueConsideration: string;
  readonly lotsReason: string;
  /** The place that “local” means, by its boundaries. */
  readonly place: string;
  /** What a word means throughout the tender. */
  readonly definitions: readonly Definition[];
  /** Examples say on every screen and report that they are invented, or that their prices are worked back from published points. */
  readonly provenance: 'own' | 'invented' | 'implied-prices';
}

/** One frozen object (domain.md 3.1). `none` is the default: nothing is rounded until it is shown. */
export interface Rounding {
  readonly stage: 'none' | 'leaf' | 'section' | 'price' | 'total';
  readonly places: number;
  readonly mode: 'half-up' | 'half-even' | 'down';
}

/** Applied in order; when the list runs out the app stops and asks (domain.md 3.1). */
export type TieBreakStep =
  | { readonly kind: 'highest-quality' }
  | { readonly kind: 'highest-social-value' }
  | { readonly kind: 'highest-criterion'; readonly criterion: CriterionId }
  | { readonly kind: 'lowest-price' }
  | { readonly kind: 'drawing-lots' };

/** A part of the contract that is let by itself, with its own field, thresholds, ranks and ties (domain.md 3.6). */
export interface ModelLot {
  readonly id: LotId;
  /** As published, such as "1". */
  readonly number: string;
  readonly title: string;
  /** Estimated value in pounds, as published; null: none was. */
  readonly value: Exact | null;
}

/** How many lots one supplier may be awarded, and who gets what when it would exceed that (PA23 s.23(4)). */
export interface ModelLotCap {
  readonly most: number;
  readonly mechanism: LotMechanism['kind'] | null;
}

/** Points are added up and the highest total wins; or the published order of the criteria alone decides (PA23 s.23(3)(b)(ii)). */
export type Method = 'points' | 'lexicographic';

export interface Model {
  readonly tender: TenderDetails;
  readonly method: Method;
  readonly weightMode: WeightMode;
  readonly criteria: CriteriaTree;
  readonly scales: readonly Scale[];
  readonly rounding: Rounding;
  readonly tieBreak: readonly TieBreakStep[];
  /** In their published order; empty: the whole contract is let as one. */
  readonly lots: readonly ModelLot[];
  readonly lotCap: ModelLotCap | null;
  /** Who is admitted to a framework; null: one supplier, the first. */
  readonly frameworkCut: FrameworkCut | null;
  /** Of a competitive flexible procedure, in their order; empty: one alone. */
  readonly stages: readonly ProcedureStage[];
  /** What this record takes from that of the stage before; null in the first. */
  readonly earlier: EarlierStage | null;
  /** The tender that this record takes one lot from; null: it is no lot of another. */
  readonly lotOf: LotOf | null;
  /** What the tender is held to beside the law; null: no policy pack was chosen. */
  readonly policy: ChosenPolicy | null;
  readonly panel: readonly PanelMember[];
  /** The table by which places are ranked; null where nothing counts by place. */
  readonly places: PlaceSet | null;
}
