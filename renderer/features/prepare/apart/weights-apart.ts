/** Weights so far where lots or stages have criteria of their own: what each criterion weighs where it is judged, and what a section comes to everywhere. */

import { criteriaInLot } from '../../../../shared/domain/answers.ts';
import type { CriteriaTree, WeightMode } from '../../../../shared/domain/criteria.ts';
import type { CriterionId } from '../../../../shared/domain/ids.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import { treesByStage } from '../../../../shared/domain/procedure-stages.ts';
import type { WeightExtent } from '../../../../shared/domain/weights.ts';
import { lotWords } from '../../../words/prepare-lots.ts';
import { stageWords } from '../../../words/prepare-stages.ts';
import { type SectionSum, sectionSums, type WeightsSoFar, weightsSoFar } from '../criteria/weights-so-far.ts';

/** What may be judged by criteria of its own. */
export type Apart = Pick<Model, 'lots' | 'stages'>;

type SectionSums = ReturnType<typeof sectionSums>;

/** What is weighed together. */
export interface Together {
  readonly tree: CriteriaTree;
  readonly extent: WeightExtent;
  /** Says of what is wrong in which lot and stage it is; as it is where there is but one. */
  readonly placed: (sentence: string) => string;
}

const asItIs = (sentence: string): string => sentence;

const inStages = (tree: CriteriaTree, mode: WeightMode, { stages }: Apart): readonly Together[] =>
  stages.length === 0
    ? [{ tree, extent: 'whole', placed: asItIs }]
    : treesByStage(tree, stages, mode).map(({ stage: { title }, ...one }) => ({
        ...one,
        placed: (sentence) => stageWords.inStage(title, sentence),
      }));

export const together = (tree: CriteriaTree, mode: WeightMode, apart: Apart): readonly Together[] =>
  inStages(tree, mode, apart).flatMap((stage) =>
    apart.lots.length === 0 || stage.tree.every((criterion) => criterion.lots === undefined)
      ? [stage]
      : apart.lots.map(({ id, number }) => ({
          ...stage,
          tree: criteriaInLot(stage.tree, id),
          placed: (sentence: string) => stage.placed(lotWords.inLot(number, sentence)),
        })),
  );

/** Of each criterion in the first lot that has it, and in the last stage: in absolute mode a section weighs what stands in it there. */
export const weightsApart = (tree: CriteriaTree, mode: WeightMode, apart: Apart): WeightsSoFar => {
  const stages = inStages(tree, mode, apart).map((stage) => together(stage.tree, mode, { ...apart, stages: [] }).toReversed());
  return new Map(stages.flat().flatMap((one) => [...weightsSoFar(one.tree, mode)]));
};

/** By section (null: the sections at the top). What is wrong in one place is said of it; whole only where it is whole wherever the section is judged. */
export const sectionSumsApart = (tree: CriteriaTree, mode: WeightMode, apart: Apart): SectionSums => {
  const bySection = new Map<CriterionId | null, { readonly placed: Together['placed']; readonly sum: SectionSum }[]>();
  for (const { tree: part, extent, placed } of together(tree, mode, apart))
    for (const [section, sum] of sectionSums(part, mode, extent))
      bySection.set(section, [...(bySection.get(section) ?? []), { placed, sum }]);
  return new Map(
    [...bySection].flatMap(([section, sums]) => {
      const wrong = sums.find(({ sum }) => sum.kind === 'wrong');
      if (wrong?.sum.kind === 'wrong') return [[section, { ...wrong.sum, sentence: wrong.placed(wrong.sum.sentence) }] as const];
      const said = sums.find(({ sum }) => sum.kind === 'open')?.sum ?? sums.at(-1)?.sum;
      return said ? [[section, said] as const] : [];
    }),
  );
};
