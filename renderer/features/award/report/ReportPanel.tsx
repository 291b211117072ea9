/** The award report: made on demand, put into the exchange folder, read here, saved as a copy. A draft until an award is recommended. */

import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { Where } from '../../../../shared/contract/words.ts';
import type { Refusal } from '../../../../shared/domain/result.ts';
import { refusalOf, useAsk, useCommand, useCommands, useProgress } from '../../../app/ask.ts';
import { SaveCopy } from '../../../kit/document/SaveCopy.tsx';
import type { ShownDocument } from '../../../kit/document/source.ts';
import { Button, DescriptionList, Dialog, Part, Progress, RefusalNotice, Row, Spinner, Stack, StateBadge } from '../../../kit/index.ts';
import { award } from '../../../words/award.ts';
import { document as documentWords } from '../../../words/document.ts';
import { readExport } from './read-export.ts';
import styles from './report.module.css';

const words = award.report;

const DocumentViewer = lazy(async () => ({ default: (await import('../../../kit/document/DocumentViewer.tsx')).DocumentViewer }));

type Report = Output<'award.report'>;

export const ReportPanel = ({ place, isDraft }: { readonly place: Where; readonly isDraft: boolean }) => {
  const ask = useAsk();
  const { run, busy } = useCommand('award.report');
  const [job, setJob] = useState<string>(() => crypto.randomUUID());
  const [report, setReport] = useState<Report | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const make = useCallback(async (): Promise<void> => {
    const next = crypto.randomUUID();
    setJob(next);
    setRefusal(null);
    const answer = await run({ ...place, job: next });
    setRefusal(refusalOf(answer));
    if (answer.kind === 'done') setReport(answer.value);
  }, [place, run]);
  useCommands(
    award.title,
    useMemo(() => [{ id: 'award.report', label: words.button, can: true, run: () => void make() }] as const, [make]),
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
          <Making job={job} onCancel={() => void ask('jobs.cancel', { job })} />
        ) : (
          <Row>
            <Button icon="document" onPress={() => void make()}>
              {report ? words.again : words.button}
            </Button>
          </Row>
        )}
        {report && !busy ? <Made report={report} /> : null}
      </Stack>
    </Part>
  );
};

const Making = ({ job, onCancel }: { readonly job: string; readonly onCancel: () => void }) => {
  const progress = useProgress(job);
  return <Progress label={progress?.label ?? words.making} percent={null} shown={words.underWay} onCancel={onCancel} />;
};

const Made = ({ report }: { readonly report: Report }) => {
  const ask = useAsk();
  const read = useMemo(() => readExport(ask), [ask]);
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
