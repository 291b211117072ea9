/** What a frozen model fixes for every bid alike, worked out once: weights, points per score, gates. Many evaluations may then share it. */

import type {
  CriteriaTree,
  ScoredCriterion,
  SocialValueCriterion,
  UnweighedPriceCriterion,
  PointsCriterion,
  WeighedCriterion,
  WeighedPriceCriterion,
} from './criteria.ts';
import { isUnweighedPrice, isWeighed, leaves } from './criteria.ts';
import { comparedInTurn, hundredEach, mayPutInOrder, reckonedByItself } from './criteria-order.ts';
import type { RankedBy } from './evaluation.ts';
import { exact, type Fraction, isPositive } from './exact.ts';
import type { Gate } from './gates.ts';
import type { CriterionId, Exact } from './ids.ts';
import type { Model, TieBreakStep } from './model.ts';
import type { RankingPriceCriterion } from './price-figure.ts';
import { formulaRefusal } from './price-formula-check.ts';
import { isRankingFormula, published } from './price-formula.ts';
import type { Outcome } from './result.ts';
import { extentOf } from './procedure-stages.ts';
import { allowed, refuse, refused } from './result.ts';
import { hasSpan, type Scale } from './scale.ts';
import { scorePoints } from './score.ts';
import { readsOwnPrice } from './social-value-caps.ts';
import { readsEstimate } from './social-value-points.ts';
import { weigh, type Weights } from './weights.ts';

export interface ScoredPlan {
  readonly criterion: ScoredCriterion;
  readonly scale: Scale;
  /** Unrounded points of every step of the scale. */
  readonly pointsByStep: ReadonlyMap<Exact, Fraction>;
}

export interface Budget {
  readonly criterion: UnweighedPriceCriterion;
  readonly pounds: Fraction;
}

export interface Plan {
  readonly model: Model;
  readonly weights: Weights;
  /** Every criterion with points, depth-first. */
  readonly weighed: readonly WeighedCriterion[];
  /** The same from the back, so that what is below a section comes before it. */
  readonly fromTheLeaves: readonly WeighedCriterion[];
  /** Those directly below each section. */
  readonly below: ReadonlyMap<CriterionId | null, readonly WeighedCriterion[]>;
  readonly scored: readonly ScoredPlan[];
  readonly priced: readonly WeighedPriceCriterion[];
  /** Where the order of the criteria decides: those that are compared, in turn. */
  readonly order: readonly PointsCriterion[] | null;
  /** What puts bids in order instead of their totals, if anything does. */
  readonly ranking: RankingPriceCriterion | null;
  /** The published limit that no price may be above. */
  readonly budget: Budget | null;
  /** Scored or not: what is asked for in quantities. */
  readonly offered: readonly SocialValueCriterion[];
  /** Pounds of the published estimate, if there is one. */
  readonly estimate: Fraction | null;
  readonly gates: readonly Gate[];
  /** Whether anything published asks for the bids' prices. */
  readonly needsPrices: boolean;
}

/** Refuses what `weigh` refuses, `criterion-without-scale`, `scale-without-span`, `evidence-criterion-unknown`, `target-without-estimate`, `threshold-over-price`, `threshold-over-nothing` and what `formulaRefusal` refuses: all things that the check before the freeze finds. */
export const plan = (published: Model): Outcome<Plan> => {
  const isOrder = published.method === 'lexicographic';
  const disorder = isOrder ? mayPutInOrder(published) : null;
  if (disorder) return refused(disorder);
  const model = isOrder ? reckonedByItself(published) : published;
  const weights = isOrder ? allowed(hundredEach(model.criteria)) : weigh(model.criteria, model.weightMode, extentOf(model));
  if (!weights.ok) return weights;
  const gates = gatesOf(model.criteria);
  if (!gates.ok) return gates;
  const scored: ScoredPlan[] = [];
  for (const criterion of model.criteria) {
    if (criterion.kind !== 'scored') continue;
    const scale = model.scales.find(({ id }) => id === criterion.scale);
    const weight = weights.value.get(criterion.id)?.absolute;
    if (!scale || !weight) {
      return refused(refuse('criterion-without-scale', `“${criterion.title}” has no scale to be scored on.`, { about: criterion.id }));
    }
    if (!hasSpan(scale)) {
      return refused(refuse('scale-without-span', `No points can be read off the scale “${scale.name}”.`, { about: criterion.id }));
    }
    const pointsByStep = new Map(scale.steps.map(({ value }) => [value, scorePoints(scale, value, weight)]));
    scored.push({ criterion, scale, pointsByStep });
  }
  for (const criterion of model.criteria) {
    if (criterion.kind !== 'price') continue;
    const wrong = formulaRefusal(criterion, model, weights.value.get(criterion.id)?.absolute ?? null);
    if (wrong) return refused(wrong);
  }
  const unweighed = model.criteria.filter(isUnweighedPrice);
  const weighed = model.criteria.filter(isWeighed).filter(({ id }) => weights.value.has(id));
  const priced = weighed.filter((criterion) => criterion.kind === 'price');
  const offered = model.criteria.filter((criterion) => criterion.kind === 'social-value-quantity');
  const estimate = model.tender.estimatedValue === null ? null : exact(model.tender.estimatedValue);
  const leaves = new Set(scored.map(({ criterion }) => criterion.id));
  const unsupported = offered.find(({ measures }) => measures.some(({ evidence }) => evidence !== null && !leaves.has(evidence.criterion)));
  if (unsupported) {
    const sentence = `What counts under “${unsupported.title}” hangs on a question that is not scored.`;
    return refused(refuse('evidence-criterion-unknown', sentence, { about: unsupported.id }));
  }
  const noEstimate = offered.find(({ points }) => readsEstimate(points));
  if (noEstimate && !(estimate && isPositive(estimate))) {
    const sentence = `The points of “${noEstimate.title}” are reckoned from the estimated value, and none was published.`;
    return refused(refuse('target-without-estimate', sentence, { about: noEstimate.id }));
  }
  return allowed({
    model,
    weights: weights.value,
    weighed,
    fromTheLeaves: weighed.toReversed(),
    below: Map.groupBy(weighed, ({ parent }) => parent),
    scored,
    priced,
    order: isOrder ? comparedInTurn(model.criteria) : null,
    ranking: unweighed.find(isRanking) ?? null,
    budget: budgetOf(unweighed),
    offered,
    estimate,
    gates: gates.value,
    needsPrices:
      priced.length + unweighed.length > 0 ||
      offered.some(readsOwnPrice) ||
      model.tieBreak.some(({ kind }: TieBreakStep) => kind === 'lowest-price'),
  });
};

/** What puts bids in order. */
export const rankedBy = ({ order, ranking }: Plan): RankedBy => (order ? 'criteria-order' : (ranking?.formula.kind ?? 'total'));

const isRanking = (criterion: UnweighedPriceCriterion): criterion is RankingPriceCriterion => isRankingFormula(criterion.formula);

const budgetOf = (unweighed: readonly UnweighedPriceCriterion[]): Budget | null => {
  for (const criterion of unweighed) {
    if (criterion.formula.kind === 'budget') return { criterion, pounds: published(criterion.formula.pounds) };
  }
  return null;
};

/** A threshold over price or offers could not bite before price is open, and who fails it would change the very points that it asks about. */
const gatesOf = (tree: CriteriaTree): Outcome<readonly Gate[]> => {
  const gates: Gate[] = [];
  for (const criterion of tree) {
    if ((criterion.kind !== 'group' && criterion.kind !== 'scored') || criterion.threshold === null) continue;
    const below = leaves(tree, criterion.id);
    if (below.some(({ kind }) => kind === 'price' || kind === 'social-value-quantity')) {
      const sentence = `The threshold on “${criterion.title}” reaches over price or quantities, which are known only after thresholds have to bite.`;
      return refused(
        refuse('threshold-over-price', sentence, { about: criterion.id, wayOut: 'Put the scored questions into a section of their own.' }),
      );
    }
    const scored = below.filter(({ kind }) => kind === 'scored').map(({ id }) => id);
    if (scored.length === 0) {
      const sentence = `The threshold on “${criterion.title}” has nothing to measure: no question stands below it.`;
      return refused(refuse('threshold-over-nothing', sentence, { about: criterion.id }));
    }
    gates.push({ criterion, threshold: criterion.threshold, scored });
  }
  return allowed(gates);
};
