/** Making a profile: a name, a position and the passphrase that locks the new key; whoever made it is signed in with it. */

import { useState } from 'react';
import { refusalOf, useCommand, useGo } from '../../app/ask.ts';
import { Button, Panel, RefusalNotice, Row, Stack, TextField } from '../../kit/index.ts';
import type { Refusal } from '../../../shared/domain/result.ts';
import { people } from '../../words/people.ts';
import { noPassphrase, passphraseOf, passphraseWaitsFor } from './model.ts';
import { NewPassphrase } from './NewPassphrase.tsx';

const words = people.create;

export const CreateProfile = () => {
  const create = useCommand('people.createProfile');
  const signIn = useCommand('people.signIn');
  const go = useGo();
  const [name, setName] = useState('');
  const [position, setPosition] = useState('');
  const [draft, setDraft] = useState(noPassphrase);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const waitsFor = name.trim() === '' ? words.noName : (passphraseWaitsFor(draft) ?? undefined);
  const isAbout = (field: string): boolean => refusal?.about === field;

  const submit = async (): Promise<void> => {
    if (waitsFor !== undefined) return;
    const passphrase = passphraseOf(draft);
    const made = await create.run({ name, position, passphrase });
    const answer = made.kind === 'done' ? await signIn.run({ person: made.value.person, passphrase }) : made;
    setRefusal(refusalOf(answer));
    if (answer.kind === 'done') go('/');
  };

  return (
    <Panel title={words.yours}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="three">
          <p>{words.why}</p>
          <TextField
            label={words.name}
            description={words.nameHelp}
            autoComplete="name"
            autoFocus
            maxLength={200}
            value={name}
            onChange={setName}
            refusal={isAbout('name') ? `${refusal?.sentence ?? ''} ${refusal?.wayOut ?? ''}` : undefined}
          />
          <TextField
            label={words.position}
            description={words.positionHelp}
            isOptional
            autoComplete="organization-title"
            maxLength={300}
            value={position}
            onChange={setPosition}
          />
          <NewPassphrase
            title={people.passphrase.title}
            draft={draft}
            onDraft={setDraft}
            refusal={isAbout('passphrase') ? refusal?.sentence : undefined}
          />
          {refusal && !isAbout('name') && !isAbout('passphrase') ? <RefusalNotice refusal={refusal} /> : null}
          <Row align="start">
            <Button type="submit" look="primary" isPending={create.busy || signIn.busy} waitsFor={waitsFor}>
              {words.act}
            </Button>
            <Button look="quiet" onPress={() => go('/')}>
              {words.cancel}
            </Button>
          </Row>
        </Stack>
      </form>
    </Panel>
  );
};
