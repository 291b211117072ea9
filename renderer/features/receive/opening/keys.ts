/** Who turns which of the keys that are still needed for the opening: now, or later. */

import { receive } from '../../../words/receive.ts';
import type { RefusalWords } from '../../../kit/index.ts';
import { hasDeclared } from '../model.ts';
import type { Panellist, View } from '../model.ts';

export type Lock = View['opening'];
export type Candidate = Lock['candidates'][number];

/** One key that is still needed. */
export interface KeySlot {
  /** In words: "procurement lead". */
  readonly roles: readonly string[];
  readonly candidates: readonly Candidate[];
}

export const keySlots = ({ needed, candidates }: Lock): readonly KeySlot[] =>
  needed.map((roles) => ({ roles, candidates: candidates.filter((one) => one.roles.some((role) => roles.includes(role))) }));

/** By slot; null is later. */
export type Chosen = readonly (string | null)[];

/** Somebody different for each key: whoever is signed in first of all, then those who have declared. */
export const firstChoice = (slots: readonly KeySlot[], signedIn: string | null, people: readonly Panellist[]): Chosen => {
  const taken = new Set<string>();
  const readiness = ({ person }: Candidate): number =>
    person === signedIn ? 0 : people.some((one) => one.person === person && hasDeclared(one)) ? 1 : 2;
  return slots.map(({ candidates }) => {
    const [one] = candidates.filter(({ person }) => !taken.has(person)).toSorted((first, second) => readiness(first) - readiness(second));
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
  const holders = slots.flatMap(({ candidates }, place) => {
    const holder = candidates.find(({ person }) => person === chosen[place]);
    return holder ? [holder] : [];
  });
  const isEachDifferent = new Set(holders.map(({ person }) => person)).size === holders.length;
  return holders.length > 0 && isEachDifferent ? holders : null;
};

/** Whoever opens the bids has declared against the register of names before. */
export const undeclaredAmong = (holders: readonly KeyHolder[], people: readonly Panellist[]): readonly KeyHolder[] =>
  holders.filter(({ person }) => !people.some((one) => one.person === person && hasDeclared(one)));

/** What the dialog lists as missing. */
export const missingFor = (lock: Lock, holders: readonly KeyHolder[], people: readonly Panellist[]): readonly RefusalWords[] => [
  ...(lock.refusal ? [lock.refusal] : []),
  ...undeclaredAmong(holders, people).map(({ name }) => ({
    code: 'declare-first',
    sentence: receive.opening.undeclared(name),
    wayOut: receive.opening.undeclaredWayOut,
  })),
];
