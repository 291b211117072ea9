/** What is done to the list of stages, without a page. */

import type { ProcedureStageId } from '../../../../shared/domain/ids.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import type { Onwards, ProcedureStage } from '../../../../shared/domain/procedure-stages.ts';

export type Staging = Pick<Model, 'stages'>;

/** What a stage begins with that is not the last: the rule is for the lead to choose. */
const undecided: Onwards = { cut: null, scores: 'carried-forward' };

/** The last stage ends in the award, and every other says who goes on. */
const closed = (stages: readonly ProcedureStage[]): Staging => ({
  stages: stages.map((stage, index) => ({ ...stage, onwards: index === stages.length - 1 ? null : (stage.onwards ?? undecided) })),
});

/** Each with its title; a list is begun with two. */
export const withStages = ({ stages }: Staging, added: readonly { readonly id: ProcedureStageId; readonly title: string }[]): Staging =>
  closed([...stages, ...added.map((one): ProcedureStage => ({ ...one, onwards: null }))]);

/** A single stage leads to no other, so the list goes with the last but one. */
export const withoutStage = ({ stages }: Staging, id: ProcedureStageId): Staging => {
  const left = stages.filter((stage) => stage.id !== id);
  return closed(left.length < 2 ? [] : left);
};

export const withChanged = ({ stages }: Staging, id: ProcedureStageId, change: Partial<Omit<ProcedureStage, 'id'>>): Staging =>
  closed(stages.map((stage) => (stage.id === id ? { ...stage, ...change } : stage)));

export const withMoved = ({ stages }: Staging, id: ProcedureStageId, by: 1 | -1): Staging => {
  const place = stages.findIndex((stage) => stage.id === id);
  const [one, two] = [stages[place], stages[place + by]];
  return one && two ? closed(stages.with(place, two).with(place + by, one)) : { stages };
};
