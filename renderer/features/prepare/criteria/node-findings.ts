/** Beside which field of a criterion each finding is said. */

import type { Finding } from '../../../../shared/domain/check.ts';
import { priceFindingRules } from '../../../../shared/domain/finding-rules-price.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';

export type NodePlace =
  | 'number'
  | 'title'
  | 'weight'
  | 'scale'
  | 'threshold'
  | 'text'
  | 'limit'
  | 'guidance'
  | 'assessors'
  | 'formula'
  | 'price-rules'
  | 'other';

const places: Readonly<Record<string, NodePlace>> = {
  'criterion-without-number': 'number',
  'number-used-twice': 'number',
  'criterion-without-title': 'title',
  'weight-missing': 'weight',
  'weight-not-positive': 'weight',
  'weight-without-children': 'weight',
  'weights-do-not-add-up': 'weight',
  'weight-too-fine': 'weight',
  'light-criterion': 'weight',
  'criterion-without-scale': 'scale',
  'threshold-over-price': 'threshold',
  'threshold-out-of-reach': 'threshold',
  'rejection-only-in-words': 'threshold',
  'nothing-asked': 'text',
  'vague-word': 'text',
  'local-without-place': 'text',
  'favours-local-bidders': 'text',
  'asked-twice': 'text',
  'social-value-not-tied': 'text',
  'past-award-demanded': 'text',
  'insurance-before-award': 'text',
  'audited-accounts-demanded': 'text',
  'experience-as-award-criterion': 'text',
  'trade-mark': 'text',
  'answer-without-limit': 'limit',
  'guidance-adds-terms': 'guidance',
  'assessor-not-on-panel': 'assessors',
  'criterion-without-assessor': 'assessors',
  'few-assessors': 'assessors',
  ...Object.fromEntries(Object.keys(priceFindingRules).map((code) => [code, 'formula'] as const)),
  'price-rate-out-of-range': 'price-rules',
  'price-quantities-unfixed': 'price-rules',
  'price-missing-rate-unsaid': 'price-rules',
  'price-currency-unfixed': 'price-rules',
};

/** The findings about one criterion, by the field that they are said beside; what belongs to none stands under `other`. */
export const nodeFindings = (findings: readonly Finding[], id: CriterionId): ((place: NodePlace) => readonly Finding[]) => {
  const own = findings.filter(({ about }) => about.kind === 'criterion' && about.id === id);
  return (place) => own.filter(({ code }) => (places[code] ?? 'other') === place);
};
