/** The first screen: what waits for me, the tenders here, a pack to open, a tender to start, examples to try. */

import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useAnswer, useCommands, useSession } from '../../app/ask.ts';
import type { Command } from '../../app/ask.ts';
import { Button, Columns, Heading, Page, RefusalNotice, Row, Stack } from '../../kit/index.ts';
import { home } from '../../words/home.ts';
import { Examples } from './Examples.tsx';
import { waitingOf } from './model.ts';
import { NewTender } from './NewTender.tsx';
import { OpenPack } from './OpenPack.tsx';
import { Tenders } from './Tenders.tsx';
import { WaitingForYou } from './WaitingForYou.tsx';
import { FirstProfile, Welcome } from './Welcome.tsx';

export interface HomeScreenProps {
  /** How somebody with a profile here signs in. */
  readonly signIn: ReactNode;
}

export const HomeScreen = ({ signIn }: HomeScreenProps) => {
  const session = useSession();
  const people = useAnswer('people.list', {});
  const { value, refusal } = useAnswer('home.view', {});
  const isSignedIn = session !== null;
  const [isStarting, setStarting] = useState(false);
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'new-tender',
        label: home.newTender.button,
        can: isSignedIn ? true : { waitsFor: home.newTender.waits.session },
        run: () => setStarting(true),
      },
    ],
    [isSignedIn],
  );
  useCommands(home.title, commands);
  const isFirstRun = people.value?.profiles.length === 0;
  const examples = <Examples examples={value?.examples ?? []} title={isFirstRun ? home.welcome.example : home.examples.title} />;
  return (
    <Page>
      {isFirstRun ? (
        <Welcome />
      ) : (
        <Row isSpread>
          <Heading level={1}>{home.title}</Heading>
          {session ? (
            <Button look="primary" icon="add" onPress={() => setStarting(true)}>
              {home.newTender.button}
            </Button>
          ) : null}
        </Row>
      )}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {session && value ? (
        <>
          <WaitingForYou waiting={waitingOf(value.tenders)} />
          <Tenders tenders={value.tenders} />
        </>
      ) : null}
      <Columns narrowest="24rem">
        {isFirstRun ? examples : null}
        <Stack gap="three">
          {isFirstRun ? <FirstProfile /> : session ? null : signIn}
          <OpenPack />
        </Stack>
        {isFirstRun ? null : examples}
      </Columns>
      {isStarting ? <NewTender onClose={() => setStarting(false)} /> : null}
    </Page>
  );
};
