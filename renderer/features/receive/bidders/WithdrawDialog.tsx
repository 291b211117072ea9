/** Recording that a bidder has taken its tender back, with the reason that the record keeps. */

import { useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Button, Dialog, Notice, RefusalNotice, Row, Stack, TextArea, useTyped } from '../../../kit/index.ts';
import { receive } from '../../../words/receive.ts';
import type { Bid } from '../model.ts';

const words = receive.withdraw;

export interface WithdrawDialogProps {
  readonly tender: string;
  readonly bid: Bid;
  readonly onClose: () => void;
}

export const WithdrawDialog = ({ tender, bid: { bidder }, onClose }: WithdrawDialogProps) => {
  const { run, busy } = useCommand('receive.withdrawBid');
  const { typed: reason, type: setReason, forget } = useTyped(`withdraw ${bidder.id}`, '');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const withdraw = async (): Promise<void> => {
    const said = refusalOf(await run({ tender, bid: bidder.id, reason: reason.trim() }));
    setRefusal(said);
    if (said) return;
    forget();
    onClose();
  };
  return (
    <Dialog
      title={words.title(bidder.name)}
      isOpen
      onClose={onClose}
      actions={
        <Row align="start">
          <Button onPress={onClose}>{receive.cancel}</Button>
          <Button
            look="danger"
            isPending={busy}
            waitsFor={reason.trim() === '' ? receive.waitsForReason : undefined}
            onPress={() => void withdraw()}
          >
            {words.act}
          </Button>
        </Row>
      }
    >
      <Stack>
        <p>{words.lead}</p>
        <Notice kind="warning">{words.cannot}</Notice>
        <TextArea label={words.reason} description={words.reasonHelp} autoFocus rows={2} value={reason} onChange={setReason} />
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
      </Stack>
    </Dialog>
  );
};
