/** All summaries recorded as sent: one day, and for each bid where it went and by which means. */

import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useSession } from '../../../app/ask.ts';
import { Checkbox, Columns, FieldSet, Select, SignedDialog, Stack, TextField, useTyped } from '../../../kit/index.ts';
import type { KeySigner } from '../../../kit/index.ts';
import { afterAward } from '../../../words/after-award.ts';
import {
  addressees,
  asMissing,
  type AfterView,
  type BatchDraft,
  batchOf,
  type Letter,
  missingInBatch,
  noLetter,
  nothingSaid,
  saidOf,
} from './course-after.ts';
import { StandstillFields } from './StandstillFields.tsx';

const words = afterAward.send;

export interface SummariesDialogProps {
  readonly tender: string;
  readonly view: AfterView;
  readonly onClose: () => void;
}

export const SummariesDialog = ({ tender, view: { assessed, startedBy, today }, onClose }: SummariesDialogProps) => {
  const session = useSession();
  const { run, busy } = useCommand('afterAward.sendSummaries');
  const { typed: draft, type, forget } = useTyped<BatchDraft>(`summaries ${tender}`, { on: today, letters: {}, standstill: nothingSaid });
  const isStart = startedBy === 'letters-sent';
  const letterTo = (bid: string): Letter => draft.letters[bid] ?? noLetter;
  const set = (bid: string, more: Partial<Letter>): void =>
    type({ ...draft, letters: { ...draft.letters, [bid]: { ...letterTo(bid), ...more } } });
  const send = async (signers: KeySigner[]): Promise<Refusal | null> => {
    const said = refusalOf(
      await run({
        tender,
        on: draft.on,
        sent: batchOf(assessed, draft),
        standstill: isStart ? saidOf(draft.standstill) : null,
        signers,
      }),
    );
    if (!said) forget();
    return said;
  };
  return (
    <SignedDialog
      title={words.title}
      onClose={onClose}
      willBeFixed={words.fixed(addressees(assessed, draft).length)}
      signer={session}
      capacity={afterAward.capacity}
      missing={asMissing(missingInBatch(assessed, draft))}
      act={words.act}
      isPending={busy}
      onAct={send}
    >
      <Stack>
        <p>{words.lead}</p>
        <TextField type="date" label={afterAward.day} value={draft.on} onChange={(on) => type({ ...draft, on })} />
        {assessed.map(({ bid, name, isOwed }) => (
          <FieldSet key={bid} legend={name}>
            {isOwed ? null : (
              <Checkbox isSelected={letterTo(bid).isOffered} onChange={(isOffered) => set(bid, { isOffered })}>
                {words.voluntary}
              </Checkbox>
            )}

            {isOwed || letterTo(bid).isOffered ? (
              <Columns narrowest="14rem" gap="two">
                <TextField label={words.address} value={letterTo(bid).address} onChange={(address) => set(bid, { address })} />
                <Select
                  label={words.by}
                  placeholder={words.by}
                  value={letterTo(bid).by}
                  choices={(['electronic-means', 'other-means'] as const).map((id) => ({ id, label: words.means[id] }))}
                  onChange={(by) => set(bid, { by })}
                />
              </Columns>
            ) : null}
          </FieldSet>
        ))}
        {isStart ? (
          <StandstillFields start={startedBy} value={draft.standstill} onChange={(standstill) => type({ ...draft, standstill })} />
        ) : null}
      </Stack>
    </SignedDialog>
  );
};
