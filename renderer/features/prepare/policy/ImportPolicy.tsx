/** A policy pack from a file: taken whole, or refused in words. */

import { useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refuse } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Button, Dialog, DropZone, Notice, RefusalNotice, Stack } from '../../../kit/index.ts';
import { kitWords } from '../../../words/kit.ts';
import { policyWords as words } from '../../../words/policy.ts';

const largest = 4_000_000;

export const ImportPolicy = ({ onClose }: { readonly onClose: () => void }) => {
  const { run } = useCommand('policy.import');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const read = async ([file]: readonly File[]): Promise<void> => {
    setDone(null);
    if (!file) return;
    if (file.size > largest) return setRefusal(refuse('policy-pack-not-understood', words.tooLarge));
    const answer = await run({ text: await file.text() });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'done') setDone(words.importedNow(answer.value.title, answer.value.version));
  };
  return (
    <Dialog title={words.importTitle} isOpen onClose={onClose} actions={<Button onPress={onClose}>{kitWords.close}</Button>}>
      <Stack gap="two">
        <p>{words.importWhy}</p>
        <DropZone invitation={words.drop} choose={words.chooseFile} accept={['.json']} onFiles={(files) => void read(files)} />
        {refusal ? <RefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} /> : null}
        {done === null ? null : <Notice kind="done" title={done} />}
      </Stack>
    </Dialog>
  );
};
