/** Leaving tenders out on one ground: the section of the Act, what this ground asks for, every tender asked the same, and then one person's passphrase. */

import type { DisregardGroundCode } from '../../../../shared/domain/disregard.ts';
import { disregardGrounds } from '../../../../shared/domain/disregard.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useSession } from '../../../app/ask.ts';
import { DraftThenSign, Notice, Stack, TextArea, TextField, useTyped } from '../../../kit/index.ts';
import type { KeySigner } from '../../../kit/index.ts';
import { gates } from '../../../words/gates.ts';
import type { GatesView } from '../exclusion/concern.ts';
import styles from '../receive.module.css';
import { BidFields } from './BidFields.tsx';
import { chosen, decisionOf, disregardWaits, inHand, untouched } from './disregard-form.ts';
import type { BidDraft, DisregardDraft } from './disregard-form.ts';

const words = gates.disregard;

export interface DisregardDialogProps {
  readonly tender: string;
  readonly view: GatesView;
  readonly ground: DisregardGroundCode;
  /** The determination that it was begun from. */
  readonly begun: { readonly bid: string; readonly concern: string } | null;
  readonly capacity: string;
  readonly onClose: () => void;
}

const firstDraft = (today: string, begun: DisregardDialogProps['begun']): DisregardDraft => ({
  on: today,
  bids: begun ? { [begun.bid]: { ...untouched, choice: 'out', concern: begun.concern } } : {},
  difference: '',
});

export const DisregardDialog = ({ tender, view, ground, begun, capacity, onClose }: DisregardDialogProps) => {
  const session = useSession();
  const { run, busy } = useCommand('gates.disregard');
  const {
    typed: draft,
    type,
    forget,
  } = useTyped<DisregardDraft>(`disregard ${ground} ${begun?.concern ?? ''}`, firstDraft(view.today, begun));
  const { title, citation, modality } = disregardGrounds[ground];
  const waits = disregardWaits(ground, draft, view);
  const names = (choice: BidDraft['choice']): readonly string[] => chosen(draft, view, choice).map(({ name }) => name);
  const changeBid = (bid: string, more: Partial<BidDraft>): void =>
    type({ ...draft, bids: { ...draft.bids, [bid]: { ...(draft.bids[bid] ?? untouched), ...more } } });
  const sign = async (signers: KeySigner[]): Promise<Refusal | null> => {
    const said = refusalOf(await run({ tender, ...decisionOf(ground, draft, view), signers }));
    if (!said) forget();
    return said;
  };
  const isStaying = names('stays').length > 0;
  return (
    <DraftThenSign
      title={words.dialogTitle(title)}
      width="wide"
      next={words.next}
      waitsFor={waits}
      onClose={onClose}
      signing={{
        title: words.signTitle,
        word: words.signWord,
        willBeFixed: words.fixed(names('out'), names('stays')),
        signer: session,
        capacity,
        act: words.sign,
        isPending: busy,
        onAct: sign,
        children: <p>{words.signLead(names('out'), words.outOn(title, citation))}</p>,
      }}
    >
      <Stack gap="one">
        <p>{words.law(citation, words.modalities[modality])}</p>
        <p>{words.asks[ground]}</p>
        <p className={styles.quiet}>{words.alikeHelp}</p>
      </Stack>
      {inHand(view).map((bid) => (
        <BidFields
          key={bid.bid}
          ground={ground}
          bid={bid}
          view={view}
          draft={draft.bids[bid.bid] ?? untouched}
          onChange={(more) => changeBid(bid.bid, more)}
        />
      ))}
      {isStaying && modality === 'must' ? <Notice kind="warning">{words.noDifference}</Notice> : null}
      {isStaying && modality === 'may' ? (
        <TextArea
          label={words.difference}
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
