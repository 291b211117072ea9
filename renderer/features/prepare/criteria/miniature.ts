/** What an imaginary bidder would get: the middle mark everywhere, a price a tenth above the lowest, half of the best social value offer. Worked out by the very code that decides. */

import type { CriteriaTree } from '../../../../shared/domain/criteria.ts';
import { children, isWeighed, leaves, scoredLeaves } from '../../../../shared/domain/criteria.ts';
import { evaluate } from '../../../../shared/domain/evaluate.ts';
import type { BidEvaluation, EvaluationInput, GateResult } from '../../../../shared/domain/evaluation.ts';
import { divide, exact, type Fraction, hundred, multiply, printExact } from '../../../../shared/domain/exact.ts';
import type { BidId, CriterionId } from '../../../../shared/domain/ids.ts';
import { plainOffer } from '../../../../shared/domain/measure.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import type { Outcome } from '../../../../shared/domain/result.ts';
import { allowed } from '../../../../shared/domain/result.ts';
import type { Scale, ScaleStep } from '../../../../shared/domain/scale.ts';
import { exampleLowest } from './price-example.ts';
import { prepareWords } from '../../../words/prepare.ts';

/** 3 of 0–5, 2 of 0–4: the step in the middle, the upper of two. */
export const middleStep = (scale: Scale): ScaleStep | null => scale.steps[Math.floor(scale.steps.length / 2)] ?? null;

export interface Miniature {
  /** Its points, whatever thresholds it fails. */
  readonly bid: BidEvaluation;
  readonly failed: readonly GateResult[];
  /** What has points at the top of the tree, in its order. */
  readonly sections: readonly CriterionId[];
}

const middling = { id: 'middling' as BidId, name: prepareWords.miniature.bidder };
/** The lowest price and the highest offer, for formulas that compare. */
const best = { id: 'best' as BidId, name: prepareWords.miniature.rival };

/** 100 pounds, or what a published number makes sense of: the floor of a benchmark, and a budget that is just kept. */
const lowestFor = (criteria: CriteriaTree): Fraction => {
  const formula = criteria.find((criterion) => criterion.kind === 'price')?.formula;
  if (formula?.kind === 'budget' && formula.pounds !== null) return divide(exact(formula.pounds), exact('1.1'));
  const isAbsolute = formula?.kind === 'fixed-benchmark' || (formula?.kind === 'bands' && formula.measured === 'of-budget');
  return isAbsolute ? exampleLowest(null, formula) : hundred;
};

const inputOf = ({ criteria, scales }: Model): EvaluationInput => {
  const lowest = lowestFor(criteria);
  const bids = [middling, best];
  const consensus = scoredLeaves(criteria).flatMap(({ id, scale }) => {
    const step = scales.filter((one) => one.id === scale).map(middleStep)[0];
    return step ? bids.map((bid) => ({ criterion: id, bid: bid.id, value: step.value })) : [];
  });
  const measures = leaves(criteria).flatMap((criterion) => (criterion.kind === 'social-value-quantity' ? criterion.measures : []));
  return {
    bids,
    setAside: [],
    consensus,
    prices: [
      { bid: middling.id, pounds: printExact(multiply(lowest, exact('1.1'))) },
      { bid: best.id, pounds: printExact(lowest) },
    ],
    offers: measures.flatMap((measure) => bids.map((bid) => plainOffer(bid.id, measure, bid === best ? '2' : '1'))),
    kept: [],
    tieOrders: [],
  };
};

const evaluated = (model: Model): Outcome<BidEvaluation> => {
  const evaluation = evaluate(model, inputOf(model));
  if (!evaluation.ok) return evaluation;
  const bid = evaluation.value.bids.find(({ bid }) => bid === middling.id);
  if (!bid) throw new Error('the imaginary bidder is not in its own evaluation');
  return allowed(bid);
};

const withoutThresholds = (tree: CriteriaTree): CriteriaTree => tree.map((one) => ('threshold' in one ? { ...one, threshold: null } : one));

/** Refuses what stands in the way of any evaluation: weights that are not exact, questions without a scale. */
export const miniature = (model: Model): Outcome<Miniature> => {
  const judged = evaluated(model);
  if (!judged.ok) return judged;
  // A bid that fails a threshold gets no points for its price, and these are wanted here all the same.
  const bid = judged.value.standing === 'standing' ? judged : evaluated({ ...model, criteria: withoutThresholds(model.criteria) });
  if (!bid.ok) return bid;
  const weighed = new Set(bid.value.points.map(({ criterion }) => criterion));
  const sections = children(model.criteria, null).filter((criterion) => isWeighed(criterion) && weighed.has(criterion.id));
  const failed = judged.value.gates.filter(({ result }) => result === 'failed');
  return allowed({ bid: bid.value, failed, sections: sections.map(({ id }) => id) });
};
