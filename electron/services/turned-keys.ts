/** Opening what two people sealed away together: each holder's share, and the key once enough of them have turned theirs. */

import type { TurnedShare } from '../../shared/acts/sealed.ts';
import type { Sha256, TenderId } from '../../shared/domain/ids.ts';
import { allowed, type Outcome, refused } from '../../shared/domain/result.ts';
import { locks, type PermittedKind } from '../../shared/domain/stages.ts';
import { combineShares, openShare } from '../packs/seal-key.ts';
import { actAt } from '../store/acts.ts';
import type { ReadDb } from '../store/sql.ts';
import type { UnlockedSigner } from './desk.ts';

export interface Sealed {
  readonly commitment: Sha256;
  readonly keysNeeded: number;
  readonly shares: readonly { readonly holder: string; readonly share: string }[];
}

/** What each earlier signer has turned over already, as far as it still stands. */
export const earlierShares = (db: ReadDb, tender: TenderId, kind: 'sheets.unsealed' | 'price.opened'): TurnedShare[][] =>
  db
    .all<{ chain: string; seq: number }>('SELECT chain, seq FROM turned_key WHERE tender = ? AND kind = ?', tender, kind)
    .flatMap(({ chain, seq }) => {
      const act = actAt(db, tender, chain, seq);
      return act?.kind === 'sheets.unsealed' || act?.kind === 'price.opened' ? [act.body.shares] : [];
    });

/**
 * For each signer the shares to turn over, for every seal; where they complete the lock, the last signer's carry the keys.
 * Refuses `not-addressed-to-you`, `keys-missing`, `keys-do-not-fit`.
 */
export const turnShares = async (
  kind: PermittedKind,
  sealed: readonly Sealed[],
  earlier: readonly (readonly TurnedShare[])[],
  signers: readonly UnlockedSigner[],
): Promise<Outcome<readonly TurnedShare[][]>> => {
  const turned: TurnedShare[][] = [];
  for (const signer of signers) {
    const own: TurnedShare[] = [];
    for (const one of sealed) {
      const held = one.shares.find((share) => share.holder === signer.person);
      if (!held) continue;
      const share = await openShare(held.share, signer.key.identity);
      if (!share.ok) return share;
      own.push({ share: share.value, commitment: one.commitment });
    }
    turned.push(own);
  }
  if (earlier.length + signers.length < (locks[kind]?.length ?? 1)) return allowed(turned);
  const last = turned.at(-1) ?? [];
  for (const [index, own] of last.entries()) {
    const one = sealed.find((seal) => seal.commitment === own.commitment);
    if (!one) continue;
    const shares = [...earlier, ...turned]
      .flat()
      .filter((share) => share.commitment === own.commitment)
      .map((share) => share.share);
    const key = await combineShares(one, shares);
    if (!key.ok) return refused(key.refusal);
    last[index] = { ...own, key: key.value };
  }
  return allowed(turned);
};
