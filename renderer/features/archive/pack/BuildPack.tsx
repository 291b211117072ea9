/** A closed record whose pack is not there: building it again. */

import { useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useWork } from '../../../app/ask.ts';
import { Button, Panel, RefusalNotice, Stack, WorkProgress } from '../../../kit/index.ts';
import { archive } from '../../../words/archive.ts';
import styles from '../archive.module.css';

const words = archive.build;

export const BuildPack = ({ tender }: { readonly tender: string }) => {
  const { run, busy } = useCommand('archive.build');
  const { begin, ...work } = useWork();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const build = async (): Promise<void> => {
    setRefusal(null);
    setRefusal(refusalOf(await run({ tender, job: begin() })));
  };
  return (
    <Panel title={words.title}>
      <Stack>
        <p className={styles.lead}>{words.sentence}</p>
        {refusal ? <RefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} /> : null}
        {busy ? (
          <WorkProgress {...work} />
        ) : (
          <div>
            <Button look="primary" icon="pack" onPress={() => void build()}>
              {words.button}
            </Button>
          </div>
        )}
      </Stack>
    </Panel>
  );
};
