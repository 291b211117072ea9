/** Changing one's passphrase: the one until now, then the new one. */

import { useState } from 'react';
import { refusalOf, useCommand } from '../../app/ask.ts';
import { Button, Dialog, RefusalNotice, Stack, TextField } from '../../kit/index.ts';
import type { Refusal } from '../../../shared/domain/result.ts';
import { people } from '../../words/people.ts';
import { noPassphrase, passphraseOf, passphraseWaitsFor } from './model.ts';
import { NewPassphrase } from './NewPassphrase.tsx';

export interface ChangePassphraseProps {
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

const words = people.change;

/** Mounted only while it is open, so that nothing typed outlives it. */
export const ChangePassphrase = ({ onClose, onChanged }: ChangePassphraseProps) => {
  const change = useCommand('people.changePassphrase');
  const [current, setCurrent] = useState('');
  const [draft, setDraft] = useState(noPassphrase);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const waitsFor = current === '' ? words.noCurrent : (passphraseWaitsFor(draft) ?? undefined);

  const submit = async (): Promise<void> => {
    const answer = await change.run({ current, next: passphraseOf(draft) });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'done') onChanged();
  };

  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button look="primary" isPending={change.busy} waitsFor={waitsFor} onPress={() => void submit()}>
            {words.act}
          </Button>
        </>
      }
    >
      <Stack gap="three">
        <TextField
          type="password"
          autoComplete="off"
          autoFocus
          label={words.current}
          value={current}
          onChange={setCurrent}
          refusal={refusal?.about === 'current' ? `${refusal.sentence} ${refusal.wayOut ?? ''}` : undefined}
        />
        <NewPassphrase
          title={words.next}
          draft={draft}
          onDraft={setDraft}
          refusal={refusal?.about === 'next' ? refusal.sentence : undefined}
        />
        {refusal && refusal.about !== 'current' && refusal.about !== 'next' ? <RefusalNotice refusal={refusal} /> : null}
      </Stack>
    </Dialog>
  );
};
