/** Asking bidders after the deadline: one question at a place in each tender that has the defect, all of them asked. */

import { useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import {
  Button,
  CheckboxGroup,
  Dialog,
  RefusalNotice,
  Row,
  Segments,
  Select,
  Stack,
  TextArea,
  TextField,
  useTyped,
} from '../../../kit/index.ts';
import { clarify } from '../../../words/clarify.ts';
import { askWaits, questionOf } from './clarification.ts';
import type { AskDraft, ClarifyView } from './clarification.ts';

const words = clarify.after;

export interface AskBidderDialogProps {
  readonly tender: string;
  readonly view: ClarifyView;
  readonly onClose: () => void;
}

export const AskBidderDialog = ({ tender, view, onClose }: AskBidderDialogProps) => {
  const { run, busy } = useCommand('clarify.ask');
  const {
    typed: draft,
    type,
    forget,
  } = useTyped<AskDraft>(`ask bidder ${tender}`, {
    on: view.today,
    criterion: null,
    why: 'ambiguity',
    text: '',
    bids: [],
    places: {},
  });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = (more: Partial<AskDraft>): void => type({ ...draft, ...more });
  const waits = askWaits(draft, view);
  const standing = view.bids.filter(({ stands }) => stands);
  const record = async (): Promise<void> => {
    if (waits !== undefined) return;
    const said = refusalOf(await run({ tender, ...questionOf(draft) }));
    setRefusal(said);
    if (said) return;
    forget();
    onClose();
  };
  return (
    <Dialog
      title={words.dialogTitle}
      isOpen
      onClose={onClose}
      actions={
        <Row align="start">
          <Button onPress={onClose}>{clarify.cancel}</Button>
          <Button look="primary" isPending={busy} waitsFor={waits} onPress={() => void record()}>
            {words.record}
          </Button>
        </Row>
      }
    >
      <Stack>
        <Select
          label={words.item}
          placeholder={words.choose}
          value={draft.criterion}
          onChange={(criterion) => change({ criterion })}
          choices={view.criteria.map(({ criterion, title }) => ({ id: criterion, label: title }))}
        />
        <Segments<AskDraft['why']>
          label={words.why}
          segments={(['ambiguity', 'obvious-error'] as const).map((id) => ({ id, label: words.whys[id] }))}
          value={draft.why}
          onChange={(why) => change({ why })}
        />
        <TextArea label={words.text} rows={3} value={draft.text} onChange={(text) => change({ text })} />
        <CheckboxGroup
          label={words.bids}
          description={words.bidsHelp}
          choices={standing.map(({ bid, name }) => ({ id: bid, label: name }))}
          value={draft.bids}
          onChange={(bids) => change({ bids })}
        />
        {standing
          .filter(({ bid }) => draft.bids.includes(bid))
          .map(({ bid, name }) => (
            <TextField
              key={bid}
              label={words.place(name)}
              description={words.placeHelp}
              value={draft.places[bid] ?? ''}
              onChange={(place) => change({ places: { ...draft.places, [bid]: place } })}
            />
          ))}
        <TextField type="date" label={words.day} value={draft.on} onChange={(on) => change({ on })} />
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
      </Stack>
    </Dialog>
  );
};
