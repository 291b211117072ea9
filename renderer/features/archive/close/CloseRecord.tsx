/** Closing the record: what it waits for, or the deed itself, with the report and the sealing that follow from it. */

import { useCallback, useMemo, useState } from 'react';
import type { Output } from '../../../../shared/contract/contract.ts';
import { roleNames } from '../../../../shared/domain/stages.ts';
import { refusalOf, useCommand, useCommands, useSession, useWork } from '../../../app/ask.ts';
import { Button, Notice, Panel, SignedDialog, Stack, TextArea, WorkProgress } from '../../../kit/index.ts';
import { archive } from '../../../words/archive.ts';
import styles from '../archive.module.css';

const words = archive.close;

export interface CloseRecordProps {
  readonly tender: string;
  readonly view: Output<'archive.view'>;
}

export const CloseRecord = ({ tender, view }: CloseRecordProps) => (
  <Panel title={words.title}>
    <Stack>
      <p className={styles.lead}>{words.lead}</p>
      {view.close ? (
        <Notice kind="information" title={words.waits}>
          {view.close.code === 'not-your-role' ? words.notYours : `${view.close.sentence} ${view.close.wayOut ?? ''}`}
        </Notice>
      ) : (
        <>
          {view.openCommitments === 0 ? null : (
            <Notice kind="warning" title={words.openTitle}>
              {words.openCommitments(view.openCommitments)}
            </Notice>
          )}
          <Close tender={tender} acts={view.acts} notDone={view.notDone} />
        </>
      )}
    </Stack>
  </Panel>
);

const Close = ({ tender, acts, notDone }: { readonly tender: string } & Pick<CloseRecordProps['view'], 'acts' | 'notDone'>) => {
  const session = useSession();
  const { run, busy } = useCommand('archive.close');
  const { begin, progress, cancel } = useWork();
  const [isAsking, setAsking] = useState(false);
  const [remark, setRemark] = useState('');
  const ask = useCallback(() => setAsking(true), []);
  useCommands(
    archive.title,
    useMemo(() => [{ id: 'archive.close', label: words.button, can: true, run: ask }] as const, [ask]),
  );
  // The passphrase has been accepted as soon as the work says how far it is; until then the dialog may have to ask again.
  const isWorking = busy && progress !== null;
  return (
    <>
      {isWorking ? (
        <WorkProgress progress={progress} cancel={cancel} />
      ) : (
        <div>
          <Button look="solemn" icon="wax" onPress={ask}>
            {words.button}
          </Button>
        </div>
      )}
      {isAsking ? (
        <SignedDialog
          title={words.dialogTitle}
          onClose={() => setAsking(false)}
          willBeFixed={words.fixed(acts)}
          signer={session}
          capacity={roleNames.lead}
          act={words.act}
          isPending={busy}
          isHidden={isWorking}
          onAct={async (signers) => refusalOf(await run({ tender, remark, signers, job: begin() }))}
        >
          <Stack>
            <p>{words.dialogSentence}</p>
            {notDone.length === 0 ? null : (
              <Notice kind="warning" title={words.notDoneTitle}>
                {notDone.join(' ')} {words.notDone}
              </Notice>
            )}
            <TextArea label={words.remark} description={words.remarkHint} isOptional rows={2} value={remark} onChange={setRemark} />
          </Stack>
        </SignedDialog>
      ) : null}
    </>
  );
};
