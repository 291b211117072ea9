/** Who has signed the pack, and who could do so on this computer. */

import type { Output } from '../../../../shared/contract/contract.ts';

export type Pack = NonNullable<Output<'archive.view'>['pack']>;
export type Member = Pack['members'][number];

export interface Signing {
  readonly signed: number;
  /** Members whose signature is missing and whose key is on this computer, whoever is signed in first. */
  readonly here: readonly Member[];
  /** Members whose signature is missing and who have no profile here. */
  readonly elsewhere: readonly Member[];
}

export const signingOf = (members: readonly Member[], profiles: readonly string[], signedIn: string | null): Signing => {
  const missing = members.filter(({ signed }) => !signed);
  return {
    signed: members.length - missing.length,
    here: missing
      .filter(({ person }) => profiles.includes(person))
      .toSorted((one, other) => Number(other.person === signedIn) - Number(one.person === signedIn)),
    elsewhere: missing.filter(({ person }) => !profiles.includes(person)),
  };
};
