/**
 * The stages of a competitive flexible procedure (PA23 s.20; domain.md 3.6, multi-stage): published as one list, each with its own record, own bids and own survivors.
 * A record holds one stage; the next begins a record of its own, which names the one that it comes from.
 */

import { type Criterion, type CriteriaTree, pruned, type ScoredCriterion, type WeightMode } from './criteria.ts';
import type { FrameworkCut } from './framework-cut.ts';
import type { BidId, CriterionId, Exact, LotId, ProcedureStageId, Sha256, TenderId } from './ids.ts';
import type { Model } from './model.ts';
import { type Refusal, refuse } from './result.ts';
import type { Stage } from './stages.ts';
import { listed } from './wording.ts';
import type { WeightExtent } from './weights.ts';

export interface ProcedureStage {
  readonly id: ProcedureStageId;
  readonly title: string;
  /** Who goes on to the next stage, and whether what the panel agreed counts there too; null for the last, which ends in an award. */
  readonly onwards: Onwards | null;
}

export interface Onwards {
  /** null: not chosen yet. */
  readonly cut: FrameworkCut | null;
  /** `carried-forward`: a question that a later stage has as well is not scored again there. `reset`: it is asked and scored anew. */
  readonly scores: 'carried-forward' | 'reset';
}

/** What the record of a later stage takes from the one before. */
export interface EarlierStage {
  readonly tender: TenderId;
  readonly stage: ProcedureStageId;
  readonly freezeHash: Sha256;
  /** Of the act that named who goes on. */
  readonly decided: Sha256;
  /** Digest of the rules that were published with it: whoever changes them has to refine them by law. */
  readonly rules: Sha256;
  /** In the order of their places. */
  readonly goneOn: readonly { readonly bid: BidId; readonly lot: LotId | null; readonly name: string }[];
  readonly leftOut: readonly { readonly bid: BidId; readonly lot: LotId | null; readonly name: string }[];
  readonly scores: readonly CarriedScore[];
}

/** What a panel agreed in an earlier stage. */
export interface CarriedScore {
  readonly criterion: CriterionId;
  readonly bid: BidId;
  /** The stage whose panel agreed it: the one before, or one from which it was carried through. */
  readonly agreedIn: ProcedureStageId;
  readonly value: Exact;
  readonly reason: string;
  /** One for each consideration of the question. */
  readonly explanations: readonly string[];
}

/** What it takes to know which stage a record holds. */
export interface Staged {
  readonly stages: Model['stages'];
  readonly earlier: Pick<EarlierStage, 'stage'> | null;
}

/** Where in the list this record stands; 0 where there is none. */
export const position = ({ stages, earlier }: Staged): number => (earlier ? stages.findIndex(({ id }) => id === earlier.stage) + 1 : 0);

/** The stage of this record; null where the procedure has one stage alone. */
export const stageHeld = (model: Staged): ProcedureStage | null => model.stages[position(model)] ?? null;

/** The stage that follows; null where this one ends in an award. */
export const stageAfterThis = (model: Staged): ProcedureStage | null =>
  model.stages.length === 0 ? null : (model.stages[position(model) + 1] ?? null);

/** "Stage 1 of 2, Initial tenders"; null where there is one alone. */
export const stageName = (model: Staged): string | null => {
  const held = stageHeld(model);
  return held && `Stage ${position(model) + 1} of ${model.stages.length}, ${held.title}`;
};

/** "S1 and S2 go on to “Final tenders”", without its full stop. */
export const goOnTo = (names: readonly string[], title: string): string =>
  `${names.length === 0 ? 'Nobody' : listed(names)} ${names.length > 1 ? 'go' : 'goes'} on to “${title}”`;

/** Who is taken on: into the next stage, or in the last into the framework; null: one supplier, the first. */
export const cutOf = (model: Staged & Pick<Model, 'frameworkCut'>): FrameworkCut | null =>
  stageAfterThis(model) ? (stageHeld(model)?.onwards?.cut ?? null) : model.frameworkCut;

/** The criteria of one stage: those that name it or none. */
const criteriaIn = (tree: CriteriaTree, stage: ProcedureStageId): CriteriaTree =>
  pruned(tree, ({ stages }) => stages === undefined || stages.includes(stage));

/** The stages before one whose agreed scores reach it: as far back as scores are carried forward without a break. */
const reaching = (stages: Model['stages'], index: number): readonly ProcedureStage[] => {
  const before = stages.slice(0, index);
  return before.slice(before.findLastIndex(({ onwards }) => onwards?.scores !== 'carried-forward') + 1);
};

/** What is judged in one stage. A question that an earlier one has scored, and whose score was published to carry forward, says so. */
const criteriaAt = (tree: CriteriaTree, stages: Model['stages'], index: number): CriteriaTree => {
  const stage = stages[index];
  if (!stage) return tree;
  const scoredBefore = new Set(reaching(stages, index).flatMap(({ id }) => criteriaIn(tree, id).map((one) => one.id)));
  return criteriaIn(tree, stage.id).map((criterion) =>
    criterion.kind === 'scored' && scoredBefore.has(criterion.id) ? { ...criterion, carried: true } : criterion,
  );
};

/** A score that was carried forward is what it was in its own record, until the question is reopened here (domain.md 2.4). Refuses `score-carried-forward`. */
export const mayScoreHere = ({ id, title, carried }: ScoredCriterion): Refusal | null =>
  carried === true
    ? refuse(
        'score-carried-forward',
        `“${title}” was scored in an earlier stage, and its scores were carried forward as published, so they are not given again here.`,
        { about: id, wayOut: 'If something contradicts them, ask to reopen the question once quality is locked.' },
      )
    : null;

/** What is judged in this record's stage. */
export const criteriaOfStage = (tree: CriteriaTree, model: Staged): CriteriaTree => criteriaAt(tree, model.stages, position(model));

/** The same where a section before the last weighs what is judged of it so far. */
const treeAt = (tree: CriteriaTree, stages: Model['stages'], mode: WeightMode, index: number): CriteriaTree => {
  const criteria = criteriaAt(tree, stages, index);
  const isDerived = index + 1 < stages.length && mode === 'absolute';
  return isDerived ? criteria.map((one): Criterion => (one.kind === 'group' ? { ...one, weight: null } : one)) : criteria;
};

/** What is weighed together in each stage, in their order. */
export const treesByStage = (tree: CriteriaTree, stages: Model['stages'], mode: WeightMode) =>
  stages.map((stage, index) => ({
    stage,
    tree: treeAt(tree, stages, mode, index),
    extent: index + 1 < stages.length ? ('part' as const) : ('whole' as const),
  }));

/**
 * The rules by which one stage is judged, with the stages from there on. Before the last there is no award, so no limit on lots either; a step of the tie-break
 * that asks for what the stage does not have is passed over in it, as published.
 */
export const modelAtStage = (model: Model, index: number): Model => {
  if (!model.stages[index]) return model;
  const criteria = treeAt(model.criteria, model.stages, model.weightMode, index);
  const hasNext = index + 1 < model.stages.length;
  return {
    ...model,
    stages: model.stages.slice(index),
    earlier: null,
    criteria,
    lotCap: hasNext ? null : model.lotCap,
    frameworkCut: hasNext ? null : model.frameworkCut,
    tieBreak: model.tieBreak.filter(
      (step) =>
        (step.kind !== 'lowest-price' || isWithin(model.criteria, criteria, ({ kind }) => kind === 'price')) &&
        (step.kind !== 'highest-criterion' || isWithin(model.criteria, criteria, ({ id }) => id === step.criterion)),
    ),
  };
};

/** Whether the weights of a stage make a whole: before the last, some of what counts in the end is not judged yet. */
export const extentOf = (model: Staged): WeightExtent => (stageAfterThis(model) ? 'part' : 'whole');

/** Whether what is asked for is here, if it is anywhere: what is nowhere is for the check to find. */
const isWithin = (all: CriteriaTree, here: CriteriaTree, isAskedFor: (criterion: Criterion) => boolean): boolean =>
  here.some(isAskedFor) || !all.some(isAskedFor);

/** The rules by which this record's stage is judged. */
export const modelOfStage = (model: Model): Model => modelAtStage(model, position(model));

/** The model as each stage from this record's on is judged by it. */
export const modelsFromHere = (model: Model): readonly { readonly stage: ProcedureStage; readonly model: Model }[] =>
  model.stages.flatMap((stage, index) => (index < position(model) ? [] : [{ stage, model: modelAtStage(model, index) }]));

/** What was published as the rules of every stage: the tender's own description may change, and who scores a question is the panel's own matter. */
export const publishedRules = ({
  tender: _,
  panel: __,
  policy: ___,
  places: ____,
  earlier: _____,
  lotOf: ______,
  criteria,
  ...rules
}: Model) => ({
  ...rules,
  criteria: criteria.map((criterion): Criterion => (criterion.kind === 'scored' ? { ...criterion, assessors: [] } : criterion)),
});

/** Refuses `no-stage-follows`, `who-goes-on-undecided` and `next-stage-begun`. */
export const mayBeginNext = (
  model: Staged,
  { stage, isBegun, isAbandoned }: { readonly stage: Stage; readonly isBegun: boolean; readonly isAbandoned: boolean },
): Refusal | null => {
  if (!stageAfterThis(model)) return refuse('no-stage-follows', 'No stage follows this one.');
  if (isAbandoned) return refuse('procurement-abandoned', 'The procurement was abandoned, so no stage follows.');
  if (stage !== 'recommended' && stage !== 'closed')
    return refuse('who-goes-on-undecided', 'Who goes on to the next stage has not been decided yet.', {
      wayOut: 'Decide it by the published rule first.',
    });
  return isBegun ? refuse('next-stage-begun', 'The record of the next stage has been begun already.') : null;
};

/** In a later stage nobody takes part but those who went on (PA23 s.20). Refuses `not-gone-on` and `bidder-name-taken`. */
export const mayTakePart = (
  earlier: EarlierStage | null,
  { from, lot }: { readonly from: BidId | null; readonly lot: LotId | null },
  registered: readonly (BidId | null)[],
): Refusal | null => {
  if (earlier === null)
    return from === null ? null : refuse('not-gone-on', 'No stage came before this one, so nobody can have gone on from it.');
  const one = earlier.goneOn.find(({ bid }) => bid === from);
  if (!one || one.lot !== lot)
    return refuse('not-gone-on', 'Only suppliers that went on from the stage before take part in this one.', {
      wayOut: 'Register those who went on.',
    });
  return registered.includes(from) ? refuse('bidder-name-taken', `“${one.name}” is registered already.`) : null;
};
