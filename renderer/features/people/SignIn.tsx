/** Signing in: a name and a passphrase; the passphrase of an invented person is no secret and stands there already. */

import { useState } from 'react';
import { refusalOf, useAnswer, useCommand, useGo } from '../../app/ask.ts';
import { Button, Panel, RefusalNotice, Row, Select, Stack, TextField } from '../../kit/index.ts';
import type { Refusal } from '../../../shared/domain/result.ts';
import { people } from '../../words/people.ts';
import { offeredFirst } from './model.ts';

export interface SignInProps {
  /** The person who need not be offered, being signed in already. */
  readonly without?: string;
  readonly title?: string;
  /** What comes next, where it is not simply the screen behind. */
  readonly onSignedIn?: () => void;
}

export const SignIn = ({ without, title = people.signIn.title, onSignedIn }: SignInProps) => {
  const { value } = useAnswer('people.list', {});
  const signIn = useCommand('people.signIn');
  const go = useGo();
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const profiles = (value?.profiles ?? []).filter(({ person }) => person !== without);
  const person = chosen ?? offeredFirst(profiles);
  const isInvented = profiles.find((profile) => profile.person === person)?.invented ?? false;
  const inventedPassphrase = value?.inventedPassphrase ?? '';
  const passphrase = typed ?? (isInvented ? inventedPassphrase : '');
  const waitsFor = person === null ? people.signIn.noName : passphrase === '' ? people.signIn.noPassphrase : undefined;

  const submit = async (): Promise<void> => {
    if (person === null || waitsFor !== undefined) return;
    const answer = await signIn.run({ person, passphrase });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'done') onSignedIn?.();
  };

  return (
    <Panel title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="three">
          <p>{people.signIn.lead}</p>
          <Select
            label={people.signIn.who}
            placeholder={people.signIn.choose}
            choices={profiles.map(({ person: id, name, position, invented }) => ({
              id,
              label: name,
              detail: invented ? people.signIn.inventedPosition(position) : position,
            }))}
            value={person}
            onChange={(id) => {
              setChosen(id);
              setTyped(null);
              setRefusal(null);
            }}
          />
          <TextField
            type="password"
            autoComplete="off"
            label={people.signIn.passphrase}
            {...(isInvented ? { description: people.signIn.invented(inventedPassphrase) } : {})}
            value={passphrase}
            onChange={setTyped}
            refusal={refusal?.about === 'passphrase' ? `${refusal.sentence} ${refusal.wayOut ?? ''}` : undefined}
          />
          {refusal && refusal.about !== 'passphrase' ? <RefusalNotice refusal={refusal} /> : null}
          <Row align="start">
            <Button type="submit" look="primary" isPending={signIn.busy} waitsFor={waitsFor}>
              {people.signIn.act}
            </Button>
            <Button look="quiet" onPress={() => go('/people/new')}>
              {people.signIn.makeProfile}
            </Button>
          </Row>
        </Stack>
      </form>
    </Panel>
  );
};
