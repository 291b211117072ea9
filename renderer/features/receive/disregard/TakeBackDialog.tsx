/** Taking back that tenders were left out: for all that one decision left out or for some, with the reason, and for what makes the difference its own. */

import { disregardGrounds } from '../../../../shared/domain/disregard.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { CheckboxGroup, FormDialog, Notice, TextArea, TextField, useTyped } from '../../../kit/index.ts';
import { gates } from '../../../words/gates.ts';
import type { GatesView } from '../exclusion/concern.ts';
import styles from '../receive.module.css';
import { takeBackWaits } from './disregard-form.ts';
import type { TakeBackDraft } from './disregard-form.ts';

const words = gates.disregard.takeBack;

export interface TakeBackDialogProps {
  readonly tender: string;
  readonly view: GatesView;
  readonly decision: GatesView['disregarded'][number];
  readonly onClose: () => void;
}

export const TakeBackDialog = ({ tender, view: { bids, today }, decision, onClose }: TakeBackDialogProps) => {
  const { bid, together, case: its, made } = decision;
  const { run, busy } = useCommand('gates.takeBack');
  const {
    typed: draft,
    type,
    forget,
  } = useTyped<TakeBackDraft>(`take back ${bid} ${made.at}`, { bids: [bid], reason: '', difference: '', on: today });
  const name = (id: string): string => bids.find((one) => one.bid === id)?.name ?? '';
  const { title, citation, modality } = disregardGrounds[its.ground];
  const takeBack = async (): Promise<Refusal | null> => {
    const said = refusalOf(
      await run({
        tender,
        on: draft.on,
        bids: together.filter((id) => draft.bids.includes(id)),
        reason: draft.reason.trim(),
        reasonForDifference: draft.bids.length < together.length ? draft.difference.trim() : '',
      }),
    );
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog
      title={words.title}
      onClose={onClose}
      act={words.act}
      isPending={busy}
      waitsFor={takeBackWaits(draft, together)}
      onAct={takeBack}
    >
      <p>{words.lead(name(bid), gates.disregard.outOn(title, citation))}</p>
      {modality === 'must' ? <Notice kind="warning">{words.must}</Notice> : null}
      <p className={styles.quiet}>{words.keeps}</p>
      {together.length > 1 ? (
        <CheckboxGroup
          label={words.bids}
          description={words.bidsHelp}
          choices={together.map((id) => ({ id, label: name(id) }))}
          value={draft.bids}
          onChange={(chosen) => type({ ...draft, bids: chosen })}
        />
      ) : null}
      <TextArea
        label={words.reason}
        description={words.reasonHelp}
        rows={3}
        value={draft.reason}
        onChange={(reason) => type({ ...draft, reason })}
      />
      {draft.bids.length > 0 && draft.bids.length < together.length ? (
        <TextArea
          label={words.difference}
          description={gates.disregard.differenceHelp}
          rows={3}
          value={draft.difference}
          onChange={(difference) => type({ ...draft, difference })}
        />
      ) : null}
      <TextField type="date" label={words.day} value={draft.on} onChange={(on) => type({ ...draft, on })} />
    </FormDialog>
  );
};
