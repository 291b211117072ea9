/** Acts of two people: which keys are still needed, who may turn each of them, and who turns one now. */

import type { RefusalWords } from '../states/Notice.tsx';

export interface KeyHolder {
  readonly person: string;
  readonly name: string;
  /** In words: "procurement lead". */
  readonly roles: readonly string[];
}

/** How such an act stands, as every service answers it. */
export interface TwoKeyLock {
  readonly turned: readonly { readonly person: string; readonly name: string; readonly at: string }[];
  /** Turned, and lapsed by what has changed since. */
  readonly lapsed: readonly { readonly person: string; readonly name: string; readonly at: string; readonly lapsedAt: string }[];
  /** What forbids the act for now, whoever turns a key. */
  readonly halted: RefusalWords | null;
  /** For each key that is still needed, the roles of which one is enough to turn it. */
  readonly needed: readonly (readonly string[])[];
  /** Those who may turn one now. */
  readonly candidates: readonly KeyHolder[];
}

/** One key that is still needed. */
export interface KeySlot {
  readonly roles: readonly string[];
  /** Each with those of their roles that turn this key. */
  readonly candidates: readonly KeyHolder[];
}

export const keySlots = ({ needed, candidates }: TwoKeyLock): readonly KeySlot[] =>
  needed.map((roles) => ({
    roles,
    candidates: candidates
      .map(({ person, name, roles: held }) => ({ person, name, roles: held.filter((role) => roles.includes(role)) }))
      .filter(({ roles: fitting }) => fitting.length > 0),
  }));

/** Who turns each key, slot by slot; null is later. */
export type Chosen = readonly (string | null)[];

/** Somebody different for each key, as far as there are people: whoever is signed in first of all, then those who are ready. */
export const firstChoice = (
  slots: readonly KeySlot[],
  signedIn: string | null,
  isReady: (person: string) => boolean = () => true,
): Chosen => {
  const rank = ({ person }: KeyHolder): number => (person === signedIn ? 0 : isReady(person) ? 1 : 2);
  const taken = new Set<string>();
  const chosen = new Map<KeySlot, string>();
  // Who fits both keys is left to the one that fewer others fit.
  for (const slot of slots.toSorted((one, other) => one.candidates.length - other.candidates.length)) {
    const free = slot.candidates.filter(({ person }) => !taken.has(person));
    const [first] = free.toSorted((one, other) => rank(one) - rank(other));
    if (!first) continue;
    taken.add(first.person);
    chosen.set(slot, first.person);
  }
  return slots.map((slot) => chosen.get(slot) ?? null);
};

/** Whether a choice made earlier can still stand: a key may have been turned, or a role taken away, since. */
export const isStillPossible = (slots: readonly KeySlot[], chosen: Chosen): boolean =>
  chosen.length === slots.length &&
  slots.every(({ candidates }, place) => chosen[place] === null || candidates.some(({ person }) => person === chosen[place]));

/** Those who turn a key now, in the order of the slots; null when it would be nobody, or one person for both. */
export const holdersOf = (slots: readonly KeySlot[], chosen: Chosen): readonly KeyHolder[] | null => {
  const holders = slots.flatMap(({ candidates }, place) => candidates.filter(({ person }) => person === chosen[place]));
  const areDifferent = new Set(holders.map(({ person }) => person)).size === holders.length;
  return holders.length > 0 && areDifferent ? holders : null;
};
