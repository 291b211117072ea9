/** Noting the lowest lawful pay for an hour, with the table that it was read from: it changes with the law, so it is never built in. */

import { useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Button, Dialog, RefusalNotice, Row, Stack, TextField, useTyped } from '../../../kit/index.ts';
import { lowPrice } from '../../../words/low-price.ts';

const words = lowPrice.notes;

export const WageDialog = ({ tender, onClose }: { readonly tender: string; readonly onClose: () => void }) => {
  const { run, busy } = useCommand('lowPrice.noteWage');
  const { typed: draft, type, forget } = useTyped(`lowest wage ${tender}`, { wage: '', source: '' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const waits = draft.wage.trim() === '' ? words.waits.wage : draft.source.trim() === '' ? words.waits.source : undefined;
  const record = async (): Promise<void> => {
    if (waits !== undefined) return;
    const said = refusalOf(await run({ tender, wage: draft.wage, source: draft.source.trim() }));
    setRefusal(said);
    if (said) return;
    forget();
    onClose();
  };
  return (
    <Dialog
      title={words.wageTitle}
      isOpen
      onClose={onClose}
      actions={
        <Row align="start">
          <Button onPress={onClose}>{lowPrice.cancel}</Button>
          <Button look="primary" isPending={busy} waitsFor={waits} onPress={() => void record()}>
            {words.wageAct}
          </Button>
        </Row>
      }
    >
      <Stack>
        <p>{words.wageLead}</p>
        <TextField label={words.wage} value={draft.wage} onChange={(wage) => type({ ...draft, wage })} />
        <TextField
          label={words.source}
          description={words.sourceHelp}
          value={draft.source}
          onChange={(source) => type({ ...draft, source })}
        />
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
      </Stack>
    </Dialog>
  );
};
