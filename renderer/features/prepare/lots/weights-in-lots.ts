/** Weights so far where lots have criteria of their own: what each criterion weighs in a lot that has it, and what a section comes to in every lot. */

import { criteriaInLot } from '../../../../shared/domain/answers.ts';
import type { CriteriaTree, Criterion, WeightMode } from '../../../../shared/domain/criteria.ts';
import type { ModelLot } from '../../../../shared/domain/model.ts';
import { lotWords } from '../../../words/prepare-lots.ts';
import { type SectionSum, sectionSum, type WeightsSoFar, weightsSoFar } from '../criteria/weights-so-far.ts';

const areAlike = (tree: CriteriaTree, lots: readonly ModelLot[]): boolean =>
  lots.length === 0 || tree.every((criterion) => criterion.lots === undefined);

/** Of each criterion in the first lot that has it: in absolute mode a section weighs what stands in it there. */
export const weightsInLots = (tree: CriteriaTree, mode: WeightMode, lots: readonly ModelLot[]): WeightsSoFar =>
  areAlike(tree, lots)
    ? weightsSoFar(tree, mode)
    : new Map(lots.toReversed().flatMap((lot) => [...weightsSoFar(criteriaInLot(tree, lot.id), mode)]));

/** What is wrong in one lot is said of it; whole only where it is whole in every lot that has the section. */
export const sectionSumInLots = (
  tree: CriteriaTree,
  mode: WeightMode,
  section: Criterion | null,
  lots: readonly ModelLot[],
): SectionSum | null => {
  if (areAlike(tree, lots)) return sectionSum(tree, mode, section);
  const sums = lots.flatMap((lot) => {
    const here = criteriaInLot(tree, lot.id);
    const sum = section === null || here.includes(section) ? sectionSum(here, mode, section) : null;
    return sum ? [{ lot, sum }] : [];
  });
  const wrong = sums.find(({ sum }) => sum.kind === 'wrong');
  if (wrong?.sum.kind === 'wrong') return { ...wrong.sum, sentence: lotWords.inLot(wrong.lot.number, wrong.sum.sentence) };
  return sums.find(({ sum }) => sum.kind === 'open')?.sum ?? sums[0]?.sum ?? null;
};
