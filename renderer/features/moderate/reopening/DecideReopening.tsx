/** The approver's decision on reopening a question, with its reason and passphrase. */

import { refuse } from '../../../../shared/domain/result.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { roleNames } from '../../../../shared/domain/stages.ts';
import { refusalOf, useCommand, useSession } from '../../../app/ask.ts';
import { Select, SignedDialog, Stack, TextArea, useTyped } from '../../../kit/index.ts';
import type { KeySigner } from '../../../kit/index.ts';
import { reopening as all } from '../../../words/reopening.ts';
import type { Reopening } from './Reopenings.tsx';

const words = all.decideDialog;

export interface DecideReopeningProps {
  readonly tender: string;
  readonly reopening: Reopening;
  readonly onClose: () => void;
}

export const DecideReopening = ({ tender, reopening: { id, question }, onClose }: DecideReopeningProps) => {
  const session = useSession();
  const { run, busy } = useCommand('moderate.decideReopening');
  const { typed, type, forget } = useTyped<{ outcome: 'approved' | 'refused'; reason: string }>(`decide reopening ${id}`, {
    outcome: 'approved',
    reason: '',
  });
  const decide = async (signers: KeySigner[]): Promise<Refusal | null> => {
    const reason = typed.reason.trim();
    if (reason === '') return refuse('reason-missing', 'The decision has no reason yet.');
    const said = refusalOf(await run({ tender, reopening: id, outcome: typed.outcome, reason, signers }));
    if (!said) forget();
    return said;
  };
  return (
    <SignedDialog
      title={words.title(question)}
      onClose={onClose}
      willBeFixed={words.fixed}
      signer={session}
      capacity={roleNames.approver}
      act={words.act}
      isPending={busy}
      onAct={decide}
    >
      <Stack>
        <Select
          label={words.outcome}
          placeholder={words.outcome}
          choices={words.outcomes}
          value={typed.outcome}
          onChange={(outcome) => type({ ...typed, outcome })}
        />
        <TextArea label={words.reason} rows={3} value={typed.reason} onChange={(reason) => type({ ...typed, reason })} />
      </Stack>
    </SignedDialog>
  );
};
