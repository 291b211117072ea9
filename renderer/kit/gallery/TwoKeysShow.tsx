/** An act of two people, chosen on the page and in the dialog; the first key can be turned, and the passphrase is anything. */

import { useState } from 'react';
import { TwoKeys } from '../overlays/TwoKeys.tsx';
import type { KeySigner } from '../overlays/TwoKeys.tsx';
import type { TwoKeyLock } from '../overlays/two-keys.ts';
import { useTwoKeys } from '../overlays/use-two-keys.ts';
import { Specimen } from './Specimen.tsx';

const untouched: TwoKeyLock = {
  turned: [],
  lapsed: [],
  halted: null,
  needed: [['procurement lead'], ['moderator', 'approver']],
  candidates: [
    { person: 'okafor', name: 'Grace Okafor', roles: ['procurement lead', 'moderator'] },
    { person: 'whitcombe', name: 'Colin Whitcombe', roles: ['approver'] },
  ],
};

const afterTurning = (lock: TwoKeyLock, signers: readonly KeySigner[]): TwoKeyLock => {
  const [first, ...more] = lock.candidates.filter(({ person }) => signers.some((signer) => signer.person === person));
  if (!first || more.length > 0 || lock.turned.length > 0) return untouched;
  return {
    turned: [{ ...first, at: '2026-11-22T14:32:07Z' }],
    lapsed: [],
    halted: null,
    needed: lock.needed.toSpliced(
      lock.needed.findIndex((roles) => first.roles.some((role) => roles.includes(role))),
      1,
    ),
    candidates: lock.candidates.filter((one) => one !== first),
  };
};

export function TwoKeysShow() {
  const [lock, setLock] = useState(untouched);
  const rest = {
    willBeFixed: ['Every individual mark and reason, as it was submitted', 'Who unsealed the sheets, and when'],
    isPending: false,
    onAct: (signers: readonly KeySigner[]) => {
      setLock(afterTurning(lock, signers));
      return Promise.resolve(null);
    },
  };
  const words = {
    act: 'Unseal the scoresheets',
    sentence: 'All sheets are opened together. From then on marks change only by consensus.',
    afterOne: 'The sheets are opened when the other key is turned, too.',
  };
  return (
    <Specimen name="TwoKeys" use="Acts of two people: both now, or one now and the other later.">
      <TwoKeys keys={useTwoKeys(lock, 'okafor')} words={words} {...rest} />
      <TwoKeys keys={useTwoKeys(lock, 'okafor')} words={{ ...words, act: 'Lock quality' }} isChosenInDialog {...rest} />
    </Specimen>
  );
}
