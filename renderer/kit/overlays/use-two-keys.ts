/** Who turns which key of an act of two people, as it is being chosen on a screen. */

import { useCallback, useState } from 'react';
import type { RefusalWords } from '../states/Notice.tsx';
import { firstChoice, holdersOf, isStillPossible, keySlots } from './two-keys.ts';
import type { Chosen, KeyHolder, KeySlot, TwoKeyLock } from './two-keys.ts';

export interface TwoKeysState {
  readonly lock: TwoKeyLock;
  readonly slots: readonly KeySlot[];
  readonly chosen: Chosen;
  readonly choose: (place: number, person: string | null) => void;
  /** Those who turn a key now; null when it would be nobody, or one person for both. */
  readonly holders: readonly KeyHolder[] | null;
  /** The dialog for the passphrases, with what the last attempt was answered; null while it is shut. */
  readonly asking: { readonly refusal: RefusalWords | null } | null;
  /** Opens the dialog. Stays the same function. */
  readonly ask: () => void;
  /** Shuts the dialog, or keeps it open for what was refused. */
  readonly settle: (refusal: RefusalWords | null) => void;
}

/** `isReady` says of a person whether nothing else keeps them from turning a key; they are proposed first. */
export const useTwoKeys = (lock: TwoKeyLock, signedIn: string | null, isReady?: (person: string) => boolean): TwoKeysState => {
  const [picked, setPicked] = useState<Chosen | null>(null);
  const [asking, setAsking] = useState<TwoKeysState['asking']>(null);
  const ask = useCallback(() => setAsking({ refusal: null }), []);
  const slots = keySlots(lock);
  const chosen = picked && isStillPossible(slots, picked) ? picked : firstChoice(slots, signedIn, isReady);
  return {
    lock,
    slots,
    chosen,
    choose: (place, person) => setPicked(chosen.with(place, person)),
    holders: holdersOf(slots, chosen),
    asking,
    ask,
    settle: (refusal) => setAsking(refusal && { refusal }),
  };
};
