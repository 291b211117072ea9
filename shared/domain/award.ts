/** Rules of awarding: nothing is missing, every offer is checked, and what is recommended is the most advantageous tender (PA23 s.19). */

import type { Evaluation } from './evaluation.ts';
import type { BidId, CriterionId } from './ids.ts';
import { type Refusal, refuse } from './result.ts';

/** A decision is owed only where a published threshold says "may" and the bid fails it. */
export const mayDecideThreshold = (evaluation: Evaluation, bid: BidId, criterion: CriterionId): Refusal | null => {
  const gate = evaluation.bids.find((one) => one.bid === bid)?.gates.find((one) => one.criterion === criterion);
  return gate && gate.consequence !== 'none' && gate.consequence !== 'disqualified'
    ? null
    : refuse('threshold-not-in-question', 'This bid does not fail a threshold that leaves a choice.', { about: bid });
};

/** Prices open when it is settled whose may open. */
export const mayOpenPrices = (evaluation: Evaluation): Refusal | null => {
  const undecided = evaluation.missing.filter((missing) => missing.kind === 'decision').length;
  if (undecided > 0)
    return refuse(
      'thresholds-undecided',
      `${undecided} ${undecided === 1 ? 'decision is' : 'decisions are'} owed on bids below a threshold.`,
      {
        wayOut: 'Decide each one, with its reason.',
      },
    );
  return evaluation.bids.some((bid) => bid.standing === 'standing')
    ? null
    : refuse('no-bids-left', 'No bid is left: there is no price to open.', {
        wayOut: 'If no tender is suitable, the procurement ends here (PA23 s.55).',
      });
};

/** The published tie-break ran out, or asks for a witnessed draw, on exactly these bids. */
export const mayDecideTie = (evaluation: Evaluation, order: readonly BidId[], by: 'draw' | 'decision'): Refusal | null => {
  const same = (bids: readonly BidId[]) => bids.length === order.length && bids.every((bid) => order.includes(bid));
  const open = evaluation.ranking?.ties.flatMap((tie) => tie.open).find((tie) => same(tie.bids));
  if (!open) return refuse('no-such-tie', 'These bids are not in an open tie.');
  return open.asks === by
    ? null
    : refuse(
        'tie-asks-otherwise',
        open.asks === 'draw'
          ? 'The published rule asks for lots to be drawn before a witness.'
          : 'The published tie-break has run out and asks for a reasoned decision.',
      );
};

/** Recommending what is not first would be another method than the one published. */
export const mayRecommend = (evaluation: Evaluation, unaccepted: readonly string[], bid: BidId): Refusal | null => {
  if (unaccepted.length > 0)
    return refuse('offers-not-accepted', `The social value offers of ${unaccepted.join(', ')} have not been checked yet.`, {
      wayOut: 'The price evaluator accepts each, with a reason.',
    });
  if (!evaluation.ranking)
    return refuse('result-incomplete', `${evaluation.missing.length} numbers are still missing, so there is no result.`);
  if (evaluation.ranking.winner === null)
    return refuse('tie-undecided', 'The first place is tied.', { wayOut: 'Decide the tie as published.' });
  return evaluation.ranking.winner === bid
    ? null
    : refuse('not-the-most-advantageous', 'Only the bid in first place under the published method can be recommended.', { about: bid });
};
