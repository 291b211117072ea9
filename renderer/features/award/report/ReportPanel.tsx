/** The award report: made on demand, put into the exchange folder, read here, saved as a copy. A draft until an award is recommended. */

import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { Where } from '../../../../shared/contract/words.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useCommand, useCommands, useExports, useWork } from '../../../app/ask.ts';
import {
  Button,
  DescriptionList,
  Dialog,
  Part,
  RefusalNotice,
  Row,
  SaveCopy,
  Spinner,
  Stack,
  StateBadge,
  WorkProgress,
} from '../../../kit/index.ts';
import type { ShownDocument } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import type { DecisionWords } from '../../../words/award-stage.ts';
import { document as documentWords } from '../../../words/document.ts';
import styles from './report.module.css';

const DocumentViewer = lazy(async () => ({ default: (await import('../../../kit/document/DocumentViewer.tsx')).DocumentViewer }));

type Report = Output<'award.report'>;

export interface ReportPanelProps {
  readonly place: Where;
  readonly words: DecisionWords['report'];
  readonly isDraft: boolean;
}

export const ReportPanel = ({ place, words, isDraft }: ReportPanelProps) => {
  const { run, busy } = useCommand('award.report');
  const { begin, ...work } = useWork();
  const [report, setReport] = useState<Report | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const make = useCallback(async (): Promise<void> => {
    setRefusal(null);
    const answer = await run({ ...place, job: begin() });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'done') setReport(answer.value);
  }, [place, run, begin]);
  useCommands(
    award.title,
    useMemo(() => [{ id: 'award.report', label: words.button, can: true, run: () => void make() }] as const, [words.button, make]),
  );
  return (
    <Part
      title={words.title}
      beside={
        <StateBadge icon={isDraft ? 'open' : 'done'} tone={isDraft ? 'warn' : 'good'}>
          {isDraft ? words.madeDraft : words.madeFinal}
        </StateBadge>
      }
    >
      <Stack>
        <p className={styles.lead}>
          {words.lead} {isDraft ? words.draft : words.final}
        </p>
        {refusal ? <RefusalNotice refusal={refusal} onDismiss={() => setRefusal(null)} /> : null}
        {busy ? (
          <WorkProgress {...work} />
        ) : (
          <Row>
            <Button icon="document" onPress={() => void make()}>
              {report ? words.again : words.button}
            </Button>
          </Row>
        )}
        {report && !busy ? <Made report={report} words={words} /> : null}
      </Stack>
    </Part>
  );
};

const Made = ({ report, words }: Pick<ReportPanelProps, 'words'> & { readonly report: Report }) => {
  const read = useExports();
  const [isShown, setShown] = useState(false);
  const shown: ShownDocument = { id: report.export, title: report.title, mediaType: 'application/pdf', size: report.size, shut: null };
  return (
    <Stack>
      <p role="status">{words.made(report.title)}</p>
      <DescriptionList
        facts={[
          { term: words.where, detail: <span className={styles.file}>{report.file}</span> },
          { term: words.size, detail: documentWords.megabytes(report.size) },
          { term: words.digest, detail: <code className={styles.file}>{report.sha256}</code> },
        ]}
      />
      <Row>
        <Button icon="eye" onPress={() => setShown(true)}>
          {words.show}
        </Button>
        <SaveCopy document={shown} read={read} />
      </Row>
      <Dialog title={report.title} width="wide" isOpen={isShown} onClose={() => setShown(false)}>
        <div className={styles.reader}>
          <Suspense fallback={<Spinner label={documentWords.opening} />}>
            <DocumentViewer documents={[shown]} read={read} />
          </Suspense>
        </div>
      </Dialog>
    </Stack>
  );
};
