/** The register as files for contract management: made on demand into the exchange folder, and saved as copies. */

import { useState } from 'react';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { Where } from '../../../../shared/contract/words.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useExports, useWork } from '../../../app/ask.ts';
import { Button, Notice, RefusalNotice, Row, SaveCopy, Stack, WorkProgress } from '../../../kit/index.ts';
import { commitmentWords as words } from '../../../words/commitments.ts';
import styles from '../offers/offers.module.css';

type Register = Output<'award.exportRegister'>;

const mediaTypes = { csv: 'text/csv', json: 'application/json', pdf: 'application/pdf' } as const;

const formOf = (title: string): keyof typeof mediaTypes => title.split('.').at(-1) as keyof typeof mediaTypes;

export const RegisterExport = ({ place, isRecommended }: { readonly place: Where; readonly isRecommended: boolean }) => {
  const { run, busy } = useCommand('award.exportRegister');
  const { begin, ...work } = useWork();
  const read = useExports();
  const [made, setMade] = useState<Register | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const make = async (): Promise<void> => {
    const answer = await run({ ...place, job: begin() });
    setRefusal(refusalOf(answer));
    setMade(answer.kind === 'done' ? answer.value : null);
  };
  return (
    <Stack>
      <p className={styles.lead}>{words.registerLead}</p>
      {refusal ? <RefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} /> : null}
      {busy ? <WorkProgress {...work} /> : null}
      <Row>
        <Button isPending={busy} waitsFor={isRecommended ? undefined : words.registerWaits} onPress={() => void make()}>
          {words.registerButton}
        </Button>
        {(made?.files ?? []).map(({ export: id, title, size }) => (
          <SaveCopy
            key={id}
            document={{ id, title, mediaType: mediaTypes[formOf(title)], size, shut: null }}
            read={read}
            label={words.save(formOf(title).toUpperCase())}
          />
        ))}
      </Row>
      {made ? <Notice kind="done">{words.registerMade(made.commitments)}</Notice> : null}
    </Stack>
  );
};
