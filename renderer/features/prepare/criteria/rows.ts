/** The tree as the rows in sight: what lies under a folded section is left out. */

import type { CriteriaTree, Criterion } from '../../../../shared/domain/criteria.ts';
import { childrenByParent } from '../../../../shared/domain/criteria.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';

export interface CriterionRow {
  readonly id: CriterionId;
  readonly criterion: Criterion;
  /** 1 at the top. */
  readonly level: number;
  readonly clause: string;
  /** Undefined for a row that has nothing under it. */
  readonly isExpanded: boolean | undefined;
  /** Among its siblings, from 1. */
  readonly place: number;
  readonly of: number;
}

export const rowsOf = (tree: CriteriaTree, folded: ReadonlySet<CriterionId>): readonly CriterionRow[] => {
  const below = childrenByParent(tree);
  const rows: CriterionRow[] = [];
  const lay = (parent: CriterionId | null, level: number): void => {
    const siblings = below.get(parent) ?? [];
    for (const [place, criterion] of siblings.entries()) {
      const { id, number } = criterion;
      const isExpanded = below.has(id) ? !folded.has(id) : undefined;
      rows.push({ id, criterion, level, clause: number, isExpanded, place: place + 1, of: siblings.length });
      if (isExpanded === true) lay(id, level + 1);
    }
  };
  lay(null, 1);
  return rows;
};
