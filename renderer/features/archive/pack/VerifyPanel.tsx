/** Verifying the pack as a stranger's computer would: every check in its place, ticked as it is found to hold, then the verdict. */

import { useCallback, useMemo, useState } from 'react';
import type { Refusal } from '../../../../shared/domain/result.ts';
import type { Verdict } from '../../../../shared/pack/verdict.ts';
import { refusalOf, useCommand, useCommands, useWork } from '../../../app/ask.ts';
import { Button, Panel, RefusalNotice, Stack, WorkProgress } from '../../../kit/index.ts';
import { archive } from '../../../words/archive.ts';
import styles from '../archive.module.css';
import { CheckList } from '../verdict/CheckList.tsx';
import { linesUnderWay } from '../verdict/checks.ts';
import { VerdictView } from '../verdict/VerdictView.tsx';

const words = archive.verify;

export const VerifyPanel = ({ tender }: { readonly tender: string }) => {
  const { run, busy } = useCommand('archive.verify');
  const { begin, progress, cancel } = useWork();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const verify = useCallback(async (): Promise<void> => {
    setRefusal(null);
    setVerdict(null);
    const answer = await run({ tender, job: begin() });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'done') setVerdict(answer.value);
  }, [run, tender, begin]);
  useCommands(
    archive.title,
    useMemo(() => [{ id: 'archive.verify', label: words.button, can: true, run: () => void verify() }] as const, [verify]),
  );
  return (
    <Panel title={words.title}>
      <Stack gap="three">
        <p className={styles.lead}>{words.lead}</p>
        {refusal ? <RefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} /> : null}
        {busy ? (
          <>
            <WorkProgress progress={progress} cancel={cancel} />
            <CheckList lines={linesUnderWay(progress)} />
          </>
        ) : (
          <div>
            <Button icon="eye" onPress={() => void verify()}>
              {verdict ? words.again : words.button}
            </Button>
          </div>
        )}
        {verdict && !busy ? <VerdictView verdict={verdict} /> : null}
      </Stack>
    </Panel>
  );
};
