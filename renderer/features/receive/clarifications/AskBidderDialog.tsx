/** Asking bidders after the deadline: one question at a place in each tender that has the defect, all of them asked. */

import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { CheckboxGroup, FormDialog, Segments, Select, TextArea, TextField, useTyped } from '../../../kit/index.ts';
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
  const change = (more: Partial<AskDraft>): void => type({ ...draft, ...more });
  const waits = askWaits(draft, view);
  const standing = view.bids.filter(({ stands }) => stands);
  const record = async (): Promise<Refusal | null> => {
    const said = refusalOf(await run({ tender, ...questionOf(draft) }));
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog title={words.dialogTitle} onClose={onClose} act={words.record} isPending={busy} waitsFor={waits} onAct={record}>
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
    </FormDialog>
  );
};
