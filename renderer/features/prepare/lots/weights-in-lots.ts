/** Weights so far where lots have criteria of their own: what each criterion weighs in a lot that has it, and what a section comes to in every lot. */

import { criteriaInLot } from '../../../../shared/domain/answers.ts';
import type { CriteriaTree, WeightMode } from '../../../../shared/domain/criteria.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import type { ModelLot } from '../../../../shared/domain/model.ts';
import { lotWords } from '../../../words/prepare-lots.ts';
import { type SectionSum, sectionSums, type WeightsSoFar, weightsSoFar } from '../criteria/weights-so-far.ts';

type SectionSums = ReturnType<typeof sectionSums>;

const areAlike = (tree: CriteriaTree, lots: readonly ModelLot[]): boolean =>
  lots.length === 0 || tree.every((criterion) => criterion.lots === undefined);

/** Of each criterion in the first lot that has it: in absolute mode a section weighs what stands in it there. */
export const weightsInLots = (tree: CriteriaTree, mode: WeightMode, lots: readonly ModelLot[]): WeightsSoFar =>
  areAlike(tree, lots)
    ? weightsSoFar(tree, mode)
    : new Map(lots.toReversed().flatMap((lot) => [...weightsSoFar(criteriaInLot(tree, lot.id), mode)]));

/** By section (null: the sections at the top). What is wrong in one lot is said of it; whole only where it is whole in every lot that has the section. */
export const sectionSumsInLots = (tree: CriteriaTree, mode: WeightMode, lots: readonly ModelLot[]): SectionSums => {
  if (areAlike(tree, lots)) return sectionSums(tree, mode);
  const bySection = new Map<CriterionId | null, { readonly lot: ModelLot; readonly sum: SectionSum }[]>();
  for (const lot of lots)
    for (const [section, sum] of sectionSums(criteriaInLot(tree, lot.id), mode))
      bySection.set(section, [...(bySection.get(section) ?? []), { lot, sum }]);
  return new Map(
    [...bySection].flatMap(([section, sums]) => {
      const wrong = sums.find(({ sum }) => sum.kind === 'wrong');
      if (wrong?.sum.kind === 'wrong')
        return [[section, { ...wrong.sum, sentence: lotWords.inLot(wrong.lot.number, wrong.sum.sentence) }] as const];
      const said = sums.find(({ sum }) => sum.kind === 'open')?.sum ?? sums[0]?.sum;
      return said ? [[section, said] as const] : [];
    }),
  );
};
