/** A copy of the pack for somebody else: put into the exchange folder, and saved wherever the browser saves. */

import { useState } from 'react';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useExports, useWork } from '../../../app/ask.ts';
import { Button, DescriptionList, Panel, RefusalNotice, SaveCopy, Stack, WorkProgress } from '../../../kit/index.ts';
import { archive } from '../../../words/archive.ts';
import { document as documentWords } from '../../../words/document.ts';
import styles from '../archive.module.css';

const words = archive.export;

export const ExportPanel = ({ tender }: { readonly tender: string }) => {
  const read = useExports();
  const { run, busy } = useCommand('archive.exportPack');
  const { begin, ...work } = useWork();
  const [copy, setCopy] = useState<Output<'archive.exportPack'> | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const make = async (): Promise<void> => {
    setRefusal(null);
    const answer = await run({ tender, job: begin() });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'done') setCopy(answer.value);
  };
  return (
    <Panel title={words.title}>
      <Stack>
        <p className={styles.lead}>{words.lead}</p>
        {refusal ? <RefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} /> : null}
        {busy ? (
          <WorkProgress {...work} />
        ) : (
          <div>
            <Button icon="tray" onPress={() => void make()}>
              {words.button}
            </Button>
          </div>
        )}
        {copy && !busy ? (
          <>
            <p role="status">{words.made(copy.title)}</p>
            <DescriptionList
              facts={[
                { term: words.where, detail: <span className={styles.file}>{copy.file}</span> },
                { term: words.size, detail: documentWords.megabytes(copy.size) },
                {
                  term: words.digest,
                  detail: (
                    <>
                      <code className={styles.file}>{copy.sha256}</code>
                      <p className={styles.quiet}>{words.digestWhy}</p>
                    </>
                  ),
                },
              ]}
            />
            <div>
              <SaveCopy
                document={{ id: copy.export, title: copy.title, mediaType: 'application/vnd.etsi.asic-e+zip', size: copy.size, shut: null }}
                read={read}
              />
            </div>
          </>
        ) : null}
      </Stack>
    </Panel>
  );
};
