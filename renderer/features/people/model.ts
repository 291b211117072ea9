/** Choosing a passphrase, and who is offered first when somebody signs in. */

import type { ProfileView } from '../../../shared/contract/people.ts';
import { people } from '../../words/people.ts';

/** The engine refuses shorter ones; here it is said before. */
export const shortest = 12;

export interface PassphraseDraft {
  readonly kind: 'suggested' | 'own';
  readonly suggested: string;
  readonly isWritten: boolean;
  readonly own: string;
  readonly again: string;
}

export const noPassphrase: PassphraseDraft = { kind: 'suggested', suggested: '', isWritten: false, own: '', again: '' };

export const passphraseOf = (draft: PassphraseDraft): string => (draft.kind === 'suggested' ? draft.suggested : draft.own);

/** What is still missing, as the end of "Waits for …"; null when the passphrase can be used. */
export const passphraseWaitsFor = (draft: PassphraseDraft): string | null => {
  const { waits } = people.passphrase;
  if (draft.kind === 'suggested') return draft.suggested === '' ? waits.blank : draft.isWritten ? null : waits.written;
  if (draft.own === '') return waits.blank;
  if (draft.own.length < shortest) return waits.short;
  return draft.again === draft.own ? null : waits.again;
};

/** Said beside the second field, but not while it is still being typed towards the first. */
export const areDifferent = ({ own, again }: PassphraseDraft): boolean => !own.startsWith(again);

/** Where one person alone works on a computer, their name need not be chosen. */
export const offeredFirst = (profiles: readonly ProfileView[]): string | null => {
  const real = profiles.filter(({ invented }) => !invented);
  const only = real.length === 1 ? real[0] : profiles.length === 1 ? profiles[0] : undefined;
  return only?.person ?? null;
};
