/** The approver's decision on reopening a question, with its reason and passphrase. */

import { useState } from 'react';
import { refuse } from '../../../../shared/domain/result.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { roleNames } from '../../../../shared/domain/stages.ts';
import { refusalOf, useCommand, useSession } from '../../../app/ask.ts';
import { Select, SolemnDialog, Stack, TextArea, useTyped } from '../../../kit/index.ts';
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
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (!session) return null;
  const decide = async (passphrase: string): Promise<void> => {
    const reason = typed.reason.trim();
    if (reason === '') {
      setRefusal(refuse('reason-missing', 'The decision has no reason yet.'));
      return;
    }
    const said = refusalOf(
      await run({ tender, reopening: id, outcome: typed.outcome, reason, signers: [{ person: session.person, passphrase }] }),
    );
    setRefusal(said);
    if (said) return;
    forget();
    onClose();
  };
  return (
    <SolemnDialog
      title={words.title(question)}
      isOpen
      onClose={onClose}
      willBeFixed={words.fixed}
      missing={[]}
      signers={[{ id: session.person, name: session.name, capacity: roleNames.approver }]}
      act={words.act}
      isPending={busy}
      refusal={refusal ?? undefined}
      onAct={(passphrases) => void decide(passphrases[session.person] ?? '')}
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
    </SolemnDialog>
  );
};
