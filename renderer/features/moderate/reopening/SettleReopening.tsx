/** The moderator settles a question that was looked at again for every bidder. */

import { roleNames } from '../../../../shared/domain/stages.ts';
import { refusalOf, useCommand, useSession } from '../../../app/ask.ts';
import { SignedDialog } from '../../../kit/index.ts';
import { reopening as all } from '../../../words/reopening.ts';
import type { DecideReopeningProps } from './DecideReopening.tsx';

const words = all.settleDialog;

export const SettleReopening = ({ tender, reopening: { id, question }, onClose }: DecideReopeningProps) => {
  const session = useSession();
  const { run, busy } = useCommand('moderate.settleReopening');
  return (
    <SignedDialog
      title={words.title(question)}
      onClose={onClose}
      willBeFixed={words.fixed}
      signer={session}
      capacity={roleNames.moderator}
      act={words.act}
      isPending={busy}
      onAct={async (signers) => refusalOf(await run({ tender, reopening: id, signers }))}
    >
      <p>{words.sentence}</p>
    </SignedDialog>
  );
};
