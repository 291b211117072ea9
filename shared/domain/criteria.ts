/** The criteria tree as published: what is judged, what it weighs and how (domain.md 3.2 and 4.2). Only leaves are scored. */

import type { CriterionId, Exact, LotId, PersonId, ProcedureStageId, ScaleId } from './ids.ts';
import type { PriceRules } from './price-steps.ts';
import type { IssuedLine } from './price-schedule.ts';
import { isUnweighedFormula, type PointsFormula, type PriceFormula, type UnweighedFormula } from './price-formula.ts';
import type { GroupCap, Measure } from './measure.ts';
import type { PointsRule } from './social-value-points.ts';

export interface Threshold {
  /** `at-least` is `>=`; `more-than` is `>`. Compared exactly (domain.md 2.6). */
  readonly comparison: 'at-least' | 'more-than';
  /** For a scored leaf: a raw value on its scale. For a group: percent of the points available. */
  readonly value: Exact;
  /** "will be rejected" against "may be rejected". */
  readonly modality: 'must' | 'may';
}

/** Quality and social value answers are judged by the panel before price is open; the rest is opened with the price. */
export type Envelope = 'quality' | 'social-value' | 'price';

interface Node {
  readonly id: CriterionId;
  /** null for the sections at the top. */
  readonly parent: CriterionId | null;
  /** As published, such as "3.2.1". */
  readonly number: string;
  readonly title: string;
  readonly text: string;
  /** The lots in which it is judged, with all that stands below it; not there: in every lot. */
  readonly lots?: readonly LotId[] | undefined;
  /** The stages in which it is judged, with all that stands below it; not there: in every stage. */
  readonly stages?: readonly ProcedureStageId[] | undefined;
}

/** In relative mode percent of the parent; in absolute mode points out of 100 for the whole tender. null: not entered yet. */
interface Weighed {
  readonly weight: Exact | null;
}

export interface GroupCriterion extends Node, Weighed {
  readonly kind: 'group';
  readonly threshold: Threshold | null;
}

export interface ScoredCriterion extends Node, Weighed {
  readonly kind: 'scored';
  readonly envelope: 'quality' | 'social-value';
  readonly scale: ScaleId | null;
  readonly threshold: Threshold | null;
  /** Unweighted bullets considered in the round: no score each, but an explanation each (reg. 31). */
  readonly considerations: readonly string[];
  readonly limit: AnswerLimit | null;
  /** For assessors, on record, adding nothing to what is published (rule N7). Empty: none. */
  readonly guidance: string;
  /** Who scores it; empty means every assessor. */
  readonly assessors: readonly PersonId[];
  /** Published as scored once: what is agreed on one of a supplier's bids counts for its bids in the other lots (domain.md 3.6). */
  readonly scoredOnce?: boolean | undefined;
  /** Scored in an earlier stage, and what was agreed there counts: worked out from the published stages, never published itself. */
  readonly carried?: boolean | undefined;
}

/** How long an answer may be, and what becomes of what is beyond it (domain.md 4.2). */
export interface AnswerLimit {
  readonly kind: 'words' | 'pages';
  readonly most: number;
  /** "What is beyond it is not read" against "an answer beyond it may be rejected". */
  readonly beyond: 'not-read' | 'may-be-rejected';
}

export interface PassFailCriterion extends Node {
  readonly kind: 'pass-fail';
  readonly modality: 'must' | 'may';
}

export interface InformationCriterion extends Node {
  readonly kind: 'information';
}

export interface WeighedPriceCriterion extends Node, Weighed {
  readonly kind: 'price';
  readonly formula: PointsFormula;
  readonly rules?: PriceRules | undefined;
  /** The schedule that bidders fill in, as issued. */
  readonly schedule?: readonly IssuedLine[] | undefined;
}

/** Price that gives no points: it is a gate, or it puts the bids in order together with the points for everything else. */
export interface UnweighedPriceCriterion extends Node {
  readonly kind: 'price';
  readonly weight: null;
  readonly formula: UnweighedFormula;
  readonly rules?: PriceRules | undefined;
  readonly schedule?: readonly IssuedLine[] | undefined;
}

export type PriceCriterion = WeighedPriceCriterion | UnweighedPriceCriterion;

export interface SocialValueCriterion extends Node, Weighed {
  readonly kind: 'social-value-quantity';
  readonly points: PointsRule;
  readonly measures: readonly Measure[];
  /** Over themes and over the whole; those of single measures stand at the measure. */
  readonly caps: readonly GroupCap[];
  /** How quantities are verified at award and when they are reduced, as published. Empty: none was, so that nothing may be reduced. */
  readonly verification: string;
}

export type Criterion = GroupCriterion | ScoredCriterion | PassFailCriterion | InformationCriterion | PriceCriterion | SocialValueCriterion;

export type WeightMode = 'relative' | 'absolute';

/** Depth-first: a parent stands before its children, and siblings stand in their published order. */
export type CriteriaTree = readonly Criterion[];

export type WeighedCriterion = GroupCriterion | ScoredCriterion | WeighedPriceCriterion | SocialValueCriterion;
/** What gets points of its own: everything weighed that is not a group. */
export type PointsCriterion = Exclude<WeighedCriterion, GroupCriterion>;

/** S6 of domain.md 3.5: asked for and held to, but worth no points. */
export const isContractOnly = (criterion: Criterion): boolean =>
  criterion.kind === 'social-value-quantity' && criterion.points.kind === 'contract-only';

export const isUnweighedPrice = (criterion: Criterion): criterion is UnweighedPriceCriterion =>
  criterion.kind === 'price' && isUnweighedFormula(criterion.formula);

/** Whether the price is an income of the authority, so that the highest is best (domain.md 3.4, P9). */
export const judgesIncome = (criterion: Criterion): boolean => criterion.kind === 'price' && criterion.formula.kind === 'highest-income';

/** The same criterion judged by another formula; a weight goes where the formula has none. */
export const judgedBy = (criterion: PriceCriterion, formula: PriceFormula): PriceCriterion =>
  isUnweighedFormula(formula) ? { ...criterion, weight: null, formula } : { ...criterion, formula };

export const isWeighed = (criterion: Criterion): criterion is WeighedCriterion =>
  criterion.kind !== 'pass-fail' && criterion.kind !== 'information' && !isContractOnly(criterion) && !isUnweighedPrice(criterion);

export const isPointsCriterion = (criterion: Criterion): criterion is PointsCriterion => isWeighed(criterion) && criterion.kind !== 'group';

export const find = (tree: CriteriaTree, id: CriterionId): Criterion | null => tree.find((criterion) => criterion.id === id) ?? null;

/** In published order; the sections at the top for null. */
export const children = (tree: CriteriaTree, parent: CriterionId | null): readonly Criterion[] =>
  tree.filter((criterion) => criterion.parent === parent);

/** Every parent's children in one pass, for rules that visit the whole tree. */
export const childrenByParent = (tree: CriteriaTree): ReadonlyMap<CriterionId | null, readonly Criterion[]> =>
  Map.groupBy(tree, (criterion) => criterion.parent);

/** The criterion and everything below it, depth-first: one unbroken run, because the tree stands depth-first. Empty for an unknown id. */
export const branch = (tree: CriteriaTree, id: CriterionId): readonly Criterion[] => {
  const start = tree.findIndex((criterion) => criterion.id === id);
  if (start === -1) return [];
  const inside = new Set([id]);
  let end = start + 1;
  for (let next = tree[end]; next && next.parent !== null && inside.has(next.parent); next = tree[end]) {
    inside.add(next.id);
    end += 1;
  }
  return tree.slice(start, end);
};

/** Everything without children of its own kind: what is scored, priced, passed or read. Of one branch when `under` is given. */
export const leaves = (tree: CriteriaTree, under: CriterionId | null = null): readonly Exclude<Criterion, GroupCriterion>[] =>
  (under === null ? tree : branch(tree, under)).filter((criterion) => criterion.kind !== 'group');

export const scoredLeaves = (tree: CriteriaTree): readonly ScoredCriterion[] => tree.filter((criterion) => criterion.kind === 'scored');

/** From the section at the top down to the criterion itself. Empty for an unknown id. */
export const path = (tree: CriteriaTree, id: CriterionId): readonly Criterion[] => {
  const steps: Criterion[] = [];
  for (let criterion = find(tree, id); criterion; criterion = criterion.parent === null ? null : find(tree, criterion.parent)) {
    steps.unshift(criterion);
  }
  return steps;
};

/** Criteria in any order put depth-first, siblings as they stand. Null when a parent is unknown or a criterion is below itself. */
export const depthFirst = (criteria: readonly Criterion[]): CriteriaTree | null => {
  const below = childrenByParent(criteria);
  const waiting = (below.get(null) ?? []).toReversed();
  const tree: Criterion[] = [];
  for (let criterion = waiting.pop(); criterion; criterion = waiting.pop()) {
    tree.push(criterion);
    waiting.push(...(below.get(criterion.id) ?? []).toReversed());
  }
  return tree.length === criteria.length ? tree : null;
};

/** What is left of a tree: whatever is in, under sections that are; a section of which nothing is left goes too. Depth-first as before. */
export const pruned = (tree: CriteriaTree, isIn: (criterion: Criterion) => boolean): CriteriaTree => {
  const out = new Set<CriterionId>();
  for (const criterion of tree) if ((criterion.parent !== null && out.has(criterion.parent)) || !isIn(criterion)) out.add(criterion.id);
  const below = childrenByParent(tree);
  // From the back, so that what is below a section has gone before the section is asked.
  for (const { id, kind } of tree.toReversed()) {
    const parts = kind === 'group' ? (below.get(id) ?? []) : [];
    if (parts.length > 0 && parts.every((part) => out.has(part.id))) out.add(id);
  }
  return tree.filter(({ id }) => !out.has(id));
};

/** What stands at the top and has points below it, or its own: what a rounding "for each section" means. */
export const sectionsAtTop = (tree: CriteriaTree): CriteriaTree =>
  children(tree, null).filter((section) => leaves(tree, section.id).some(isPointsCriterion));
