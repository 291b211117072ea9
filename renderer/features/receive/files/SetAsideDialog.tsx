/** Setting a file aside: it stays in the record with the reason, and counts no more. */

import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { FormDialog, TextArea, useTyped } from '../../../kit/index.ts';
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
  const setAside = async (): Promise<Refusal | null> => {
    const said = refusalOf(await run({ tender, bid, file: file.sha256, reason: reason.trim() }));
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog
      title={words.setAsideTitle(file.title)}
      onClose={onClose}
      act={words.setAside}
      look="danger"
      isPending={busy}
      waitsFor={reason.trim() === '' ? receive.waitsForReason : undefined}
      onAct={setAside}
    >
      <p>{words.setAsideLead}</p>
      <TextArea label={words.setAsideReason} autoFocus rows={2} value={reason} onChange={setReason} />
    </FormDialog>
  );
};
