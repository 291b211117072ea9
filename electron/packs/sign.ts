/** Who may sign a container, and as what. */

import type { Time } from '../../shared/domain/ids.ts';
import { allowed, type Outcome, refuse, refused } from '../../shared/domain/result.ts';
import type { PackEnvelope } from '../../shared/pack/envelope.ts';
import { certificateSha256, type SigningKey } from './certificate.ts';
import type { SignatureClaims } from './xades.ts';

export interface SigningMember {
  readonly key: SigningKey;
  /** By the signer's own clock. */
  readonly at: Time;
}

/** What the member whose key this is says by signing. Refusals: `not-on-the-roster`, `clock-behind`. */
export const claimsOf = (
  { key, at }: SigningMember,
  envelope: Pick<PackEnvelope, 'members' | 'createdAt' | 'type'>,
): Outcome<SignatureClaims> => {
  const certificate = certificateSha256(key.certificate);
  const member = envelope.members.find(({ certSha256 }) => certSha256 === certificate);
  if (member === undefined)
    return refused(
      refuse('not-on-the-roster', 'You cannot sign this: your certificate is not on its list of people.', {
        wayOut: 'If you have made a new key since, send your new card to the procurement lead.',
      }),
    );
  if (at < envelope.createdAt)
    return refused(
      refuse('clock-behind', `By the clock of this computer it is ${at}, but this was put together at ${envelope.createdAt}.`, {
        wayOut: 'Set the clock of this computer and sign again.',
      }),
    );
  // A panel, its lead and its approvers approve; whoever sends their own work says that it is theirs.
  return allowed({ at, role: member.role, commitment: envelope.type === 'pack' ? 'approval' : 'creation' });
};
