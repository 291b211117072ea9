/** A seal: a fresh key that nobody holds whole. It is split among holders so that only a given number of them together can produce it (Shamir). */

import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { combine, split } from 'shamir-secret-sharing';
import type { Sha256 } from '../../shared/domain/ids.ts';
import { allowed, type Outcome, refuse, refused } from '../../shared/domain/result.ts';
import { sealCommitment } from '../sealed.ts';
import { decryptWith, encryptFor } from './age.ts';

export interface ShareHolder {
  readonly member: string;
  readonly ageRecipient: string;
}

export interface Seal {
  /** The key itself, `AGE-SECRET-KEY-1…`: to be used at once for sealing and then forgotten. */
  readonly identity: string;
  /** `age1…`, to which files are encrypted. */
  readonly recipient: string;
  /** SHA-256 of the identity: public, so that whoever produces the key later can be checked. */
  readonly commitment: Sha256;
  readonly keysNeeded: number;
  /** Each share in an age file for its holder alone, in base64. */
  readonly shares: readonly { readonly member: string; readonly encryptedShare: string }[];
}

/** Refusal: `keys-needed-impossible`. Shamir's scheme takes 2 to 255 holders; one key alone would not be a seal. */
export const createSeal = async (holders: readonly ShareHolder[], keysNeeded: number): Promise<Outcome<Seal>> => {
  if (keysNeeded < 2 || keysNeeded > holders.length || holders.length > 255)
    return refused(
      refuse(
        'keys-needed-impossible',
        `${keysNeeded} of ${holders.length} key holders cannot make a seal: at least two must be needed, and no more than there are.`,
        {
          wayOut: 'Name more key holders, or ask for fewer of them together.',
        },
      ),
    );
  const identity = await generateX25519Identity();
  const plainShares = await split(new TextEncoder().encode(identity), holders.length, keysNeeded);
  const shares = await Promise.all(
    holders.map(async ({ member, ageRecipient }, index) => {
      const share = plainShares[index];
      if (share === undefined) throw new Error(`${plainShares.length} shares for ${holders.length} holders`);
      return { member, encryptedShare: Buffer.from(await encryptFor([ageRecipient], share)).toString('base64') };
    }),
  );
  const recipient = await identityToRecipient(identity);
  return allowed({ identity, recipient, commitment: sealCommitment(identity) as Sha256, keysNeeded, shares });
};

/** A holder's own share in base64, in the open. Refusals: `not-addressed-to-you`, `encrypted-file-damaged`. */
export const openShare = async (encryptedShare: string, identity: string): Promise<Outcome<string>> => {
  const opened = await decryptWith(identity, Buffer.from(encryptedShare, 'base64'));
  return opened.ok ? allowed(Buffer.from(opened.value).toString('base64')) : opened;
};

/** The seal's identity from its opened shares. Refusals: `keys-missing`, `keys-do-not-fit`. */
export const combineShares = async (seal: Pick<Seal, 'commitment' | 'keysNeeded'>, shares: readonly string[]): Promise<Outcome<string>> => {
  // The same share twice is one share.
  const distinct = [...new Set(shares)];
  if (distinct.length < seal.keysNeeded)
    return refused(
      refuse(
        'keys-missing',
        `This seal opens with ${seal.keysNeeded} keys together, and only ${distinct.length} ${distinct.length === 1 ? 'has' : 'have'} been turned.`,
        {
          wayOut: 'Ask another key holder to turn their key.',
        },
      ),
    );
  const identity = await combined(distinct);
  return identity !== null && sealCommitment(identity) === seal.commitment
    ? allowed(identity)
    : refused(
        refuse('keys-do-not-fit', 'These keys do not open this seal: at least one of them is not the share that was given out for it.', {
          wayOut: 'Ask the holders to turn their keys again, or use the key of another holder instead.',
        }),
      );
};

/** The library throws on shares that no split can have made. */
const combined = async (shares: readonly string[]): Promise<string | null> => {
  try {
    return new TextDecoder().decode(await combine(shares.map((share) => Uint8Array.from(Buffer.from(share, 'base64')))));
  } catch {
    return null;
  }
};
