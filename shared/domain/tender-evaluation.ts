/** The evaluation of a whole tender: each lot by itself, with its own field, thresholds, ranks and ties, and then who gets which lot (domain.md 3.6; PA23 s.23(4)). */

import { withShared } from './answers.ts';
import { judgesIncome } from './criteria.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation, EvaluationInput, NamedBid } from './evaluation.ts';
import { type Admitted, frameworkCut } from './framework-cut.ts';
import type { BidId, LotId, SupplierId } from './ids.ts';
import { modelOfLot } from './lot-model.ts';
import { lotName } from './lot-words.ts';
import type { LotDecision, OrChoice } from './lot-choice.ts';
import { awardLots, type LotAwards, type LotCap, type LotMechanism } from './lots.ts';
import type { Model, ModelLot } from './model.ts';
import { cutOf, modelOfStage, stageAfterThis } from './procedure-stages.ts';
import type { Outcome } from './result.ts';
import { allowed, refuse, refused } from './result.ts';

/** A bid belongs to one lot; those of one supplier are joined by it. */
export interface TenderBid extends NamedBid {
  /** null: the whole contract is let as one. */
  readonly lot: LotId | null;
  readonly supplier: SupplierId;
  /** The place of this lot among those that the supplier wants, 1 first; null: it said none. */
  readonly preference: number | null;
}

export interface TenderInput extends EvaluationInput {
  readonly bids: readonly TenderBid[];
  readonly setAside: readonly TenderBid[];
  /** What was decided on record where the published mechanism left open who gets which lot. */
  readonly lotDecisions: readonly LotDecision[];
}

export interface LotResult {
  /** null: the whole contract. */
  readonly lot: ModelLot | null;
  readonly evaluation: Evaluation;
  /** Who is admitted to a framework, or goes on to the next stage, by the published cut; null where there is none, or no ranking yet. */
  readonly admitted: Outcome<Admitted> | null;
}

export interface TenderEvaluation {
  /** One for each lot in the published order; one alone for a contract that is let as one. */
  readonly lots: readonly LotResult[];
  /** Who gets which lot; null without lots, with a framework cut, and while a lot has no ranking. */
  readonly awards: OrChoice<LotAwards> | null;
}

/** Of facts about all bids those about some of them. */
const aboutBids = <Fact extends { readonly bid: BidId }>(facts: readonly Fact[]): ((bids: ReadonlySet<BidId>) => readonly Fact[]) => {
  const byBid = Map.groupBy(facts, ({ bid }) => bid);
  return (bids) => [...bids].flatMap((bid) => byBid.get(bid) ?? []);
};

/** The facts of one lot, sorted once for all lots; what was scored once for a supplier counts in each of its lots. */
export const inputOfLot = (model: Model, input: TenderInput): ((lot: LotId | null) => EvaluationInput) => {
  const byLot = (all: readonly TenderBid[]) => Map.groupBy(all, (bid) => bid.lot);
  const [bids, setAside] = [byLot(input.bids), byLot(input.setAside)];
  const consensus = aboutBids(withShared(model.criteria, [...input.bids, ...input.setAside], input.consensus));
  const [prices, offers, kept] = [aboutBids(input.prices), aboutBids(input.offers), aboutBids(input.kept)];
  return (lot) => {
    const own = { bids: bids.get(lot) ?? [], setAside: setAside.get(lot) ?? [] };
    const ids = new Set([...own.bids, ...own.setAside].map(({ id }) => id));
    return { ...input, ...own, consensus: consensus(ids), prices: prices(ids), offers: offers(ids), kept: kept(ids) };
  };
};

const evaluateLot = (model: Model, input: EvaluationInput, lot: ModelLot | null): Outcome<LotResult> => {
  const evaluation = evaluate(modelOfLot(model, lot?.id ?? null), input);
  if (!evaluation.ok) return evaluation;
  const { ranking } = evaluation.value;
  const cut = cutOf(model);
  return allowed({
    lot,
    evaluation: evaluation.value,
    admitted: ranking && cut ? frameworkCut(ranking.places, cut, ranking.ties, stageAfterThis(model) ? 'next-stage' : 'framework') : null,
  });
};

/** The published mechanism, with which way prices are best, and what suppliers stated in their bids, where it asks for that. */
const mechanismOf = (kind: LotMechanism['kind'], { criteria }: Model, bids: readonly TenderBid[]): LotMechanism => {
  if (kind === 'best-combined-price') return { kind, of: criteria.some(judgesIncome) ? 'incomes' : 'prices' };
  if (kind !== 'stated-preference') return { kind };
  const preferred = bids
    .filter(({ preference }) => preference !== null)
    .toSorted((a, b) => (a.preference ?? 0) - (b.preference ?? 0))
    .flatMap(({ supplier, lot }) => (lot === null ? [] : [{ supplier, lot }]));
  const bySupplier = Map.groupBy(preferred, ({ supplier }) => supplier);
  return { kind, preferences: new Map([...bySupplier].map(([supplier, stated]) => [supplier, stated.map(({ lot }) => lot)])) };
};

const capOf = (model: Model, bids: readonly TenderBid[]): LotCap | null =>
  model.lotCap && { most: model.lotCap.most, mechanism: model.lotCap.mechanism && mechanismOf(model.lotCap.mechanism, model, bids) };

const awardsOf = (model: Model, input: TenderInput, lots: readonly LotResult[]): OrChoice<LotAwards> | null => {
  if (model.lots.length === 0 || cutOf(model)) return null;
  const bids = new Map(input.bids.map((bid) => [bid.id, bid]));
  const prices = new Map(input.prices.map(({ bid, pounds }) => [bid, pounds]));
  const ranked = lots.flatMap(({ lot, evaluation: { ranking } }) =>
    lot && ranking
      ? [
          {
            id: lot.id,
            title: lotName(lot),
            value: lot.value ?? '0',
            bids: ranking.places.flatMap(({ bid, rank, total }) => {
              const found = bids.get(bid);
              return found ? [{ bid, supplier: found.supplier, name: found.name, rank, total, price: prices.get(bid) ?? null }] : [];
            }),
          },
        ]
      : [],
  );
  const asks = model.tieBreak.some(({ kind }) => kind === 'drawing-lots') ? 'draw' : 'decision';
  return ranked.length === lots.length ? awardLots(ranked, capOf(model, input.bids), { asks, decisions: input.lotDecisions }) : null;
};

/** By the rules of the stage that the record holds. Refuses what `evaluate` refuses. What stands in the way of awarding lots is said in `awards`. */
export const evaluateTender = (published: Model, input: TenderInput): Outcome<TenderEvaluation> => {
  const model = modelOfStage(published);
  const inputOf = inputOfLot(model, input);
  const lots: LotResult[] = [];
  for (const lot of model.lots.length > 0 ? model.lots : [null]) {
    const result = evaluateLot(model, inputOf(lot?.id ?? null), lot);
    if (!result.ok) return result;
    lots.push(result.value);
  }
  return allowed({ lots, awards: awardsOf(model, input, lots) });
};

/** Before two people have opened the result: the points, and neither totals nor ranks, whether or not a price was asked for. */
export const withoutRanks = ({ lots }: TenderEvaluation): TenderEvaluation => ({
  awards: null,
  lots: lots.map(({ lot, evaluation }) => ({
    lot,
    admitted: null,
    evaluation: { ...evaluation, ranking: null, bids: evaluation.bids.map((bid) => ({ ...bid, total: null, figure: null })) },
  })),
});

/** The evaluation in which a bid stands; null for a bid that is not there. */
export const evaluationOfBid = ({ lots }: TenderEvaluation, bid: BidId): Evaluation | null =>
  lots.find(({ evaluation }) => evaluation.bids.some((one) => one.bid === bid))?.evaluation ?? null;

/** What one lot, or the whole contract, is recommended to: nobody, one bid, or all who are admitted to a framework. */
export interface Recommended {
  readonly lot: LotId | null;
  readonly bids: readonly BidId[];
}

const resultIncomplete = (missing: number) =>
  refused(refuse('result-incomplete', `${missing} ${missing === 1 ? 'number is' : 'numbers are'} still missing, so there is no result.`));

/** What the published method leads to, lot by lot. Refuses `result-incomplete`, `tie-undecided` and what `awardLots` and `frameworkCut` refuse. */
export const leadsTo = ({ lots, awards }: TenderEvaluation): Outcome<readonly Recommended[]> => {
  const missing = lots.reduce((sum, { evaluation }) => sum + evaluation.missing.length, 0);
  if (missing > 0) return resultIncomplete(missing);
  if (awards) {
    if (!awards.ok) return refused(awards.refusal);
    return allowed(awards.value.awards.map(({ lot, awarded }) => ({ lot, bids: awarded ? [awarded.bid] : [] })));
  }
  const recommended: Recommended[] = [];
  for (const { lot, admitted, evaluation } of lots) {
    if (admitted && !admitted.ok) return admitted;
    const winner = evaluation.ranking?.winner ?? null;
    if (!admitted && winner === null)
      return refused(refuse('tie-undecided', 'The first place is tied.', { wayOut: 'Decide the tie as published.' }));
    recommended.push({ lot: lot?.id ?? null, bids: admitted ? admitted.value.admitted : winner === null ? [] : [winner] });
  }
  return allowed(recommended);
};
