/** Help with entering weights: sharing what is left, and changing between percent of the parent and points of the whole. */

import type { CriteriaTree, WeightMode } from './criteria.ts';
import { find, isWeighed } from './criteria.ts';
import type { CriteriaChange } from './criteria-changes.ts';
import { divide, fromInteger, isPositive, printExact, subtract } from './exact.ts';
import type { CriterionId } from './ids.ts';
import type { Outcome } from './result.ts';
import { allowed, refuse, refused } from './result.ts';
import { weigh, weightSum } from './weights.ts';

/** Gives every child without a weight the same part of what is left, as an exact fraction. The changes can be undone like any other. */
export const shareTheRest = (tree: CriteriaTree, mode: WeightMode, parent: CriterionId | null): Outcome<readonly CriteriaChange[]> => {
  const { sum, target, unfilled } = weightSum(tree, mode, parent);
  const about = parent === null ? {} : { about: parent };
  const where = parent === null ? 'the sections at the top' : `“${find(tree, parent)?.title ?? ''}”`;
  if (target === null) {
    return refused(
      refuse('weight-of-section-first', `It is not known how many points ${where} ${parent === null ? 'have' : 'has'} to share out.`, {
        ...about,
        wayOut: parent === null ? 'Enter the points that are to be published.' : 'Enter the weight of the section first.',
      }),
    );
  }
  if (unfilled.length === 0) return refused(refuse('weight-nothing-unfilled', `Everything under ${where} has a weight already.`, about));
  const rest = subtract(target, sum);
  if (!isPositive(rest)) {
    return refused(
      refuse('weight-nothing-left', `The weights under ${where} add up to ${printExact(sum)} already, so nothing is left to share.`, {
        ...about,
        wayOut: 'Lower one of them first.',
      }),
    );
  }
  const weight = printExact(divide(rest, fromInteger(unfilled.length)));
  return allowed(unfilled.map((criterion) => ({ kind: 'changed', criterion: { ...criterion, weight } })));
};

/** The same tree with its weights written in the other mode. An untouched draft is taken as it is; one half entered is refused, because its weights would be lost. */
export const convertWeights = (tree: CriteriaTree, from: WeightMode, to: WeightMode): Outcome<CriteriaTree> => {
  if (from === to || !tree.some((criterion) => isWeighed(criterion) && criterion.weight !== null)) return allowed(tree);
  const weights = weigh(tree, from);
  if (!weights.ok) return weights;
  return allowed(
    tree.map((criterion) => {
      const weight = weights.value.get(criterion.id);
      return weight && isWeighed(criterion) ? { ...criterion, weight: printExact(weight[to]) } : criterion;
    }),
  );
};
