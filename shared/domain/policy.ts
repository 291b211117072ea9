/**
 * Policy packs: what a government can change, as data with a version and a date (domain.md 1.7, "What may change"). A lead picks one per tender; it raises blocks or warnings, and
 * brings scales, questions and bank holidays. Nothing of it is a rule of arithmetic.
 */

import type { Day } from './calendar.ts';
import type { AnswerLimit } from './criteria.ts';
import type { Exact, Sha256 } from './ids.ts';
import type { LegalWage } from './legal-wage.ts';
import type { LimitKind } from './limits.ts';
import type { TenderDetails } from './model.ts';
import { type Refusal, refuse } from './result.ts';
import type { ScaleTemplate } from './scale-templates.ts';
import { type HolidayTable, mayUseHolidayTable } from './working-days.ts';

/** Where a number comes from, as of when, and how sure whoever wrote the pack was: read in the source, or remembered. */
export interface Sourced {
  readonly source: string;
  readonly asOf: Day;
  readonly confidence: 'read' | 'remembered-well' | 'remembered' | 'remembered-vaguely';
}

interface Demand extends Sourced {
  /** From this estimate in pounds without VAT; null: whatever the contract is worth. */
  readonly from: Exact | null;
  /** What the check before the freeze makes of a tender that does not meet it. */
  readonly severity: 'blocks' | 'warns';
}

export type PolicyDemand =
  /** Percent of all points for social value. */
  | (Demand & { readonly kind: 'social-value-weight'; readonly atLeast: Exact })
  /** A note on what was considered, and why. */
  | (Demand & { readonly kind: 'consideration'; readonly of: string })
  /** Key performance indicators that have to be published with the contract: said, because a tender that does not prepare them cannot have them. */
  | (Demand & { readonly kind: 'indicators'; readonly atLeast: number; readonly unless: string });

/** Pounds including VAT, as thresholds are given. */
export interface PolicyThreshold extends Sourced {
  readonly title: string;
  readonly contractTypes: readonly TenderDetails['contractType'][];
  readonly pounds: Exact;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** From where on a price or an offer is looked into, in place of the customary value (shared/domain/limits.ts): information only. */
export interface PolicyLimit extends Sourced {
  readonly kind: LimitKind;
  readonly value: Exact;
}

/** The lowest lawful wage of some days: before what is built in. */
export type PolicyWage = Sourced & LegalWage;

/** A question to begin with (domain.md 1.7, anatomy of a model question): everything of it can be edited once it is taken into a tree. */
export interface QuestionTemplate {
  /** As the policy counts them: "1", "2a". */
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly considerations: readonly string[];
  readonly envelope: 'quality' | 'social-value';
  readonly limit: AnswerLimit | null;
}

export interface PolicyPack {
  readonly format: 1;
  /** Short and stable: "ppn-002". */
  readonly id: string;
  /** Counts up; a pack with a lower one is older. */
  readonly version: number;
  readonly title: string;
  /** Who it is for, in words. */
  readonly bodies: string;
  readonly regimes: readonly TenderDetails['regime'][];
  /** Kinds of contract that it is not for. */
  readonly notFor: readonly TenderDetails['contractType'][];
  /** In force from, and until: null for what is not at an end. */
  readonly validFrom: Day;
  readonly validTo: Day | null;
  /** What a reader has to know: what is not in it, and what is only an example. */
  readonly note: string;
  readonly demands: readonly PolicyDemand[];
  readonly thresholds: readonly PolicyThreshold[];
  /** Each kind at most once; of the others the customary values hold. */
  readonly limits: readonly PolicyLimit[];
  readonly legalWages: readonly PolicyWage[];
  readonly scales: readonly ScaleTemplate[];
  readonly questions: readonly QuestionTemplate[];
  /** A newer table of bank holidays; null: it brings none. */
  readonly holidays: HolidayTable | null;
}

/** What a tender is held to: part of the model, and so of the freeze hash. What was taken into the tree or counts working days stands elsewhere. */
export interface ChosenPolicy extends Pick<
  PolicyPack,
  'id' | 'version' | 'title' | 'regimes' | 'notFor' | 'validFrom' | 'validTo' | 'demands' | 'thresholds' | 'limits' | 'legalWages'
> {
  /** Of the whole pack in canonical form. */
  readonly sha256: Sha256;
}

export const chosenPolicy = (pack: PolicyPack, sha256: Sha256): ChosenPolicy => {
  const { id, version, title, regimes, notFor, validFrom, validTo, demands, thresholds, limits, legalWages } = pack;
  return { id, version, title, regimes, notFor, validFrom, validTo, demands, thresholds, limits, legalWages, sha256 };
};

/**
 * Whether a pack that comes as a file may be kept beside the one of the same name. Refuses `policy-pack-older`, `policy-pack-differs` and what `mayUseHolidayTable` refuses.
 * `present` is null where there is none; the same pack again is no harm.
 */
export const mayKeepPolicy = (
  pack: PolicyPack,
  sha256: Sha256,
  present: { readonly version: number; readonly sha256: Sha256 } | null,
): Refusal | null => {
  const refusal = pack.holidays && mayUseHolidayTable(pack.holidays);
  if (refusal) return refusal;
  if (present === null || present.sha256 === sha256) return null;
  if (pack.version < present.version)
    return refuse(
      'policy-pack-older',
      `“${pack.title}” is here already in version ${present.version}; this file is version ${pack.version}.`,
      {
        wayOut: 'Look for a newer file where the pack is published.',
      },
    );
  return pack.version === present.version
    ? refuse('policy-pack-differs', `Version ${pack.version} of “${pack.title}” is here already, and says something else.`, {
        wayOut: 'What is changed gets a new version. Ask whoever made the file.',
      })
    : null;
};

/** The table to count working days with: of those that are here, the newest. */
export const newestHolidays = (shipped: HolidayTable, packs: readonly Pick<PolicyPack, 'holidays'>[]): HolidayTable =>
  packs.reduce((newest, { holidays }) => (holidays && holidays.version > newest.version ? holidays : newest), shipped);
