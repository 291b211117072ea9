/** Checking promises at award: a quantity is taken as offered, asked about, or reduced under the rule that was published, never otherwise (domain.md 4.5, rules N7 and N11). */

import { compare, exact, isNegative, parseExact } from './exact.ts';
import type { Exact } from './ids.ts';
import { type Refusal, refuse } from './result.ts';

export type OfferCheck =
  | { readonly outcome: 'accepted' }
  /** The quantity that is left of the promise. */
  | { readonly outcome: 'reduced'; readonly quantity: Exact }
  /** The bidder is asked; until it has answered, the offers of the bid cannot be accepted. */
  | { readonly outcome: 'clarify' };

export interface VerificationFacts {
  /** As promised; null: nothing was offered under this measure. */
  readonly promised: Exact | null;
  /** The published rule of verification; empty: none. */
  readonly rule: string;
}

/** Refuses `no-such-offer`, `reduction-not-published` and `not-a-reduction`. */
export const mayVerifyOffer = ({ promised, rule }: VerificationFacts, check: OfferCheck): Refusal | null => {
  if (promised === null) return refuse('no-such-offer', 'This bid offers nothing under this measure.');
  if (check.outcome !== 'reduced') return null;
  if (rule.trim() === '')
    return refuse(
      'reduction-not-published',
      'The tender published no rule by which quantities are reduced, so this one stands as promised.',
      {
        wayOut: 'Ask the bidder, or accept the quantity.',
      },
    );
  const left = parseExact(check.quantity);
  if (left === null || isNegative(left) || compare(left, exact(promised)) >= 0)
    return refuse('not-a-reduction', `${check.quantity} is not less than the ${promised} that were promised.`, {
      wayOut: 'Enter what the published rule leaves of it; nothing is ever added.',
    });
  return null;
};

/** Nothing is accepted while a question to the bidder is open. */
export const mayAcceptOffers = (
  checks: readonly { readonly measure: string; readonly outcome: OfferCheck['outcome'] }[],
): Refusal | null => {
  const open = checks.filter(({ outcome }) => outcome === 'clarify').length;
  return open === 0
    ? null
    : refuse(
        'offer-awaits-clarification',
        `The bidder has been asked about ${open} ${open === 1 ? 'quantity' : 'quantities'}, and what it answered is not recorded.`,
        {
          wayOut: 'Accept or reduce each, with the reason that the answer gives.',
        },
      );
};
