/** Templates as changes of the outline. */

import { treeFrom, type TreeTemplateId } from '../../../../shared/domain/criteria-templates.ts';
import type { CriteriaChange } from '../../../../shared/domain/criteria-changes.ts';
import type { WeightMode } from '../../../../shared/domain/criteria.ts';
import type { ScaleId } from '../../../../shared/domain/ids.ts';
import { newCriterionId } from './use-criteria.ts';

/** For an outline that holds nothing yet. */
export const takeTree = (id: TreeTemplateId, mode: WeightMode, scale: ScaleId | null): readonly CriteriaChange[] =>
  treeFrom(id, mode, scale, newCriterionId).map((criterion) => ({ kind: 'added', criterion, before: null }));
