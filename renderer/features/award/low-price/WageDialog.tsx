/** Noting the lowest lawful pay for an hour, with the table that it was read from: for a day that no table covers, or another than the deadline. */

import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { FormDialog, TextField, useTyped } from '../../../kit/index.ts';
import { lowPrice } from '../../../words/low-price.ts';

const words = lowPrice.notes;

export const WageDialog = ({ tender, onClose }: { readonly tender: string; readonly onClose: () => void }) => {
  const { run, busy } = useCommand('lowPrice.noteWage');
  const { typed: draft, type, forget } = useTyped(`lowest wage ${tender}`, { wage: '', source: '' });
  const waits = draft.wage.trim() === '' ? words.waits.wage : draft.source.trim() === '' ? words.waits.source : undefined;
  const record = async (): Promise<Refusal | null> => {
    const said = refusalOf(await run({ tender, wage: draft.wage, source: draft.source.trim() }));
    if (!said) forget();
    return said;
  };
  return (
    <FormDialog title={words.wageTitle} onClose={onClose} act={words.wageAct} isPending={busy} waitsFor={waits} onAct={record}>
      <p>{words.wageLead}</p>
      <TextField label={words.wage} value={draft.wage} onChange={(wage) => type({ ...draft, wage })} />
      <TextField
        label={words.source}
        description={words.sourceHelp}
        value={draft.source}
        onChange={(source) => type({ ...draft, source })}
      />
    </FormDialog>
  );
};
