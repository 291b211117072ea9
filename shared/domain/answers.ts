/** Which answers of which bids are judged: by the lot that a bid is for, and once for a supplier where that was published (domain.md 3.6). */

import type { CriteriaTree, ScoredCriterion } from './criteria.ts';
import { scoredLeaves } from './criteria.ts';
import type { EvaluationInput } from './evaluation.ts';
import type { BidId, CriterionId, LotId, SupplierId } from './ids.ts';
import type { Assignment } from './sheet.ts';

export interface BidInLot {
  readonly id: BidId;
  /** null: the whole contract is let as one. */
  readonly lot: LotId | null;
  readonly supplier: SupplierId;
}

/** The criteria that are judged in one lot: those that name it or none, under sections that do. Depth-first as before. */
export const criteriaInLot = (tree: CriteriaTree, lot: LotId | null): CriteriaTree => {
  if (lot === null) return tree;
  const out = new Set<CriterionId>();
  return tree.filter(({ id, parent, lots }) => {
    const isOut = (parent !== null && out.has(parent)) || (lots !== undefined && !lots.includes(lot));
    if (isOut) out.add(id);
    return !isOut;
  });
};

/** Whatever counts for a bid, scored here or carried forward: every question of every bid's lot, in the order of the tree, and within a question in the order of the bids. */
export const answersThatCount = (tree: CriteriaTree, bids: readonly BidInLot[]): readonly Assignment[] => {
  const inLot = new Map(
    [...new Set(bids.map(({ lot }) => lot))].map((lot) => [lot, new Set(criteriaInLot(tree, lot).map(({ id }) => id))]),
  );
  return scoredLeaves(tree).flatMap((question) => {
    const asked = bids.filter(({ lot }) => inLot.get(lot)?.has(question.id));
    return scoredWith(question, asked).map(({ id }) => ({ criterion: question.id, bid: id }));
  });
};

/** What the panel scores here: all but what is carried forward from an earlier stage, which it can only moderate anew. */
export const answersToScore = (tree: CriteriaTree, bids: readonly BidInLot[]): readonly Assignment[] =>
  answersThatCount(
    tree.filter((criterion) => criterion.kind !== 'scored' || criterion.carried !== true),
    bids,
  );

/** Of a question that is scored once, each supplier's first bid answers for all. */
const scoredWith = ({ scoredOnce }: ScoredCriterion, bids: readonly BidInLot[]): readonly BidInLot[] =>
  scoredOnce ? [...Map.groupBy(bids, ({ supplier }) => supplier).values()].flatMap(([first]) => first ?? []) : bids;

/**
 * Agreed marks with those of questions scored once given to all of the supplier's bids. `bids` are all that were registered, in their order: what was
 * agreed on a bid that is withdrawn since still counts for the supplier's others.
 */
export const withShared = (
  tree: CriteriaTree,
  bids: readonly BidInLot[],
  consensus: EvaluationInput['consensus'],
): EvaluationInput['consensus'] => {
  const once = new Set(
    scoredLeaves(tree)
      .filter(({ scoredOnce }) => scoredOnce)
      .map(({ id }) => id),
  );
  if (once.size === 0) return consensus;
  const bySupplier = Map.groupBy(bids, ({ supplier }) => supplier);
  const own = Map.groupBy(consensus, ({ criterion }) => criterion);
  const shared = [...once].flatMap((criterion) => {
    const agreed = Map.groupBy(own.get(criterion) ?? [], ({ bid }) => bid);
    return [...bySupplier.values()].flatMap((siblings) => {
      const [found] = siblings.flatMap(({ id }) => agreed.get(id) ?? []);
      return found ? siblings.map(({ id }) => ({ criterion, bid: id, value: found.value })) : [];
    });
  });
  return [...consensus.filter(({ criterion }) => !once.has(criterion)), ...shared];
};

/** On which of a supplier's bids the mark stands that counts for this one: itself, or for a question scored once the first that has one. */
export const markedOn = (question: ScoredCriterion, bid: BidInLot, bids: readonly BidInLot[], isAgreed: (bid: BidId) => boolean): BidId =>
  (question.scoredOnce ? bids.find((other) => other.supplier === bid.supplier && isAgreed(other.id))?.id : undefined) ?? bid.id;
