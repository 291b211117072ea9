/** Setting a file aside: it stays in the record with the reason, and counts no more. */

import { useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Button, Dialog, RefusalNotice, Row, Stack, TextArea, useTyped } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import type { BidFile } from '../model.ts';

const words = receive.files;

export interface SetAsideDialogProps {
  readonly tender: string;
  readonly bid: string;
  readonly file: BidFile;
  readonly onClose: () => void;
}

export const SetAsideDialog = ({ tender, bid, file, onClose }: SetAsideDialogProps) => {
  const { run, busy } = useCommand('receive.setFileAside');
  const { typed: reason, type: setReason, forget } = useTyped(`set aside ${bid} ${file.sha256}`, '');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const setAside = async (): Promise<void> => {
    const said = refusalOf(await run({ tender, bid, file: file.sha256, reason: reason.trim() }));
    setRefusal(said);
    if (said) return;
    forget();
    onClose();
  };
  return (
    <Dialog
      title={words.setAsideTitle(file.title)}
      isOpen
      onClose={onClose}
      actions={
        <Row align="start">
          <Button onPress={onClose}>{receive.cancel}</Button>
          <Button
            look="danger"
            isPending={busy}
            waitsFor={reason.trim() === '' ? receive.waitsForReason : undefined}
            onPress={() => void setAside()}
          >
            {words.setAside}
          </Button>
        </Row>
      }
    >
      <Stack>
        <p>{words.setAsideLead}</p>
        <TextArea label={words.setAsideReason} autoFocus rows={2} value={reason} onChange={setReason} />
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
      </Stack>
    </Dialog>
  );
};
