/** Abandoning a procurement: the reason, the notice that says so, and the approver's passphrase. */

import { useState } from 'react';
import { refuse } from '../../../../shared/domain/result.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { roleNames } from '../../../../shared/domain/stages.ts';
import { refusalOf, useCommand, useSession } from '../../../app/ask.ts';
import { SolemnDialog, Stack, TextArea, TextField, useTyped } from '../../../kit/index.ts';
import { course } from '../../../words/course.ts';

const words = course.abandon;

export const AbandonDialog = ({ tender, onClose }: { readonly tender: string; readonly onClose: () => void }) => {
  const session = useSession();
  const { run, busy } = useCommand('course.abandon');
  const { typed, type, forget } = useTyped(`abandon ${tender}`, { reason: '', notice: '' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (!session) return null;
  const abandon = async (passphrase: string): Promise<void> => {
    if (typed.reason.trim() === '') {
      setRefusal(refuse('reason-missing', 'There is no reason yet.', { wayOut: 'Write why no contract is awarded.' }));
      return;
    }
    const signers = [{ person: session.person, passphrase }];
    const said = refusalOf(await run({ tender, reason: typed.reason.trim(), notice: typed.notice.trim(), signers }));
    setRefusal(said);
    if (said) return;
    forget();
    onClose();
  };
  return (
    <SolemnDialog
      title={words.title}
      isOpen
      onClose={onClose}
      willBeFixed={words.fixed}
      missing={[]}
      signers={[{ id: session.person, name: session.name, capacity: roleNames.approver }]}
      act={words.act}
      isPending={busy}
      refusal={refusal ?? undefined}
      onAct={(passphrases) => void abandon(passphrases[session.person] ?? '')}
    >
      <Stack>
        <p>{words.lead}</p>
        <TextArea label={course.reason} rows={3} value={typed.reason} onChange={(reason) => type({ ...typed, reason })} />
        <TextField
          label={words.notice}
          description={words.noticeHelp}
          isOptional
          value={typed.notice}
          onChange={(notice) => type({ ...typed, notice })}
        />
      </Stack>
    </SolemnDialog>
  );
};
