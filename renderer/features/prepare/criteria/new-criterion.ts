/** What a criterion of each kind starts with, and how one becomes another without losing what both have. */

import type { CriteriaTree, Criterion, ScoredCriterion } from '../../../../shared/domain/criteria.ts';
import { branch, children, isWeighed, scoredLeaves } from '../../../../shared/domain/criteria.ts';
import type { CriterionId, ScaleId } from '../../../../shared/domain/ids.ts';

export type CriterionKind = Criterion['kind'];

/** What every kind has. */
export type Common = Pick<Criterion, 'id' | 'parent' | 'number' | 'title' | 'text'>;

/** What a new question is like: the last question of its section, or else of the whole tree. */
const lastQuestion = (tree: CriteriaTree, section: CriterionId | null): ScoredCriterion | undefined =>
  scoredLeaves(section === null ? tree : branch(tree, section)).findLast(({ scale }) => scale !== null);

export interface Around {
  readonly tree: CriteriaTree;
  /** Used where no question has a scale yet; null where the tender has none. */
  readonly firstScale: ScaleId | null;
}

export const criterionOf = (kind: CriterionKind, common: Common, { tree, firstScale }: Around): Criterion => {
  const { id, parent, number, title, text } = common;
  const node = { id, parent, number, title, text };
  switch (kind) {
    case 'group':
      return { ...node, kind, weight: null, threshold: null };
    case 'scored': {
      const beside = lastQuestion(tree, parent);
      const scale = (beside ?? lastQuestion(tree, null))?.scale ?? firstScale;
      const envelope = parent === null ? 'quality' : (beside?.envelope ?? 'quality');
      return {
        ...node,
        kind,
        weight: null,
        envelope,
        scale,
        threshold: null,
        considerations: [],
        limit: beside?.limit ?? null,
        guidance: '',
        assessors: [],
      };
    }
    case 'pass-fail':
      return { ...node, kind, modality: 'must' };
    case 'information':
      return { ...node, kind };
    case 'price':
      return { ...node, kind, weight: null, formula: { kind: 'lowest-over-price' } };
    case 'social-value-quantity':
      return { ...node, kind, weight: null, points: { kind: 'relative-to-highest' }, measures: [], caps: [], verification: '' };
    default:
      return kind satisfies never;
  }
};

/** The same criterion as another kind; it keeps its words and, where both are weighed, its weight. */
export const asKind = (criterion: Criterion, kind: CriterionKind, around: Around): Criterion => {
  if (criterion.kind === kind) return criterion;
  const next = criterionOf(kind, criterion, around);
  return isWeighed(next) && isWeighed(criterion) ? { ...next, weight: criterion.weight } : next;
};

/** Whether nothing but its words and weight would be lost if it became another kind. */
export const isPlain = (criterion: Criterion): boolean => {
  if (criterion.kind === 'scored')
    return (
      criterion.threshold === null && criterion.considerations.length === 0 && criterion.guidance === '' && criterion.assessors.length === 0
    );
  return criterion.kind === 'group' && criterion.threshold === null;
};

/** What one usually adds below: sections at the top and beside sections, questions elsewhere. */
export const usualKind = (tree: CriteriaTree, parent: CriterionId | null): CriterionKind =>
  parent === null || children(tree, parent).some(({ kind }) => kind === 'group') ? 'group' : 'scored';
