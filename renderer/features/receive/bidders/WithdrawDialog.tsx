/** Recording that a bidder has taken its tender back, with the reason that the record keeps. */

import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { FormDialog, Notice, TextArea, useTyped } from '../../../kit/index.ts';
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
  const withdraw = async (): Promise<Refusal | null> => {
    const said = refusalOf(await run({ tender, bid: bidder.id, reason: reason.trim() }));
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog
      title={words.title(bidder.name)}
      onClose={onClose}
      act={words.act}
      look="danger"
      isPending={busy}
      waitsFor={reason.trim() === '' ? receive.waitsForReason : undefined}
      onAct={withdraw}
    >
      <p>{words.lead}</p>
      <Notice kind="warning">{words.cannot}</Notice>
      <TextArea label={words.reason} description={words.reasonHelp} autoFocus rows={2} value={reason} onChange={setReason} />
    </FormDialog>
  );
};
