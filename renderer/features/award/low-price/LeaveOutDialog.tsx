/** Leaving tenders out for an abnormally low price: all that did not show that they can perform are decided on together, under one person's passphrase. */

import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useSession } from '../../../app/ask.ts';
import { CheckboxGroup, DraftThenSign, Stack, TextArea, TextField, useTyped } from '../../../kit/index.ts';
import type { KeySigner } from '../../../kit/index.ts';
import { lowPrice } from '../../../words/low-price.ts';
import styles from '../result/result.module.css';
import { leaveLacks, mayLeave } from './low-price.ts';
import type { LeaveDraft, LowPriceView } from './low-price.ts';

const words = lowPrice.leave;

export interface LeaveOutDialogProps {
  readonly tender: string;
  readonly view: LowPriceView;
  /** The bid that it was begun from. */
  readonly begun: string;
  readonly capacity: string;
  readonly onClose: () => void;
}

export const LeaveOutDialog = ({ tender, view, begun, capacity, onClose }: LeaveOutDialogProps) => {
  const session = useSession();
  const { run, busy } = useCommand('gates.disregard');
  const {
    typed: draft,
    type,
    forget,
  } = useTyped<LeaveDraft>(`leave out ${begun}`, {
    out: [begun],
    reasons: {},
    difference: '',
    on: view.today,
  });
  const able = mayLeave(view);
  const chosen = able.filter(({ bid }) => draft.out.includes(bid));
  const staying = able.filter(({ bid }) => !draft.out.includes(bid)).map(({ name }) => name);
  const names = chosen.map(({ name }) => name);
  const sign = async (signers: KeySigner[]): Promise<Refusal | null> => {
    const said = refusalOf(
      await run({
        tender,
        on: draft.on,
        cases: chosen.map(({ bid }) => ({ ground: 'abnormally-low', bid, reason: (draft.reasons[bid] ?? '').trim() })),
        staying: [],
        reasonForDifference: draft.difference.trim(),
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
      waitsFor={leaveLacks(draft, able)}
      onClose={onClose}
      signing={{
        title: words.signTitle,
        word: words.signWord,
        willBeFixed: words.fixed(names),
        signer: session,
        capacity,
        act: words.sign,
        isPending: busy,
        onAct: sign,
        children: <p>{words.law}</p>,
      }}
    >
      <Stack gap="one">
        <p>{words.law}</p>
        <p className={styles.facts}>{words.lead}</p>
      </Stack>
      <CheckboxGroup
        label={words.bids}
        choices={able.map(({ bid, name }) => ({ id: bid, label: name }))}
        value={draft.out}
        onChange={(out) => type({ ...draft, out })}
      />
      {chosen.map(({ bid, name }) => (
        <TextArea
          key={bid}
          label={words.reason(name)}
          rows={3}
          value={draft.reasons[bid] ?? ''}
          onChange={(reason) => type({ ...draft, reasons: { ...draft.reasons, [bid]: reason } })}
        />
      ))}
      {staying.length > 0 && chosen.length > 0 ? (
        <TextArea
          label={words.difference(staying)}
          description={words.differenceHelp}
          rows={3}
          value={draft.difference}
          onChange={(difference) => type({ ...draft, difference })}
        />
      ) : null}
      <TextField type="date" label={words.day} value={draft.on} onChange={(on) => type({ ...draft, on })} />
    </DraftThenSign>
  );
};
