/** Conflicts of interest: who must declare against whom, who may see which bid (PA23 ss.81–83). The same function for every bidder. */

import type { BidId, PersonId } from './ids.ts';
import { type Refusal, refuse } from './result.ts';

export type ConflictAnswer = 'none' | 'actual' | 'potential' | 'perceived';
export type ConflictOutcome = 'no-conflict' | 'managed' | 'recused';

export interface Declared {
  readonly bid: BidId;
  readonly answer: ConflictAnswer;
  /** null: not decided yet. */
  readonly outcome: ConflictOutcome | null;
}

export type Standing = 'undeclared' | 'undecided' | 'cleared' | 'recused';

/** How a person stands towards one bid. "None" needs no decision; anything else waits for one by somebody else. */
export const standingTowards = (bid: BidId, declared: readonly Declared[]): Standing => {
  const found = declared.find((one) => one.bid === bid);
  if (!found) return 'undeclared';
  if (found.outcome === 'recused') return 'recused';
  if (found.answer === 'none' || found.outcome !== null) return 'cleared';
  return 'undecided';
};

/** N2: nobody sees a bid until their declaration against every bidder is filed and, for this bidder, cleared. */
export const maySeeBid = (bid: BidId, bids: readonly BidId[], declared: readonly Declared[]): Refusal | null => {
  if (bids.some((one) => standingTowards(one, declared) === 'undeclared'))
    return refuse('declare-first', 'Declare your conflicts of interest against every bidder before you look into a bid.', {
      wayOut: 'Open “Receive” and fill in your declaration.',
    });
  const standing = standingTowards(bid, declared);
  if (standing === 'undecided')
    return refuse('conflict-undecided', 'You declared a conflict with this bidder, and nobody has decided on it yet.', {
      wayOut: 'Ask the procurement lead to decide on it.',
    });
  if (standing === 'recused') return refuse('recused', 'You are recused from this bidder and cannot see its bid.');
  return null;
};

/** Nobody closes what they scored with a bid among the standing ones about which they have not declared. */
export const mayLeaveUndeclared = (bids: readonly BidId[], declared: readonly Declared[]): Refusal | null =>
  bids.some((bid) => standingTowards(bid, declared) === 'undeclared')
    ? refuse('declare-first', 'A name came in that you have not declared on, so a bid is missing from your sheet.', {
        wayOut: 'Open “Receive” and fill in your declaration.',
      })
    : null;

export interface DeclarationAnswer {
  readonly bid: BidId;
  readonly answer: ConflictAnswer;
  readonly details: string;
}

/** A declaration answers for every bidder, and says what any conflict is. */
export const mayDeclare = (
  bids: readonly { readonly id: BidId; readonly name: string }[],
  answers: readonly DeclarationAnswer[],
): Refusal | null => {
  const missing = bids.filter((bid) => !answers.some((answer) => answer.bid === bid.id));
  if (missing.length > 0 || bids.length === 0)
    return refuse(
      'declaration-incomplete',
      bids.length === 0
        ? 'There are no bidders to declare against yet.'
        : `Your declaration says nothing about ${missing.map((bid) => bid.name).join(', ')}.`,
      { wayOut: bids.length === 0 ? 'Wait until the bidders are registered.' : 'Answer for every bidder, even if the answer is “none”.' },
    );
  const unknown = answers.find((answer) => !bids.some((bid) => bid.id === answer.bid));
  if (unknown) return refuse('no-such-bid', 'The declaration names a bidder that is not registered.', { about: unknown.bid });
  const bare = answers.find((answer) => answer.answer !== 'none' && answer.details.trim() === '');
  if (bare) return refuse('conflict-details-missing', 'Say what the conflict is and what you propose to do about it.', { about: bare.bid });
  return null;
};

/** Somebody else decides, and only on what was declared. */
export const mayDecideConflict = (decider: PersonId, declarer: PersonId, bid: BidId, declared: readonly Declared[]): Refusal | null => {
  if (decider === declarer)
    return refuse('own-conflict', 'Nobody decides on their own conflict of interest.', {
      wayOut: 'Ask the approver or another procurement lead.',
    });
  if (!declared.some((one) => one.bid === bid))
    return refuse('nothing-declared', 'This person has declared nothing about this bidder yet.', { about: bid });
  return null;
};
