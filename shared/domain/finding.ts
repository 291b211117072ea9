/** One thing that the check before the freeze found. */

import type { Criterion } from './criteria.ts';
import type { CriterionId, PersonId, ScaleId } from './ids.ts';
import type { TenderDetails } from './model.ts';

/** Where a screen shall lead to. */
export type FindingSubject =
  | { readonly kind: 'tender'; readonly field: keyof TenderDetails }
  | { readonly kind: 'criteria' }
  | { readonly kind: 'criterion'; readonly id: CriterionId }
  | { readonly kind: 'scale'; readonly id: ScaleId }
  | { readonly kind: 'rules'; readonly field: 'rounding' | 'tieBreak' }
  | { readonly kind: 'panel' }
  | { readonly kind: 'person'; readonly id: PersonId };

export interface Finding {
  /** Nothing can be frozen while a blocking one stands; an advisory one is for thinking about. */
  readonly severity: 'blocking' | 'advisory';
  /** kebab-case, stable, one per rule. */
  readonly code: string;
  readonly sentence: string;
  readonly wayOut: string;
  readonly about: FindingSubject;
}

export const aboutCriterion = ({ id }: Criterion): FindingSubject => ({ kind: 'criterion', id });

type Found = (about: FindingSubject, code: string, sentence: string, wayOut: string) => Finding;

export const blocking: Found = (about, code, sentence, wayOut) => ({ severity: 'blocking', code, sentence, wayOut, about });

export const advisory: Found = (about, code, sentence, wayOut) => ({ severity: 'advisory', code, sentence, wayOut, about });
