/** Releasing somebody from the panel, with the reason that the record keeps. */

import { useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Button, Dialog, RefusalNotice, Stack, TextArea } from '../../../kit/index.ts';
import { prepareWords } from '../../../words/prepare.ts';
import type { RolesDialogProps } from './RolesDialog.tsx';

const words = prepareWords.people;

export const ReleaseDialog = ({ tender, member, onClose }: RolesDialogProps) => {
  const { run, busy } = useCommand('prepare.release');
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const release = async (): Promise<void> => {
    const said = refusalOf(await run({ tender, person: member.id, reason: reason.trim() }));
    if (said) setRefusal(said);
    else onClose();
  };
  return (
    <Dialog
      title={words.releaseTitle(member.name)}
      isOpen
      onClose={onClose}
      actions={
        <Button look="danger" isDisabled={reason.trim() === ''} isPending={busy} onPress={() => void release()}>
          {words.release}
        </Button>
      }
    >
      <Stack>
        <p>{words.releaseWhy}</p>
        <TextArea label={words.reason} autoFocus rows={2} value={reason} onChange={setReason} />
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
      </Stack>
    </Dialog>
  );
};
