/** Who turns the keys of an act of two people: proposed, and changed by whoever stands at the computer. */

import type { ModerateView } from './model.ts';

export type Lock = ModerateView['unseal'];
export type Candidate = Lock['candidates'][number];

/** The people who hold one of the roles that this key needs. */
export const candidatesFor = (lock: Lock, roles: readonly string[]): readonly Candidate[] =>
  lock.candidates.filter((candidate) => candidate.roles.some((role) => roles.includes(role)));

/** One person for each key that is still needed: whoever is signed in where they fit, nobody twice; null where nobody is left. */
export const proposed = (lock: Lock, me: string): readonly (string | null)[] => {
  const taken = new Set<string>();
  // Whoever is signed in may fit several keys; the key that only they fit comes first.
  const order = lock.needed
    .map((roles, key) => ({ key, candidates: candidatesFor(lock, roles) }))
    .toSorted((one, other) => one.candidates.length - other.candidates.length);
  const chosen = new Map<number, string | null>();
  for (const { key, candidates } of order) {
    const free = candidates.filter(({ person }) => !taken.has(person));
    const person = (free.find((candidate) => candidate.person === me) ?? free[0])?.person ?? null;
    if (person !== null) taken.add(person);
    chosen.set(key, person);
  }
  return lock.needed.map((_, key) => chosen.get(key) ?? null);
};

/** Those who turn a key now, in the order of the keys. */
export const turning = (lock: Lock, chosen: readonly (string | null)[]): readonly Candidate[] =>
  chosen.flatMap((person) => lock.candidates.filter((candidate) => candidate.person === person));
