/** Acts as rows: what happened, by whom, when as claimed, under which hash. The number goes to the tender as it stood then. */

import { useEffect, useRef } from 'react';
import { Button, DataTable, Stack, StateBadge, useMedia, WhyButton } from '../../../kit/index.ts';
import type { Column } from '../../../kit/index.ts';
import { archive } from '../../../words/archive.ts';
import { count, dayAndTime } from '../../../words/format.ts';
import styles from '../archive.module.css';
import type { ListedAct } from './journal.ts';

const words = archive.journal;

export interface ActTableProps {
  readonly acts: readonly ListedAct[];
  /** The act after which the screens are shown; null where that is the whole record. */
  readonly shown: number | null;
  readonly onGo: (act: number) => void;
}

export const ActTable = ({ acts, shown, onGo }: ActTableProps) => {
  const isNarrow = useMedia('(width < 48rem)');
  const number: Column<ListedAct> = {
    id: 'number',
    title: words.number,
    width: isNarrow ? '3rem' : '5rem',
    render: (act) => (
      <Button look="quiet" size="small" aria-label={words.goTo(act.number)} onPress={() => onGo(act.number)}>
        {count(act.number)}
      </Button>
    ),
  };
  const happened: Column<ListedAct> = {
    id: 'happened',
    title: words.happened,
    isRowHeader: true,
    ...(isNarrow ? {} : { width: '36%' }),
    render: (act) => (
      <Stack gap="half">
        <span className={styles.sentence}>{act.sentence}</span>
        {act.voided ? <span className={styles.quiet}>{words.voidWhy(act.voided.sentence)}</span> : null}
        {isNarrow ? (
          <>
            <By act={act} />
            <span className={styles.quiet}>{dayAndTime(act.at)}</span>
            <span>
              <Hash act={act} />
            </span>
          </>
        ) : null}
        <Marks act={act} isShown={act.number === shown} />
      </Stack>
    ),
  };
  const wide: readonly Column<ListedAct>[] = [
    { id: 'by', title: words.by, width: '26%', render: (act) => <By act={act} /> },
    { id: 'when', title: words.when, render: ({ at }) => <span className={styles.when}>{dayAndTime(at)}</span> },
    { id: 'hash', title: words.hash, render: (act) => <Hash act={act} /> },
  ];
  return (
    <DataTable
      caption={words.caption}
      isCaptionHidden
      isDense
      rows={acts}
      rowKey={({ hash }) => hash}
      isMarked={(act) => act.number === shown}
      columns={[number, happened, ...(isNarrow ? [] : wide)]}
    />
  );
};

const By = ({ act: { by, roles } }: { readonly act: ListedAct }) => (
  <span className={styles.by}>
    <span>{by}</span>
    <span className={styles.quiet}>{words.roles(roles)}</span>
  </span>
);

const Marks = ({ act: { number, signed, voided }, isShown }: { readonly act: ListedAct; readonly isShown: boolean }) =>
  signed || voided || isShown ? (
    <span className={styles.marks}>
      {isShown ? <ShownNow key={number} /> : null}
      {signed ? (
        <StateBadge icon="key" tone="neutral">
          {words.signed}
        </StateBadge>
      ) : null}
      {voided ? (
        <StateBadge icon="refused" tone="bad">
          {words.void}
        </StateBadge>
      ) : null}
    </span>
  ) : null;

/** Brings the act of the replay into sight, wherever the slider has gone. */
const ShownNow = () => {
  const badge = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    badge.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <span ref={badge}>
      <StateBadge icon="now" tone="accent">
        {words.shownNow}
      </StateBadge>
    </span>
  );
};

const Hash = ({ act: { number, hash } }: { readonly act: ListedAct }) => (
  <WhyButton
    label={words.hashLabel(number, hash.slice(0, 8))}
    title={words.hashTitle(number)}
    reason={
      <div className={styles.hash}>
        <code className={styles.file}>{hash}</code>
        <p>{words.hashWhy}</p>
      </div>
    }
  >
    <code>{hash.slice(0, 8)}</code>
  </WhyButton>
);
