import { describe, expect, it } from 'vitest';
import { branch, children, depthFirst, leaves, path } from './criteria.ts';
import type { CriterionId } from './ids.ts';
import { group, priced, scored } from './testing.ts';

const tree = [
  group('Quality', null, '60'),
  group('Method', 'Quality', '40'),
  scored('Q1', 'Method', '25'),
  scored('Q2', 'Method', '15'),
  scored('Q3', 'Quality', '20'),
  priced('40'),
];

const ids = (criteria: readonly { readonly id: string }[]): readonly string[] => criteria.map(({ id }) => id);

describe('domain.md 3.2: a tree of criteria', () => {
  it('knows who stands below whom, in published order', () => {
    expect(ids(children(tree, null))).toEqual(['Quality', 'Price']);
    expect(ids(children(tree, 'Quality' as CriterionId))).toEqual(['Method', 'Q3']);
    expect(ids(branch(tree, 'Method' as CriterionId))).toEqual(['Method', 'Q1', 'Q2']);
    expect(ids(branch(tree, 'nobody' as CriterionId))).toEqual([]);
  });

  it('scores only leaves', () => {
    expect(ids(leaves(tree))).toEqual(['Q1', 'Q2', 'Q3', 'Price']);
    expect(ids(leaves(tree, 'Method' as CriterionId))).toEqual(['Q1', 'Q2']);
    expect(ids(leaves(tree, 'Q3' as CriterionId))).toEqual(['Q3']);
  });

  it('leads from the top to a criterion', () => {
    expect(ids(path(tree, 'Q2' as CriterionId))).toEqual(['Quality', 'Method', 'Q2']);
    expect(path(tree, 'nobody' as CriterionId)).toEqual([]);
  });

  it('puts criteria in any order depth-first, siblings as they stand', () => {
    const shuffled = ['Price', 'Q3', 'Q2', 'Method', 'Quality', 'Q1'].map((id) => tree.find((criterion) => criterion.id === id)!);
    expect(ids(depthFirst(shuffled) ?? [])).toEqual(['Price', 'Quality', 'Q3', 'Method', 'Q2', 'Q1']);
  });

  it('is no tree when a parent is unknown or a criterion stands below itself', () => {
    expect(depthFirst([scored('Q1', 'nowhere', '100')])).toBeNull();
    expect(depthFirst([group('A', 'B', null), group('B', 'A', null)])).toBeNull();
  });
});
