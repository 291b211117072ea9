/** Noting what a bid itself says that its work takes and costs, so that its price can be held against that. */

import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { FormDialog, Select, TextField, useTyped } from '../../../kit/index.ts';
import { lowPrice } from '../../../words/low-price.ts';
import type { LowPriceView } from './low-price.ts';

const words = lowPrice.notes;

export interface NoteDialogProps {
  readonly tender: string;
  readonly view: LowPriceView;
  readonly onClose: () => void;
}

interface Draft {
  readonly bid: string | null;
  readonly labourHours: string;
  readonly ownCost: string;
  readonly place: string;
}

export const NoteDialog = ({ tender, view: { bids }, onClose }: NoteDialogProps) => {
  const { run, busy } = useCommand('lowPrice.note');
  const {
    typed: draft,
    type,
    forget,
  } = useTyped<Draft>(`low price note ${tender}`, { bid: null, labourHours: '', ownCost: '', place: '' });
  const { bid, labourHours, ownCost, place } = draft;
  const waits =
    bid === null
      ? words.waits.bid
      : labourHours.trim() === '' && ownCost.trim() === ''
        ? words.waits.number
        : place.trim() === ''
          ? words.waits.place
          : undefined;
  const record = async (): Promise<Refusal | null> => {
    if (bid === null) return null;
    const said = refusalOf(await run({ tender, bid, labourHours, ownCost, place: place.trim() }));
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog title={words.title} onClose={onClose} act={words.act} isPending={busy} waitsFor={waits} onAct={record}>
      <p>{words.lead}</p>
      <Select
        label={words.bidder}
        placeholder={words.choose}
        value={bid}
        onChange={(chosen) => type({ ...draft, bid: chosen })}
        choices={bids.filter(({ isDisregarded }) => !isDisregarded).map((one) => ({ id: one.bid, label: one.name }))}
      />
      <TextField label={words.hours} isOptional value={labourHours} onChange={(hours) => type({ ...draft, labourHours: hours })} />
      <TextField label={words.cost} isOptional value={ownCost} onChange={(cost) => type({ ...draft, ownCost: cost })} />
      <TextField label={words.place} description={words.placeHelp} value={place} onChange={(at) => type({ ...draft, place: at })} />
    </FormDialog>
  );
};
