/** Numbers that follow the outline ("1", "1.2") until somebody types another: then that one stays, as published. */

import type { CriteriaTree } from '../../../../shared/domain/criteria.ts';
import type { CriteriaChange } from '../../../../shared/domain/criteria-changes.ts';
import { applyChanges } from '../../../../shared/domain/criteria-changes.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import type { Outcome } from '../../../../shared/domain/result.ts';
import { allowed } from '../../../../shared/domain/result.ts';

type Numbers = ReadonlyMap<CriterionId, string>;

/** Numbers in the order of the tree, `follows` saying which go by their place; below a typed "Q" stands "Q.1". */
const numbersOf = (tree: CriteriaTree, follows: (id: CriterionId, placed: string) => boolean): Numbers => {
  const numbers = new Map<CriterionId, string>();
  const counted = new Map<CriterionId | null, number>();
  for (const { id, parent, number } of tree) {
    const place = (counted.get(parent) ?? 0) + 1;
    counted.set(parent, place);
    const above = parent === null ? '' : (numbers.get(parent) ?? '');
    const placed = above === '' ? String(place) : `${above}.${place}`;
    numbers.set(id, follows(id, placed) ? placed : number);
  }
  return numbers;
};

/** The changes, followed by those that keep the numbers in step with the outline; a number taken away is given anew. Refuses what `applyChanges` refuses. */
export const withNumbers = (before: CriteriaTree, changes: readonly CriteriaChange[]): Outcome<readonly CriteriaChange[]> => {
  const after = applyChanges(before, changes);
  if (!after.ok) return after;
  const old = new Map(before.map(({ id, number }) => [id, number]));
  const following = new Set<CriterionId>();
  numbersOf(before, (id, placed) => {
    if (old.get(id) === placed) following.add(id);
    return false;
  });
  const present = new Map(after.value.map(({ id, number }) => [id, number]));
  const follows = (id: CriterionId): boolean => {
    const number = present.get(id);
    return old.get(id) === number ? following.has(id) : number === '';
  };
  const wanted = numbersOf(after.value, follows);
  const late = after.value.filter(({ id, number }) => wanted.get(id) !== number);
  return allowed([
    ...changes,
    ...late.map((criterion) => ({ kind: 'changed', criterion: { ...criterion, number: wanted.get(criterion.id) ?? '' } }) as const),
  ]);
};
