/** By which notice what is frozen was published, and when: once for each freeze. */

import { useState } from 'react';
import { displayDay, isDay } from '../../../../shared/domain/calendar.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand } from '../../../app/ask.ts';
import { Button, Disclosure, Part, RefusalNotice, Row, Stack, TextField, useTyped } from '../../../kit/index.ts';
import { publication as words } from '../../../words/publication.ts';
import type { View } from '../model.ts';
import styles from '../receive.module.css';

export interface PublicationPartProps {
  readonly tender: string;
  readonly publication: View['publication'];
  readonly me: string | null;
}

export const PublicationPart = ({ tender, publication, me }: PublicationPartProps) => {
  const { made, publish, isAsked, freezeHash, withWhole } = publication;
  const mayPublish = me !== null && publish === null;
  if (freezeHash === '' || (!made && !isAsked && !withWhole && !mayPublish)) return null;
  return (
    <Part level={3} title={words.title}>
      <Stack>
        {made ? (
          <>
            <p>{words.made(made.notice, made.reference, displayDay(made.on))}</p>
            <p className={styles.quiet}>{words.recorded(made.recorded.by, made.recorded.at)}</p>
          </>
        ) : (
          <p>
            {withWhole
              ? words.withWhole(withWhole.notice, withWhole.reference, displayDay(withWhole.on))
              : isAsked
                ? words.none
                : words.notAsked}
          </p>
        )}
        {mayPublish && made ? (
          <Disclosure title={words.correct} level={4}>
            <Publish tender={tender} publication={publication} />
          </Disclosure>
        ) : null}
        {mayPublish && !made ? <Publish tender={tender} publication={publication} /> : null}
      </Stack>
    </Part>
  );
};

const Publish = ({ tender, publication: { freezeHash, noticeReference, made } }: Omit<PublicationPartProps, 'me'>) => {
  const { run, busy } = useCommand('receive.publish');
  const { typed, type, forget } = useTyped(`publish ${freezeHash}`, {
    notice: made?.notice ?? 'UK4',
    reference: made?.reference ?? noticeReference,
    on: made?.on ?? '',
  });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const said = { notice: typed.notice.trim(), reference: typed.reference.trim(), on: typed.on.trim() };
  const isWhole = said.notice !== '' && said.reference !== '' && isDay(said.on);
  const publish = async (): Promise<void> => {
    const refused = refusalOf(await run({ tender, freezeHash, ...said }));
    setRefusal(refused);
    if (!refused) forget();
  };
  return (
    <Stack>
      <Row align="end">
        <TextField
          label={words.notice}
          description={words.noticeHelp}
          value={typed.notice}
          onChange={(notice) => type({ ...typed, notice })}
        />
        <TextField label={words.reference} value={typed.reference} onChange={(reference) => type({ ...typed, reference })} />
        <TextField label={words.on} description={words.onHelp} value={typed.on} onChange={(on) => type({ ...typed, on })} />
        <Button isPending={busy} waitsFor={isWhole ? undefined : words.waits} onPress={() => void publish()}>
          {words.act}
        </Button>
      </Row>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </Stack>
  );
};
