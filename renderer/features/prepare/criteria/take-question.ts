/** A question template as a change of the outline: at the end of the section that it belongs to. */

import type { CriteriaTree, ScoredCriterion } from '../../../../shared/domain/criteria.ts';
import { branch } from '../../../../shared/domain/criteria.ts';
import type { CriteriaChange } from '../../../../shared/domain/criteria-changes.ts';
import type { CriterionId, ScaleId } from '../../../../shared/domain/ids.ts';
import type { QuestionTemplate } from '../../../../shared/domain/policy.ts';

/** The deepest section that holds questions of this envelope already, or one that is called so; null: the top. */
const sectionFor = (tree: CriteriaTree, envelope: QuestionTemplate['envelope']): CriterionId | null => {
  const [like] = tree.filter((one) => one.kind === 'scored' && one.envelope === envelope && one.parent !== null);
  if (like) return like.parent;
  const called = envelope === 'quality' ? /quality|technical/i : /social value/i;
  return tree.find(({ kind, title }) => kind === 'group' && called.test(title))?.id ?? null;
};

/** Without a weight, and on the scale of the questions beside it or else the first of the tender. */
export const takeQuestion = (
  tree: CriteriaTree,
  template: QuestionTemplate,
  id: CriterionId,
  firstScale: ScaleId | null,
): readonly CriteriaChange[] => {
  const { title, text, considerations, envelope, limit } = template;
  const parent = sectionFor(tree, envelope);
  const beside = (parent === null ? tree : branch(tree, parent)).findLast((one) => one.kind === 'scored' && one.scale !== null);
  const scale = beside?.kind === 'scored' ? beside.scale : firstScale;
  const criterion: ScoredCriterion = {
    kind: 'scored',
    id,
    parent,
    number: '',
    title,
    text,
    weight: null,
    envelope,
    scale,
    threshold: null,
    considerations,
    limit,
    guidance: '',
    assessors: [],
  };
  return [{ kind: 'added', criterion, before: null }];
};
