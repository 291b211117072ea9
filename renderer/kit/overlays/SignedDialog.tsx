/** An act of one person that cannot be taken back: it stays open for what was refused, and shuts itself when it is done. */

import { useState } from 'react';
import type { RefusalWords } from '../states/Notice.tsx';
import { SolemnDialog } from './SolemnDialog.tsx';
import type { SolemnDialogProps } from './SolemnDialog.tsx';
import type { KeySigner } from './TwoKeys.tsx';

export interface SignedDialogProps extends Pick<SolemnDialogProps, 'title' | 'word' | 'onClose' | 'willBeFixed' | 'act' | 'children'> {
  /** Whoever is signed in; nobody can act while nobody is. */
  readonly signer: { readonly person: string; readonly name: string } | null;
  /** In what capacity, such as "procurement lead". */
  readonly capacity: string;
  readonly missing?: SolemnDialogProps['missing'];
  readonly isPending: boolean;
  /** Out of sight while a long work that it began shows how far it is; it comes back for what was refused. */
  readonly isHidden?: boolean;
  /** Answers what stood in the way, or null when it is done. */
  readonly onAct: (signers: KeySigner[]) => Promise<RefusalWords | null>;
}

export function SignedDialog({ signer, capacity, missing = [], isHidden = false, onClose, onAct, ...deed }: SignedDialogProps) {
  const [refusal, setRefusal] = useState<RefusalWords | null>(null);
  if (!signer) return null;
  const { person, name } = signer;
  const sign = async (passphrase: string): Promise<void> => {
    const said = await onAct([{ person, passphrase }]);
    setRefusal(said);
    if (!said) onClose();
  };
  return (
    <SolemnDialog
      {...deed}
      isOpen={!isHidden}
      onClose={onClose}
      missing={missing}
      signers={[{ id: person, name, capacity }]}
      refusal={refusal ?? undefined}
      onAct={(passphrases) => void sign(passphrases[person] ?? '')}
    />
  );
}
