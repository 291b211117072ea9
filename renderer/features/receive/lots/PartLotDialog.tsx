/** Giving one lot a record of its own, for a reason that both records keep. */

import { lotName } from '../../../../shared/domain/lot-words.ts';
import type { ModelLot } from '../../../../shared/domain/model.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useGo } from '../../../app/ask.ts';
import { FormDialog, Notice, TextArea, useTyped } from '../../../kit/index.ts';
import { lotsApart as words } from '../../../words/lots-apart.ts';
import { receive } from '../../../words/receive.ts';

export interface PartLotDialogProps {
  readonly tender: string;
  readonly lot: ModelLot;
  readonly onClose: () => void;
}

export const PartLotDialog = ({ tender, lot, onClose }: PartLotDialogProps) => {
  const { run, busy } = useCommand('receive.partLot');
  const go = useGo();
  const { typed: reason, type: setReason, forget } = useTyped(`part ${lot.id}`, '');
  const part = async (): Promise<Refusal | null> => {
    const answer = await run({ tender, lot: lot.id, reason: reason.trim() });
    if (answer.kind !== 'done') return refusalOf(answer);
    forget();
    go(`/tender/${answer.value.tender}/prepare`);
    return null;
  };
  return (
    <FormDialog
      title={words.dialog(lotName(lot))}
      onClose={onClose}
      act={words.act}
      isPending={busy}
      waitsFor={reason.trim() === '' ? receive.waitsForReason : undefined}
      onAct={part}
    >
      <p>{words.takes}</p>
      <Notice kind="warning">{words.cannot}</Notice>
      <TextArea label={words.reason} description={words.reasonHelp} autoFocus rows={2} value={reason} onChange={setReason} />
    </FormDialog>
  );
};
