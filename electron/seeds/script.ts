/** What an example is: a tender with its people, bids, marks and reasons, to be played through the same operations that a person uses. */

import type { Criterion } from '../../shared/domain/criteria.ts';
import type { FindingCode } from '../../shared/domain/finding-rules.ts';
import type { Exact } from '../../shared/domain/ids.ts';
import type { ModelLot, ModelLotCap, Role, Rounding, TenderDetails, TieBreakStep } from '../../shared/domain/model.ts';
import type { TypedDetails } from '../../shared/domain/offer-details.ts';
import type { Scale } from '../../shared/domain/scale.ts';

export interface ScriptPerson {
  /** Short, for the script itself: "A1". */
  readonly key: string;
  readonly name: string;
  readonly position: string;
  readonly roles: readonly Role[];
}

export interface ScriptBid {
  /** As the script and the bidder's short name say: "A". */
  readonly key: string;
  readonly name: string;
  readonly identifier: string;
  readonly size: 'sme' | 'large' | 'unknown';
  readonly subcontractors: readonly string[];
  /** In a tender in lots: whose bid it is, as the supplier's short name says, and the number of the lot that it is for. */
  readonly supplier?: string;
  readonly lot?: string;
  /** Pounds, as typed. */
  readonly price: string;
  /** Quantity as typed, by measure code. */
  readonly offers: Readonly<Record<string, string>>;
  /** What the bid says beside them, by measure code. */
  readonly details?: Readonly<Record<string, TypedDetails>>;
  readonly staffHours?: string;
  /** Its price schedule, as CSV. */
  readonly schedule?: string;
}

export interface ScriptMark {
  readonly value: Exact;
  readonly strengths: string;
  readonly weaknesses: string;
  readonly page: number;
}

export interface Script {
  readonly example: string;
  readonly title: string;
  readonly sentence: string;
  readonly details: Omit<TenderDetails, 'id'>;
  readonly weightMode: 'relative' | 'absolute';
  /** Ids are made unique for each playing; those in the script only have to agree with one another. */
  readonly criteria: readonly Criterion[];
  /** A table of places that measures count by. */
  readonly places?: { readonly name: string; readonly csv: string };
  readonly scales: readonly Scale[];
  readonly rounding: Rounding;
  readonly tieBreak: readonly TieBreakStep[];
  readonly lots?: readonly ModelLot[];
  readonly lotCap?: ModelLotCap;
  /** The policy pack that it is held to, by its id. */
  readonly policy: string | null;
  /** Why what the check advises against stays as it is, by the code of the finding. */
  readonly answers: Readonly<Partial<Record<FindingCode, string>>>;
  readonly people: readonly ScriptPerson[];
  readonly bids: readonly ScriptBid[];
  readonly deadline: string;
  /** One assessor's mark of one answer; `criterion` by number. */
  mark(person: string, criterion: string, bid: string): ScriptMark;
  consensus(criterion: string, bid: string): { readonly value: Exact; readonly reason: string; readonly dissent: string };
  readonly gateReason: (bid: string, gate: string) => string;
  readonly offerReason: (bid: string) => string;
  /** One for the whole contract, or one for each lot. */
  readonly recommendations: readonly { readonly bid: string; readonly reason: string }[];
}
