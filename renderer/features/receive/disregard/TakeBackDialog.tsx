/** Taking back that tenders were left out: for all that one decision left out or for some, with the reason, and for what makes the difference its own; then one person's passphrase. */

import { disregardGrounds } from '../../../../shared/domain/disregard.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useSession } from '../../../app/ask.ts';
import { CheckboxGroup, DraftThenSign, Notice, Stack, TextArea, TextField, useTyped } from '../../../kit/index.ts';
import type { KeySigner } from '../../../kit/index.ts';
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
  readonly capacity: string;
  readonly onClose: () => void;
}

export const TakeBackDialog = ({ tender, view: { bids, today }, decision, capacity, onClose }: TakeBackDialogProps) => {
  const session = useSession();
  const { bid, together, case: its, made } = decision;
  const { run, busy } = useCommand('gates.takeBack');
  const {
    typed: draft,
    type,
    forget,
  } = useTyped<TakeBackDraft>(`take back ${bid} ${made.at}`, { bids: [bid], reason: '', difference: '', on: today });
  const name = (id: string): string => bids.find((one) => one.bid === id)?.name ?? '';
  const { title, citation, modality } = disregardGrounds[its.ground];
  const why = words.lead(name(bid), gates.disregard.outOn(title, citation));
  const back = together.filter((id) => draft.bids.includes(id));
  const staying = together.filter((id) => !draft.bids.includes(id));
  const sign = async (signers: KeySigner[]): Promise<Refusal | null> => {
    const said = refusalOf(
      await run({
        tender,
        on: draft.on,
        bids: back,
        reason: draft.reason.trim(),
        reasonForDifference: staying.length > 0 ? draft.difference.trim() : '',
        signers,
      }),
    );
    if (!said) forget();
    return said;
  };
  return (
    <DraftThenSign
      title={words.title}
      next={words.next}
      waitsFor={takeBackWaits(draft, together)}
      onClose={onClose}
      signing={{
        title: words.signTitle,
        word: words.signWord,
        willBeFixed: words.fixed(back.map(name), staying.map(name)),
        signer: session,
        capacity,
        act: words.sign,
        isPending: busy,
        onAct: sign,
        children: <p>{why}</p>,
      }}
    >
      <Stack gap="one">
        <p>{why}</p>
        <p className={styles.quiet}>{words.keeps}</p>
      </Stack>
      {modality === 'must' ? <Notice kind="warning">{words.must}</Notice> : null}
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
      {back.length > 0 && staying.length > 0 ? (
        <TextArea
          label={words.difference}
          description={gates.disregard.differenceHelp}
          rows={3}
          value={draft.difference}
          onChange={(difference) => type({ ...draft, difference })}
        />
      ) : null}
      <TextField type="date" label={words.day} value={draft.on} onChange={(on) => type({ ...draft, on })} />
    </DraftThenSign>
  );
};
