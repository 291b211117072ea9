/**
 * Criteria that only put bids in order (PA23 s.23(3)(b)(ii); domain.md 3.2): bids are compared on the first criterion, those that are exactly level on it
 * on the second, and so on. Nothing is weighed and nothing is added up. Each criterion is reckoned by itself, by the rule that was published for it, as so much
 * of 100: whom that rule puts level is level (domain.md 0.1, N7).
 */

import type { CriteriaTree, Criterion, PointsCriterion } from './criteria.ts';
import { isPointsCriterion, isUnweighedPrice } from './criteria.ts';
import { displayDistinct } from './display.ts';
import type { OrderStep } from './evaluation.ts';
import { compare, equal, type Fraction, hundred, zero } from './exact.ts';
import type { CriterionId } from './ids.ts';
import type { Model } from './model.ts';
import { isRankingFormula } from './price-formula.ts';
import type { Contender } from './ranking.ts';
import { type Refusal, refuse } from './result.ts';
import type { Weights } from './weights.ts';

/** In the published order of the tree. */
export const comparedInTurn = (tree: CriteriaTree): readonly PointsCriterion[] => tree.filter(isPointsCriterion);

const byItself = (criterion: Criterion): Criterion => {
  if (criterion.kind === 'group') return { ...criterion, weight: null };
  if (!isPointsCriterion(criterion)) return criterion;
  return { ...criterion, weight: '100' };
};

/** The model as each criterion is reckoned by itself. */
export const reckonedByItself = (model: Model): Model => ({
  ...model,
  criteria: model.criteria.map(byItself),
  rounding: { ...model.rounding, stage: 'none' },
});

export const hundredEach = (tree: CriteriaTree): Weights =>
  new Map(comparedInTurn(tree).map(({ id }) => [id, { relative: hundred, absolute: hundred }]));

/** Refuses `order-with-ranking-formula` and `threshold-needs-points`: both things that the check before the freeze finds. */
export const mayPutInOrder = ({ criteria }: Model): Refusal | null => {
  const ranking = criteria.find((criterion) => isUnweighedPrice(criterion) && isRankingFormula(criterion.formula));
  if (ranking)
    return refuse(
      'order-with-ranking-formula',
      `“${ranking.title}” puts bids in order by pounds, and the method by the order of the criteria.`,
      {
        about: ranking.id,
        wayOut: 'Choose a formula that gives points.',
      },
    );
  const section = criteria.find((criterion) => criterion.kind === 'group' && criterion.threshold !== null);
  return section
    ? refuse(
        'threshold-needs-points',
        `The threshold on “${section.title}” asks for a part of its points, and a section has none where nothing is added up.`,
        {
          about: section.id,
          wayOut: 'Put thresholds on its questions.',
        },
      )
    : null;
};

const on = ({ points }: Contender, id: CriterionId): Fraction => points.get(id) ?? zero;

/** Below nought when the first stands before the second; nought when they are exactly level on every criterion. */
export const compareInTurn = (a: Contender, b: Contender, order: readonly { readonly id: CriterionId }[]): number => {
  for (const { id } of order) {
    const found = compare(on(b, id), on(a, id));
    if (found !== 0) return found;
  }
  return 0;
};

/** Which criterion puts one bid before the next, in words; null where they are level on all. */
export const stepBetween = (
  ahead: Contender,
  behind: Contender,
  order: readonly { readonly id: CriterionId; readonly title: string }[],
): OrderStep | null => {
  const at = order.findIndex(({ id }) => !equal(on(ahead, id), on(behind, id)));
  const deciding = order[at];
  if (!deciding) return null;
  const [more = '', less = ''] = displayDistinct([on(ahead, deciding.id), on(behind, deciding.id)]);
  const before =
    at === 0 ? 'the first criterion' : at === 1 ? `level on “${order[0]?.title ?? ''}”` : `level on the ${at} criteria before it`;
  return {
    ahead: ahead.bid,
    behind: behind.bid,
    criterion: deciding.id,
    sentence: `“${deciding.title}” puts ${ahead.name} before ${behind.name}: ${more} against ${less} of 100 (${before}).`,
  };
};
