/** Who turns which of the keys that are still needed to open the prices: now, or later. */

import type { View } from '../result/result.ts';

export interface KeySlot {
  /** In words: "price evaluator". */
  readonly roles: readonly string[];
  readonly candidates: View['opening']['candidates'];
}

export const keySlots = ({ needed, candidates }: View['opening']): readonly KeySlot[] =>
  needed.map((roles) => ({ roles, candidates: candidates.filter((one) => one.roles.some((role) => roles.includes(role))) }));

/** By slot; null is later. */
export type Chosen = readonly (string | null)[];

/** Somebody different for each key, as far as there are people: whoever is signed in before anybody else. */
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
export const holdersOf = (slots: readonly KeySlot[], chosen: Chosen): readonly KeyHolder[] | null => {
  const holders = slots.flatMap(({ roles, candidates }, place) => {
    const holder = candidates.find(({ person }) => person === chosen[place]);
    return holder ? [{ person: holder.person, name: holder.name, roles }] : [];
  });
  const isEachDifferent = new Set(holders.map(({ person }) => person)).size === holders.length;
  return holders.length > 0 && isEachDifferent ? holders : null;
};
