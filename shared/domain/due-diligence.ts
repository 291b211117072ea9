/** Looking into the bids that are to be recommended: what contradicts a claim that was scored goes through reopening, never a silent change (domain.md 2.2, state 21; 2.4). */

import type { BidId, CriterionId } from './ids.ts';
import type { CriteriaTree } from './criteria.ts';
import { type Refusal, refuse } from './result.ts';
import { leadsTo, type TenderEvaluation } from './tender-evaluation.ts';

export interface DueDiligence {
  readonly bid: BidId;
  /** Questions whose scored claim is contradicted; empty: confirmed. */
  readonly contradicts: readonly CriterionId[];
}

/** Only of a bid that the method leads to, and on questions that a panel scored, here or in an earlier stage. Refuses what `leadsTo` refuses, `not-led-to` and `no-such-item`. */
export const mayRecordDueDiligence = (
  { bid, contradicts }: DueDiligence,
  tender: TenderEvaluation,
  criteria: CriteriaTree,
): Refusal | null => {
  const led = leadsTo(tender);
  if (!led.ok) return led.refusal;
  if (!led.value.some(({ bids }) => bids.includes(bid)))
    return refuse('not-led-to', 'The published method does not lead to this bid, so nothing is looked into before an award to it.', {
      about: bid,
    });
  for (const id of contradicts) {
    const question = criteria.find((one) => one.id === id);
    if (question?.kind !== 'scored')
      return refuse('no-such-item', 'This question is not one that the panel scores for this bid.', { about: id });
  }
  return null;
};

/** What became of a claim that was contradicted: nothing yet, moderated again, or an approver refused that and said why. */
export type ClaimState = 'open' | 'reopened' | 'let-stand';

/** One scored claim of a bid that still stands. */
export interface ContradictedClaim {
  /** As people call them. */
  readonly bidder: string;
  readonly question: string;
  readonly criterion: CriterionId;
  readonly state: ClaimState;
}

/** No award rests on a claim that was found untrue unsaid. Refuses `claim-contradicted`. */
export const mayRestOnClaims = (claims: readonly ContradictedClaim[]): Refusal | null => {
  const open = claims.filter(({ state }) => state === 'open');
  const [first] = open;
  if (!first) return null;
  const named = [...Map.groupBy(open, ({ bidder }) => bidder)].map(
    ([bidder, all]) => `${bidder}: ${[...new Set(all.map(({ question }) => question))].join('; ')}.`,
  );
  return refuse('claim-contradicted', `Due diligence contradicts what was scored. ${named.join(' ')}`, {
    about: first.criterion,
    wayOut:
      'Ask under “Moderate” to reopen the question because a claim is untrue: the approver agrees, or refuses and says why the score stands.',
  });
};
