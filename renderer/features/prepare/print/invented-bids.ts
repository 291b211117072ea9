/** The invented bids of the printed example: their marks, prices and offers are chosen so that every rule of the model has something to do. The numbers come from the very code that will decide (domain.md 3.4, formula trap). */

import type { PriceCriterion } from '../../../../shared/domain/criteria.ts';
import { leaves, scoredLeaves } from '../../../../shared/domain/criteria.ts';
import { evaluate } from '../../../../shared/domain/evaluate.ts';
import type { Evaluation, EvaluationInput, NamedBid } from '../../../../shared/domain/evaluation.ts';
import { exact, multiply, printExact, roundTo } from '../../../../shared/domain/exact.ts';
import type { BidId, CriterionId, Exact } from '../../../../shared/domain/ids.ts';
import type { Measure } from '../../../../shared/domain/measure.ts';
import { plainOffer } from '../../../../shared/domain/measure.ts';
import type { Model } from '../../../../shared/domain/model.ts';
import type { Outcome } from '../../../../shared/domain/result.ts';
import { allowed } from '../../../../shared/domain/result.ts';
import type { Scale } from '../../../../shared/domain/scale.ts';
import { exampleWords } from '../../../words/prepare-example.ts';
import { exampleLowest } from '../criteria/price-example.ts';

interface Invented extends NamedBid {
  /** Which step it gets, from 0 for the lowest to 1 for the highest, question by question in turn. */
  readonly marks: readonly number[];
  /** Of the lowest price that counts. */
  readonly price: Exact;
  /** Units of every measure. */
  readonly offers: Exact;
}

const bid = (letter: string, marks: readonly number[], price: Exact, offers: Exact): Invented => ({
  id: `bidder-${letter.toLowerCase()}` as BidId,
  name: exampleWords.bidder(letter),
  marks,
  price,
  offers,
});

/** Better everywhere and dearer; middling and near the lowest; uneven and cheapest. The fourth is cheaper still, and gets the lowest marks: it shows that a rejected bid sets no price. */
const standing = [bid('A', [0.8, 1], '1.25', '150'), bid('B', [0.6], '1.1', '100'), bid('C', [0.6, 0.8, 1], '1', '50')];
const failing = bid('D', [0], '0.9', '100');
/** As good as A in everything, to show what the tie-break does. */
const twin = { ...bid('E', [0.8, 1], '1.25', '150') };

export interface InventedBids {
  readonly bids: readonly NamedBid[];
  readonly marks: ReadonlyMap<CriterionId, readonly Exact[]>;
  /** In pounds, by bid. */
  readonly prices: readonly Exact[];
  readonly offers: readonly { readonly measure: Measure; readonly quantities: readonly Exact[] }[];
  readonly evaluation: Evaluation;
  /** What would be said if a further bid came to exactly the same as the first; null where the model cannot be evaluated then. */
  readonly tie: string | null;
}

const stepOf = ({ steps }: Scale, part: number): Exact =>
  steps[Math.min(steps.length - 1, Math.round(part * (steps.length - 1)))]?.value ?? '0';

const inputOf = (model: Model, bids: readonly Invented[]): EvaluationInput => {
  const { criteria, scales, tender } = model;
  const price = criteria.find((criterion): criterion is PriceCriterion => criterion.kind === 'price');
  const lowest = exampleLowest(tender.estimatedValue, price?.formula ?? null);
  const measures = leaves(criteria).flatMap((one) => (one.kind === 'social-value-quantity' ? one.measures : []));
  return {
    bids: bids.map(({ id, name }) => ({ id, name })),
    setAside: [],
    consensus: scoredLeaves(criteria).flatMap(({ id, scale }, question) => {
      const on = scales.find((one) => one.id === scale);
      return on ? bids.map((one) => ({ criterion: id, bid: one.id, value: stepOf(on, one.marks[question % one.marks.length] ?? 0) })) : [];
    }),
    prices: price
      ? bids.map((one) => ({ bid: one.id, pounds: printExact(roundTo(multiply(lowest, exact(one.price)), 2, 'half-up')) }))
      : [],
    offers: measures.flatMap((measure) => bids.map((one) => plainOffer(one.id, measure, one.offers))),
    kept: [],
    tieOrders: [],
  };
};

/** A bid below a "may" threshold is kept in the example, so that there is a result to show; that it was is among its gates. */
const evaluated = (
  model: Model,
  bids: readonly Invented[],
): Outcome<{ readonly input: EvaluationInput; readonly evaluation: Evaluation }> => {
  const input = inputOf(model, bids);
  const first = evaluate(model, input);
  if (!first.ok) return first;
  const kept = first.value.missing.flatMap((one) => (one.kind === 'decision' ? [{ bid: one.bid, criterion: one.criterion }] : []));
  const again = kept.length === 0 ? first : evaluate(model, { ...input, kept });
  return again.ok ? allowed({ input, evaluation: again.value }) : again;
};

/** Refuses what keeps the model from being evaluated: weights that are not exact, questions without a scale, numbers of a formula that are missing. */
export const inventedBids = (model: Model): Outcome<InventedBids> => {
  const hasThreshold = model.criteria.some((one) => 'threshold' in one && one.threshold !== null);
  const bids = hasThreshold ? [...standing, failing] : standing;
  const made = evaluated(model, bids);
  if (!made.ok) return made;
  const { input, evaluation } = made.value;
  const tied = evaluated(model, [...standing, twin]);
  const tie = tied.ok ? tied.value.evaluation.ranking?.ties.find(({ bids: same }) => same.includes(twin.id))?.sentence : undefined;
  const byMeasure = Map.groupBy(input.offers, ({ measure }) => measure);
  const measures = leaves(model.criteria).flatMap((one) => (one.kind === 'social-value-quantity' ? one.measures : []));
  return allowed({
    bids: input.bids,
    marks: new Map(
      [...Map.groupBy(input.consensus, ({ criterion }) => criterion)].map(([criterion, marks]) => [
        criterion,
        marks.map(({ value }) => value),
      ]),
    ),
    prices: input.prices.map(({ pounds }) => pounds),
    offers: measures.map((measure) => ({ measure, quantities: (byMeasure.get(measure.id) ?? []).map(({ quantity }) => quantity) })),
    evaluation,
    tie: tie ?? null,
  });
};
