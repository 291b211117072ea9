/** Who turns which of the keys that are still needed: now, or later. */

import type { Output } from '../../../../shared/contract/contract.ts';

export type Lock = Output<'prepare.view'>['freeze'];

/** One key that is still needed. */
export interface KeySlot {
  /** In words: "procurement lead". */
  readonly roles: readonly string[];
  readonly candidates: Lock['candidates'];
}

export const keySlots = ({ needed, candidates }: Lock): readonly KeySlot[] =>
  needed.map((roles) => ({ roles, candidates: candidates.filter((one) => one.roles.some((role) => roles.includes(role))) }));

/** By slot; null is later. */
export type Chosen = readonly (string | null)[];

/** Somebody different for each key, as far as there are people: whoever is signed in first of all. */
export const firstChoice = (slots: readonly KeySlot[], signedIn: string | null): Chosen => {
  const taken = new Set<string>();
  return slots.map(({ candidates }) => {
    const free = candidates.filter(({ person }) => !taken.has(person));
    const one = free.find(({ person }) => person === signedIn) ?? free[0];
    if (one) taken.add(one.person);
    return one?.person ?? null;
  });
};

export interface KeyHolder {
  readonly person: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** Those who turn a key now, in the order of the slots; null when one person would turn two, or nobody any. */
export const signersOf = (slots: readonly KeySlot[], chosen: Chosen): readonly KeyHolder[] | null => {
  const signers = slots.flatMap(({ roles, candidates }, place) => {
    const holder = candidates.find(({ person }) => person === chosen[place]);
    return holder ? [{ person: holder.person, name: holder.name, roles }] : [];
  });
  const isEachDifferent = new Set(signers.map(({ person }) => person)).size === signers.length;
  return signers.length > 0 && isEachDifferent ? signers : null;
};
