/** A place to lay a pack; it is brought in, checked, and opened read-only, or its verdict is shown here. */

import { useRef, useState } from 'react';
import { useAsk, useGo, useProgress } from '../../app/ask.ts';
import { DropZone, Icon, Notice, Panel, Progress, RefusalNotice, Stack } from '../../kit/index.ts';
import { home } from '../../words/home.ts';
import { sizeWords } from './model.ts';
import { openPack, packFileOf } from './open-pack.ts';
import type { Opening } from './open-pack.ts';
import styles from './home.module.css';

interface UnderWay {
  readonly file: File;
  readonly job: string;
  readonly brought: number;
}

const words = home.pack;

export const OpenPack = () => {
  const ask = useAsk();
  const go = useGo();
  const [underWay, setUnderWay] = useState<UnderWay | null>(null);
  const [outcome, setOutcome] = useState<{ readonly opening: Opening; readonly file: string } | null>(null);
  const controller = useRef<AbortController | null>(null);

  const open = async (file: File): Promise<void> => {
    const job = crypto.randomUUID();
    controller.current = new AbortController();
    setOutcome(null);
    setUnderWay({ file, job, brought: 0 });
    const opening = await openPack(ask, packFileOf(file), {
      job,
      signal: controller.current.signal,
      brought: (brought) => setUnderWay({ file, job, brought }),
    });
    setUnderWay(null);
    if (opening.kind === 'opened') go(`/record/${encodeURIComponent(opening.record)}/${opening.tender}/archive`);
    else setOutcome({ opening, file: file.name });
  };

  return (
    <Panel title={words.title}>
      <Stack>
        {outcome ? <Outcome {...outcome} onDismiss={() => setOutcome(null)} /> : null}
        {underWay ? (
          <Bringing {...underWay} onCancel={() => controller.current?.abort()} />
        ) : (
          <DropZone
            invitation={words.invitation}
            choose={words.choose}
            accept={['.asice']}
            onFiles={([file]) => {
              if (file) void open(file);
            }}
          >
            {words.help}
          </DropZone>
        )}
      </Stack>
    </Panel>
  );
};

const Bringing = ({ file, job, brought, onCancel }: UnderWay & { readonly onCancel: () => void }) => {
  const checking = useProgress(job);
  if (brought < file.size)
    return (
      <Progress
        label={words.reading(file.name)}
        percent={(brought / file.size) * 100}
        shown={words.read(sizeWords(brought), sizeWords(file.size))}
        onCancel={onCancel}
      />
    );
  const percent = checking?.total ? Math.floor((checking.done / checking.total) * 100) : null;
  return (
    <Progress
      label={words.verifying(file.name)}
      percent={percent}
      shown={percent === null ? words.checking : words.checked(String(percent))}
      onCancel={onCancel}
    />
  );
};

const Outcome = ({ opening, file, onDismiss }: { readonly opening: Opening; readonly file: string; readonly onDismiss: () => void }) => {
  if (opening.kind === 'opened') return null;
  if (opening.kind === 'refused') return <RefusalNotice refusal={opening.refusal} onDismiss={onDismiss} />;
  if (opening.kind === 'cancelled')
    return (
      <Notice kind="information" onDismiss={onDismiss}>
        {words.cancelled}
      </Notice>
    );
  return (
    <Notice kind="refused" title={words.unshown(file)} onDismiss={onDismiss}>
      <p>{opening.verdict.sentence}</p>
      <ul className={styles.checks}>
        {opening.verdict.checks.map(({ rule, ok, sentence }, index) => (
          <li key={`${index + 1} ${rule}`}>
            <Icon name={ok ? 'done' : 'refused'} />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
};
