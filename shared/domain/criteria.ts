/** The criteria tree as published: what is judged, what it weighs and how (domain.md 3.2 and 4.2). Only leaves are scored. */

import type { CriterionId, Exact, PersonId, ScaleId } from './ids.ts';
import type { PriceFormula } from './price.ts';
import type { Measure, PointsRule } from './social-value.ts';

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
  /** Who scores it; empty means every assessor. */
  readonly assessors: readonly PersonId[];
}

export interface PassFailCriterion extends Node {
  readonly kind: 'pass-fail';
  readonly modality: 'must' | 'may';
}

export interface InformationCriterion extends Node {
  readonly kind: 'information';
}

export interface PriceCriterion extends Node, Weighed {
  readonly kind: 'price';
  readonly formula: PriceFormula;
}

export interface SocialValueCriterion extends Node, Weighed {
  readonly kind: 'social-value-quantity';
  readonly points: PointsRule;
  readonly measures: readonly Measure[];
}

export type Criterion = GroupCriterion | ScoredCriterion | PassFailCriterion | InformationCriterion | PriceCriterion | SocialValueCriterion;

export type WeightMode = 'relative' | 'absolute';

/** Depth-first: a parent stands before its children, and siblings stand in their published order. */
export type CriteriaTree = readonly Criterion[];
