/** One thing that the check before the freeze found. */

import type { Criterion } from './criteria.ts';
import { type FindingCode, findingRules } from './finding-rules.ts';
import type { CriterionId, PersonId, ScaleId } from './ids.ts';
import type { TenderDetails } from './model.ts';

/** Where a screen shall lead to. */
export type FindingSubject =
  | { readonly kind: 'tender'; readonly field: keyof TenderDetails }
  | { readonly kind: 'criteria' }
  | { readonly kind: 'criterion'; readonly id: CriterionId }
  | { readonly kind: 'scale'; readonly id: ScaleId }
  | { readonly kind: 'rules'; readonly field: 'rounding' | 'tieBreak' | 'lots' | 'stages' | 'frameworkCut' }
  | { readonly kind: 'policy' }
  | { readonly kind: 'panel' }
  | { readonly kind: 'test' }
  | { readonly kind: 'person'; readonly id: PersonId };

export interface Finding {
  /** Nothing can be frozen while a blocking one stands; an advisory one is put right, or answered with a reason. */
  readonly severity: 'blocking' | 'advisory';
  /** kebab-case, stable, one per rule. */
  readonly code: FindingCode;
  /** The citation, and why it matters. */
  readonly rule: string;
  readonly why: string;
  readonly sentence: string;
  readonly wayOut: string;
  readonly about: FindingSubject;
  /** The other thing that it is about, where it is about two: an answer lapses when either changes. */
  readonly beside: FindingSubject | null;
}

export const aboutCriterion = ({ id }: Criterion): FindingSubject => ({ kind: 'criterion', id });

type Found = (about: FindingSubject, code: FindingCode, sentence: string, wayOut: string, beside?: FindingSubject) => Finding;

const found =
  (severity: Finding['severity']): Found =>
  (about, code, sentence, wayOut, beside) => ({ severity, code, ...findingRules[code], sentence, wayOut, about, beside: beside ?? null });

export const blocking = found('blocking');
export const advisory = found('advisory');
