/** Keys that an act of two people publishes: each must be the one that was committed to when the thing was sealed. */

import type { TurnedShare } from '../../../shared/acts/sealed.ts';
import type { TenderId } from '../../../shared/domain/ids.ts';
import { type Refusal, refuse } from '../../../shared/domain/result.ts';
import { locks } from '../../../shared/domain/stages.ts';
import { sealCommitment } from '../../sealed.ts';
import { turnedKeys } from '../queries/prepare.ts';
import type { ReadDb } from '../sql.ts';

/**
 * The keys by the commitment of their seal. The first of two people only turns a share over; whoever comes last adds the keys. Two who turned theirs on two computers, each as
 * the first, have opened nothing. Refuses `key-does-not-fit` where a key is not the committed one or is missing.
 */
export const keysThatFit = (
  db: ReadDb,
  tender: TenderId,
  kind: 'sheets.unsealed' | 'price.opened',
  { sealed, shares }: { readonly sealed: readonly { readonly commitment: string }[]; readonly shares: readonly TurnedShare[] },
): { readonly kind: 'keys'; readonly bySeal: ReadonlyMap<string, string> } | Refusal => {
  const bySeal = new Map(shares.flatMap((share) => (share.key === undefined ? [] : [[share.commitment, share.key] as const])));
  const isLast = turnedKeys(db, tender, kind).length + 1 === locks[kind]?.length;
  const fits =
    (bySeal.size === 0 && !isLast) ||
    sealed.every((one) => {
      const key = bySeal.get(one.commitment);
      return key !== undefined && sealCommitment(key) === one.commitment;
    });
  return fits
    ? { kind: 'keys', bySeal }
    : refuse('key-does-not-fit', 'A key is missing or is not the one that was committed to at sealing, so nothing was opened.', {
        wayOut: 'Both key holders try again with their own passphrases.',
      });
};
