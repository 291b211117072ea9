/** The moderator settles a question that was looked at again for every bidder. */

import { useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { roleNames } from '../../../../shared/domain/stages.ts';
import { refusalOf, useCommand, useSession } from '../../../app/ask.ts';
import { SolemnDialog } from '../../../kit/index.ts';
import { reopening as all } from '../../../words/reopening.ts';
import type { DecideReopeningProps } from './DecideReopening.tsx';

const words = all.settleDialog;

export const SettleReopening = ({ tender, reopening: { id, question }, onClose }: DecideReopeningProps) => {
  const session = useSession();
  const { run, busy } = useCommand('moderate.settleReopening');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (!session) return null;
  const settle = async (passphrase: string): Promise<void> => {
    const said = refusalOf(await run({ tender, reopening: id, signers: [{ person: session.person, passphrase }] }));
    setRefusal(said);
    if (!said) onClose();
  };
  return (
    <SolemnDialog
      title={words.title(question)}
      isOpen
      onClose={onClose}
      willBeFixed={words.fixed}
      missing={[]}
      signers={[{ id: session.person, name: session.name, capacity: roleNames.moderator }]}
      act={words.act}
      isPending={busy}
      refusal={refusal ?? undefined}
      onAct={(passphrases) => void settle(passphrases[session.person] ?? '')}
    >
      <p>{words.sentence}</p>
    </SolemnDialog>
  );
};
