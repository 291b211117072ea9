/** Who has to sign the pack and who has; and signing it here, one person after another, each with their own passphrase. */

import { useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useAnswer, useCommand, useWork } from '../../../app/ask.ts';
import {
  Button,
  DataTable,
  Heading,
  Icon,
  Panel,
  RefusalNotice,
  Select,
  SolemnDialog,
  Stack,
  StateBadge,
  WorkProgress,
} from '../../../kit/index.ts';
import { archive } from '../../../words/archive.ts';
import { listed } from '../../../words/format.ts';
import styles from '../archive.module.css';
import { signingOf } from './members.ts';
import type { Member, Pack } from './members.ts';

const words = archive.pack;

export const SignaturesPanel = ({ tender, pack }: { readonly tender: string; readonly pack: Pack }) => {
  const { value: people } = useAnswer('people.list', {});
  const { members } = pack;
  const { signed, here, elsewhere } = signingOf(members, people?.profiles.map(({ person }) => person) ?? [], people?.signedIn ?? null);
  const allSigned = signed === members.length;
  return (
    <Panel title={words.signaturesTitle}>
      <Stack gap="three">
        {allSigned ? (
          <p className={styles.good}>
            <Icon name="done" /> {words.allSigned}
          </p>
        ) : (
          <p className={styles.lead}>{words.someSigned(signed, members.length)}</p>
        )}
        <DataTable
          caption={words.caption}
          isCaptionHidden
          rows={members}
          rowKey={({ person }) => person}
          columns={[
            { id: 'name', title: words.name, isRowHeader: true, render: ({ name }) => name },
            { id: 'roles', title: words.roles, render: ({ roles }) => listed(roles) },
            {
              id: 'state',
              title: words.state,
              render: (member) => (
                <StateBadge icon={member.signed ? 'done' : 'open'} tone={member.signed ? 'good' : 'warn'}>
                  {member.signed ? words.signed : words.notSigned}
                </StateBadge>
              ),
            },
            {
              id: 'certificate',
              title: words.certificate,
              render: ({ certificateWords }) => <span className={styles.eight}>{certificateWords}</span>,
            },
          ]}
        />
        {people && here.length > 0 ? <Sign key={here[0]?.person} tender={tender} pack={pack} here={here} /> : null}
        {people && elsewhere.length > 0 ? (
          <p className={styles.lead}>{archive.sign.nobodyHere(elsewhere.map(({ name }) => name))}</p>
        ) : null}
      </Stack>
    </Panel>
  );
};

interface SignProps {
  readonly tender: string;
  readonly pack: Pack;
  readonly here: readonly Member[];
}

const Sign = ({ tender, pack, here }: SignProps) => {
  const { run, busy } = useCommand('archive.sign');
  const { begin, progress, cancel } = useWork();
  const [chosen, setChosen] = useState<string | null>(here[0]?.person ?? null);
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const member = here.find(({ person }) => person === chosen);
  const isWorking = busy && progress !== null;
  const sign = async (person: string, passphrase: string): Promise<void> => {
    const answer = await run({ tender, signers: [{ person, passphrase }], job: begin() });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'done') setAsking(false);
  };
  return (
    <div className={styles.form}>
      <Stack>
        <Heading level={3}>{archive.sign.title}</Heading>
        <p className={styles.lead}>{archive.sign.lead}</p>
        {refusal && !isAsking ? <RefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} /> : null}
        {isWorking ? (
          <WorkProgress progress={progress} cancel={cancel} />
        ) : (
          <>
            <Select<string>
              label={archive.sign.who}
              placeholder={archive.sign.choose}
              value={chosen}
              onChange={setChosen}
              choices={here.map(({ person, name, roles }) => ({ id: person, label: name, detail: listed(roles) }))}
            />
            <div>
              <Button
                look="solemn"
                icon="wax"
                waitsFor={member ? undefined : archive.sign.waits}
                onPress={() => {
                  setRefusal(null);
                  setAsking(true);
                }}
              >
                {archive.sign.button}
              </Button>
            </div>
          </>
        )}
      </Stack>
      {member ? (
        <SolemnDialog
          title={archive.sign.dialogTitle(member.name)}
          isOpen={isAsking && !isWorking}
          onClose={() => setAsking(false)}
          willBeFixed={archive.sign.fixed(pack.fingerprintWords)}
          missing={[]}
          signers={[{ id: member.person, name: member.name, capacity: listed(member.roles) }]}
          act={archive.sign.act}
          isPending={busy}
          refusal={refusal ?? undefined}
          onAct={(passphrases) => void sign(member.person, passphrases[member.person] ?? '')}
        >
          <p>{archive.sign.dialogSentence}</p>
        </SolemnDialog>
      ) : null}
    </div>
  );
};
