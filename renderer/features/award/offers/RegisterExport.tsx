/** The register as files for contract management: made on demand into the exchange folder, and saved as copies. */

import { useState } from 'react';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { Where } from '../../../../shared/contract/words.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useExports } from '../../../app/ask.ts';
import { Button, Notice, RefusalNotice, Row, SaveCopy, Stack } from '../../../kit/index.ts';
import { checkWords as words } from '../../../words/offers.ts';
import styles from './offers.module.css';

type Register = Output<'award.exportRegister'>;

export const RegisterExport = ({ place, isRecommended }: { readonly place: Where; readonly isRecommended: boolean }) => {
  const { run, busy } = useCommand('award.exportRegister');
  const read = useExports();
  const [made, setMade] = useState<Register | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const make = async (): Promise<void> => {
    const answer = await run(place);
    setRefusal(refusalOf(answer));
    setMade(answer.kind === 'done' ? answer.value : null);
  };
  return (
    <Stack>
      <p className={styles.lead}>{words.registerLead}</p>
      {refusal ? <RefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} /> : null}
      <Row>
        <Button isPending={busy} waitsFor={isRecommended ? undefined : words.registerWaits} onPress={() => void make()}>
          {words.registerButton}
        </Button>
        {(made?.files ?? []).map(({ export: id, title, size }) => (
          <SaveCopy
            key={id}
            document={{ id, title, mediaType: title.endsWith('.csv') ? 'text/csv' : 'application/json', size, shut: null }}
            read={read}
          />
        ))}
      </Row>
      {made ? <Notice kind="done">{words.registerMade(made.commitments)}</Notice> : null}
    </Stack>
  );
};
