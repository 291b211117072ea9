/** The people of this computer: who is signed in, whose profiles are here, and how another one is made. */

import { useState } from 'react';
import { useAnswer, useCommand, useGo } from '../../app/ask.ts';
import {
  Button,
  Columns,
  DataTable,
  DescriptionList,
  EmptyState,
  Fingerprint,
  Heading,
  Notice,
  Page,
  Panel,
  Prose,
  Row,
  Stack,
  StateBadge,
} from '../../kit/index.ts';
import type { Column } from '../../kit/index.ts';
import type { ProfileView } from '../../../shared/contract/people.ts';
import { people } from '../../words/people.ts';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { CreateProfile } from './CreateProfile.tsx';
import { SignIn } from './SignIn.tsx';

export interface PeopleScreenProps {
  /** Opens with the form for a new profile. */
  readonly isNew: boolean;
}

export const PeopleScreen = ({ isNew }: PeopleScreenProps) => {
  const go = useGo();
  const { value } = useAnswer('people.list', {});
  const profiles = value?.profiles ?? [];
  const me = profiles.find(({ person }) => person === value?.signedIn);
  if (isNew)
    return (
      <Page width="reading">
        <Heading level={1}>{people.create.title}</Heading>
        <CreateProfile />
      </Page>
    );
  return (
    <Page>
      <Heading level={1}>{people.title}</Heading>
      <Columns narrowest="24rem">
        {me ? <Me profile={me} /> : null}
        {profiles.some(({ person }) => person !== me?.person) ? (
          <SignIn {...(me ? { without: me.person, title: people.others.another } : {})} onSignedIn={() => go('/')} />
        ) : null}
      </Columns>
      <Everybody profiles={profiles} me={me?.person} />
    </Page>
  );
};

const Me = ({ profile }: { readonly profile: ProfileView }) => {
  const lock = useCommand('people.lock');
  const [isChanging, setChanging] = useState(false);
  const [hasChanged, setChanged] = useState(false);
  return (
    <Panel
      title={profile.name}
      beside={people.others.you}
      foot={
        <Row>
          <Button onPress={() => setChanging(true)}>{people.me.changePassphrase}</Button>
          <Button icon="sealed" isPending={lock.busy} onPress={() => void lock.run({})}>
            {people.me.lock}
          </Button>
        </Row>
      }
    >
      <Stack>
        {hasChanged ? <Notice kind="done">{people.change.done}</Notice> : null}
        <DescriptionList facts={[{ term: people.me.position, detail: profile.position || people.me.noPosition }]} />
        <Heading level={3}>{people.me.print}</Heading>
        <Fingerprint label={people.me.printOf(profile.name)} words={profile.fingerprint.split(' ')} hex={profile.certificateSha256} />
        <Prose>
          <p>{people.me.printWhy}</p>
          <p>{people.me.lockWhy}</p>
        </Prose>
        {isChanging ? (
          <ChangePassphrase
            onClose={() => setChanging(false)}
            onChanged={() => {
              setChanging(false);
              setChanged(true);
            }}
          />
        ) : null}
      </Stack>
    </Panel>
  );
};

const Everybody = ({ profiles, me }: { readonly profiles: readonly ProfileView[]; readonly me: string | undefined }) => {
  const go = useGo();
  const columns: readonly Column<ProfileView>[] = [
    {
      id: 'name',
      title: people.others.name,
      isRowHeader: true,
      render: ({ name, person }) => (person === me ? `${name} (${people.others.you})` : name),
    },
    {
      id: 'position',
      title: people.others.position,
      render: ({ position, invented }) => (
        <Stack gap="half">
          {position === '' ? null : <span>{position}</span>}
          {invented ? <StateBadge icon="information">{people.others.invented}</StateBadge> : null}
        </Stack>
      ),
    },
    { id: 'words', title: people.others.words, render: ({ fingerprint }) => fingerprint },
  ];
  return (
    <Panel
      title={people.others.title}
      beside={people.others.amount(profiles.length)}
      actions={<Button onPress={() => go('/people/new')}>{people.others.add}</Button>}
      isFlush={profiles.length > 0}
    >
      {profiles.length === 0 ? (
        <EmptyState icon="people" title={people.others.none}>
          {people.others.noneWhy}
        </EmptyState>
      ) : (
        <DataTable caption={people.others.caption} isCaptionHidden columns={columns} rows={profiles} rowKey={({ person }) => person} />
      )}
    </Panel>
  );
};
